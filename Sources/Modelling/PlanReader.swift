import Solving

/// Reads plans as `AnswerText` writes them: which option each request has.
///
/// A plan may be of an instance that differed a little. A row counts where the instance has its
/// request, and that has an option which takes the same amounts of the same resources; an empty
/// cell of resources is an option that takes nothing. Of several such options it is the one with
/// the row's points and number, else the first with its points, else the one with its number, else
/// the first. So a plan is still read as it was meant where options were put before others.
///
/// The last columns may be missing, from `resources` alone to `points` and `resources`: then the
/// number says which option it is, whatever that takes.
package struct PlanReader {
    static let columns = ["request", "option", "points", "resources"]

    /// The columns that no plan is without.
    private static let leastColumns = 2

    /// What a plan says of an instance.
    package struct Plan: Sendable, Equatable {
        /// The option of each request, or -1.
        package var choice: [Int32]

        /// The lines that speak of a request that the instance does not have, or of an option that
        /// the request does not have.
        package var unknown: [Int] = []
    }

    private let instance: Instance
    private let requests: NameTable
    private let resources: NameTable

    /// O(bytes of the names).
    package init(_ instance: Instance) {
        self.instance = instance
        requests = NameTable(instance.requestNames)
        resources = NameTable(instance.resourceNames)
    }

    /// Reads a plan. O(bytes), and for each row that does not fit as it is O(the options of its
    /// request).
    ///
    /// - Throws: the first fault of the file's form, with its line; a request that has a row
    ///   already is one too.
    package func read(_ bytes: [UInt8]) throws(TableFault) -> Plan {
        var rows = try TableReader(bytes, columns: Self.columns, least: Self.leastColumns)
        var plan = Plan(choice: [Int32](repeating: -1, count: instance.problem.requestCount))
        while let row = try rows.nextRow() {
            let number = WholeNumber.read(row[1], row[1].indices) ?? 0
            guard number >= 1 else { throw rows.fault(.badOption(InstanceFault.excerpt(row[1]))) }
            guard let request = requests.number(of: row[0]),
                let option = option(Int(number), of: request, row)
            else {
                plan.unknown.append(rows.line)
                continue
            }
            guard plan.choice[request] < 0 else {
                throw rows.fault(.again(InstanceFault.excerpt(row[0])))
            }
            plan.choice[request] = Int32(option.number)
        }
        return plan
    }

    /// The option of a request that a row with this number means.
    private func option(_ number: Int, of request: Int, _ row: [[UInt8]]) -> Option? {
        let problem = instance.problem
        let numbers = problem.numbers(of: request)
        let named =
            number <= numbers.count ? problem.option(numbers.lowerBound + number - 1) : nil
        guard row.count == Self.columns.count else { return named }
        guard let wanted = taken(row[3]) else { return nil }
        let points = WholeNumber.read(row[2], row[2].indices)
        if let named, points ?? problem.points(of: named) == problem.points(of: named),
            isTaken(wanted, by: named)
        {
            return named
        }
        let alike = problem.options(of: request).filter { isTaken(wanted, by: $0) }
        return alike.first { problem.points(of: $0) == points }
            ?? alike.first { $0.number == named?.number } ?? alike.first
    }

    private func isTaken(_ wanted: [Int: Int32], by option: Option) -> Bool {
        var count = 0
        for (resource, amount) in instance.problem.takes(of: option) {
            guard wanted[resource] == amount else { return false }
            count += 1
        }
        return count == wanted.count
    }

    /// The resources of a cell with the amount of each; nil where the instance lacks one, or the
    /// cell has it twice.
    private func taken(_ cell: [UInt8]) -> [Int: Int32]? {
        var taken: [Int: Int32] = [:]
        for word in cell.split(separator: UInt8(ascii: " ")) {
            guard let (resource, amount) = resource(Array(word)),
                taken.updateValue(amount, forKey: resource) == nil
            else { return nil }
        }
        return taken
    }

    /// What a word of the text form means.
    private func resource(_ word: [UInt8]) -> (resource: Int, amount: Int32)? {
        if let whole = resources.number(of: word) { return (whole, 1) }
        guard let colon = word.lastIndex(of: UInt8(ascii: ":")),
            let resource = resources.number(of: Array(word[..<colon])),
            let amount = WholeNumber.read(word, colon + 1..<word.count)
        else { return nil }
        return (resource, amount)
    }
}

import Solving

/// Reads plans as `AnswerText` writes them: which option each request has.
///
/// A plan may be of an instance that differed a little. A row counts where the instance has its
/// request, and that has an option of this number which takes these resources; no resources fit
/// any option. Points are not read.
package struct PlanReader {
    static let columns = ["request", "option", "points", "resources"]

    /// What a plan says of an instance.
    package struct Plan: Sendable, Equatable {
        /// The option of each request, or -1.
        package var choice: [Int32]

        /// The lines that speak of what the instance does not have.
        package var unknown: [Int] = []
    }

    private let instance: Instance
    private let requests: NameTable
    private let words: ResourceWords

    /// O(bytes of the names).
    package init(_ instance: Instance) {
        self.instance = instance
        requests = NameTable(instance.requestNames)
        words = ResourceWords(instance)
    }

    /// Reads a plan. O(bytes).
    ///
    /// - Throws: the first fault of the file's form, with its line; a request that has a row
    ///   already is one too.
    package func read(_ bytes: [UInt8]) throws(TableFault) -> Plan {
        var rows = try TableReader(bytes, columns: Self.columns)
        var plan = Plan(choice: [Int32](repeating: -1, count: instance.problem.requestCount))
        while let row = try rows.nextRow() {
            let number = WholeNumber.read(row[1], row[1].indices) ?? 0
            guard number >= 1 else { throw rows.fault(.badOption(InstanceFault.excerpt(row[1]))) }
            guard let request = requests.number(of: row[0]),
                let option = option(Int(number), of: request, taking: row[3])
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

    private func option(_ number: Int, of request: Int, taking cell: [UInt8]) -> Option? {
        let numbers = instance.problem.numbers(of: request)
        guard number <= numbers.count else { return nil }
        let option = instance.problem.option(numbers.lowerBound + number - 1)
        let taken = words.text(of: option, in: instance.problem)
        let blank = UInt8(ascii: " ")
        let isSame =
            cell.isEmpty || cell == taken
            || Set(cell.split(separator: blank)) == Set(taken.split(separator: blank))
        return isSame ? option : nil
    }
}

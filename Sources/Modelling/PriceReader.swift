package import Solving

/// Reads prices as `AnswerText` writes them: the first case of a file, with nothing taken for
/// granted.
///
/// Prices may be of an instance that differed a little. A row counts where the instance has its
/// resource and its request, and a request's own price where the resource is a group.
package struct PriceReader {
    static let columns = ["case", "resource", "request", "price"]

    /// What stands before the numbers of the options of which a case's request takes one, or none.
    static let oneOf = "one of"
    static let noneOf = "none of"

    /// What a file says of an instance.
    package struct Prices: Sendable, Equatable {
        package var part: Certificate.Case

        /// The lines that speak of what the instance does not have.
        package var unknown: [Int] = []

        /// The lines with a request's own price for a resource that is no group.
        package var plain: [Int] = []
    }

    private let problem: Problem
    private let resources: NameTable
    private let requests: NameTable

    /// O(bytes of the names).
    package init(_ instance: Instance) {
        problem = instance.problem
        resources = NameTable(instance.resourceNames)
        requests = NameTable(instance.requestNames)
    }

    /// Reads prices; those between two parts of a point become the nearer one. O(bytes) and
    /// sorting.
    ///
    /// - Throws: the first fault of the file's form, with its line; a price of what has one already
    ///   and a resource's price below 0 are faults too.
    package func read(_ bytes: [UInt8]) throws(TableFault) -> Prices {
        var rows = try TableReader(bytes, columns: Self.columns)
        var first: [UInt8]?
        var price: [Place: Int32] = [:]
        var (unknown, plain): ([Int], [Int]) = ([], [])
        while let row = try rows.nextRow() {
            let parts = try self.parts(row, rows)
            if first == nil { first = row[0] }
            guard let parts, row[0] == first else { continue }
            guard let place = place(row) else {
                if isOfPlain(row) { plain.append(rows.line) } else { unknown.append(rows.line) }
                continue
            }
            guard price.updateValue(parts, forKey: place) == nil else {
                throw rows.fault(.again(InstanceFault.excerpt(row[1])))
            }
        }
        return Prices(part: Self.part(price), unknown: unknown, plain: plain)
    }

    /// What has a price: a resource, for everybody or for one request.
    private struct Place: Hashable, Comparable {
        let resource: Int32
        let request: Int32?

        static func < (one: Place, other: Place) -> Bool {
            (one.resource, one.request ?? -1) < (other.resource, other.request ?? -1)
        }
    }

    /// The price of a row in parts of a point; nil for what a case takes for granted.
    private func parts(_ row: [[UInt8]], _ rows: TableReader) throws(TableFault) -> Int32? {
        if row[3] == Array("open".utf8) || row[3] == Array("closed".utf8) { return nil }
        if row[1].isEmpty, Self.isConfinement(row[3]) { return nil }
        let excerpt = InstanceFault.excerpt(row[3])
        guard let parts = Decimals.parts(row[3]) else { throw rows.fault(.badPrice(excerpt)) }
        if parts < 0, row[2].isEmpty { throw rows.fault(.negativePrice(excerpt)) }
        return parts
    }

    private static func isConfinement(_ cell: [UInt8]) -> Bool {
        [oneOf, noneOf].contains { cell.starts(with: $0.utf8) }
    }

    private func place(_ row: [[UInt8]]) -> Place? {
        guard let resource = resources.number(of: row[1]) else { return nil }
        if row[2].isEmpty { return Place(resource: Int32(resource), request: nil) }
        guard problem.isGroup(resource), let request = requests.number(of: row[2]) else {
            return nil
        }
        return Place(resource: Int32(resource), request: Int32(request))
    }

    /// Whether a row has one request's price for a resource of which only everybody's is used.
    private func isOfPlain(_ row: [[UInt8]]) -> Bool {
        guard let resource = resources.number(of: row[1]) else { return false }
        return !row[2].isEmpty && !problem.isGroup(resource)
    }

    /// A case of these prices, but for those of 0.
    private static func part(_ price: [Place: Int32]) -> Certificate.Case {
        let sorted = price.filter { $0.value != 0 }.sorted { $0.key < $1.key }
        return Certificate.Case(
            prices: sorted.filter { $0.key.request == nil }.map {
                Certificate.Price(resource: $0.key.resource, price: $0.value)
            },
            pairPrices: sorted.compactMap { place, price in
                place.request.map {
                    Certificate.PairPrice(resource: place.resource, request: $0, price: price)
                }
            })
    }
}

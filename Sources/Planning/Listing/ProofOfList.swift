import Solving
import WorkBasedLearning

extension Proof {
    /// A certificate in the names of the documents.
    ///
    /// - Parameter settled: the points of what is settled, which every plan has.
    init(_ certificate: Certificate, _ list: OptionList, settled: Int) {
        let isOne = certificate.cases.count == 1
        self.init(
            bound: certificate.bound + settled,
            cases: certificate.cases.enumerated().map { number, part in
                Case(name: isOne ? "" : String(number + 1), entries: Self.entries(part, list))
            })
    }

    private static func entries(_ part: Certificate.Case, _ list: OptionList) -> [Entry] {
        func entry(_ resource: Int32, _ term: Term, request: String = "") -> Entry {
            Entry(thing: list.thing(Int(resource)).name, request: request, term: term)
        }
        return part.open.map { entry($0, .open) } + part.closed.map { entry($0, .closed) }
            + part.prices.map { entry($0.resource, .price(Int($0.price))) }
            + part.pairPrices.map {
                entry(
                    $0.resource, .price(Int($0.price)),
                    request: list.requestID(Int($0.request)))
            }
    }
}

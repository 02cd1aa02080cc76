import Solving
import WorkBasedLearning

extension Proof {
    /// A certificate in the names of the documents.
    ///
    /// - Parameter settled: the points of what is settled, which every plan has.
    init(_ certificate: Certificate, _ list: OptionList, settled: Int) {
        let plain = certificate.prices.map { entry in
            Entry(
                thing: list.thing(Int(entry.resource)).name, request: "",
                term: .price(Int(entry.price)))
        }
        let pairs = certificate.pairPrices.map { entry in
            Entry(
                thing: list.thing(Int(entry.resource)).name,
                request: list.requestID(Int(entry.request)), term: .price(Int(entry.price)))
        }
        self.init(
            bound: certificate.bound + settled, cases: [Case(name: "", entries: plain + pairs)])
    }
}

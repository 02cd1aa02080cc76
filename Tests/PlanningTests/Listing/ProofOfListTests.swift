import Solving
import Testing
import WorkBasedLearning

@testable import Planning

/// A proof says in names what a certificate says in numbers.
@Suite struct ProofOfListTests {
    @Test func namesThingsAndRequests() throws {
        var register = County.make()
        register.put("O1") { (slot: inout Slot) in slot.min = 2 }
        let list = Options(register).list
        let numbers = numbers(list)
        let slot = try #require(numbers["slot:O1"])
        let day = try #require(numbers["student-day:S1:2027-02-16"])
        let certificate = Certificate(
            list.problem, prices: [Certificate.Price(resource: day, price: 300)],
            pairPrices: [Certificate.PairPrice(resource: slot, request: 0, price: -7)])
        let proof = Proof(certificate, list, settled: 500)
        #expect(proof.bound == certificate.bound + 500)
        #expect(
            proof.cases == [
                Proof.Case(
                    name: "",
                    entries: [
                        Proof.Entry(
                            thing: "student-day:S1:2027-02-16", request: "", term: .price(300)),
                        Proof.Entry(thing: "slot:O1", request: "R1", term: .price(-7)),
                    ])
            ])
    }

    @Test(arguments: UInt64(1)...30)
    func theCertificateCanBeReadBack(seed: UInt64) throws {
        let list = Options(RandomCounty.make(seed: seed)).list
        let limits = Limits(seed: seed, effort: 1)
        let outcome = KernelSolver().solve(list.problem, limits: limits) { _ in }
        let certificate = try #require(outcome.certificate)
        #expect(read(Proof(certificate, list, settled: 0), list) == certificate)
    }

    /// The resources by their names, of which no two are the same.
    private func numbers(_ list: OptionList) -> [String: Int32] {
        var numbers: [String: Int32] = [:]
        for number in 0..<list.problem.resourceCount {
            numbers[list.thing(number).name] = Int32(number)
        }
        #expect(numbers.count == list.problem.resourceCount)
        return numbers
    }

    private func read(_ proof: Proof, _ list: OptionList) -> Certificate {
        let numbers = numbers(list)
        let requests = (0..<list.problem.requestCount).map { list.requestID($0) }
        let cases = proof.cases.map { part in
            var (open, closed) = ([Int32](), [Int32]())
            var prices: [Certificate.Price] = []
            var pairs: [Certificate.PairPrice] = []
            for entry in part.entries {
                guard let resource = numbers[entry.thing] else {
                    Issue.record("\(entry) cannot be read")
                    continue
                }
                switch entry.term {
                case .open: open.append(resource)
                case .closed: closed.append(resource)
                case .price(let parts):
                    if let request = requests.firstIndex(of: entry.request) {
                        pairs.append(
                            Certificate.PairPrice(
                                resource: resource, request: Int32(request), price: Int32(parts)))
                    } else {
                        prices.append(Certificate.Price(resource: resource, price: Int32(parts)))
                    }
                }
            }
            return Certificate.Case(open: open, closed: closed, prices: prices, pairPrices: pairs)
        }
        return Certificate(list.problem, cases: cases)
    }
}

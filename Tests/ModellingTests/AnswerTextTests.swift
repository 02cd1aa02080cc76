import Solving
import Testing

@testable import Modelling

@Suite struct AnswerTextTests {
    private static func answer(_ names: [String] = ["unit", "group", "idle"]) throws -> AnswerText {
        let tiny = try Instances.tiny()
        let instance = try Instance(
            tiny.problem, resourceNames: names, requestNames: tiny.requestNames)
        let certificate = Certificate(
            instance.problem, prices: [Certificate.Price(resource: 0, price: 384)],
            pairPrices: [
                Certificate.PairPrice(resource: 1, request: 0, price: 1),
                Certificate.PairPrice(resource: 1, request: 1, price: -320),
            ])
        return AnswerText(
            instance,
            Outcome(
                choice: [0, 2, -1], points: 12, placed: 2, bound: 15, stopped: .effort,
                certificate: certificate))
    }

    private static func text(_ write: (([UInt8]) -> Void) -> Void) -> String {
        var bytes: [UInt8] = []
        write { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("The plan names the chosen options by their number within the request")
    func plan() throws {
        let answer = try Self.answer()
        #expect(
            Self.text { answer.writePlan(to: $0) } == """
                request,option,points,resources
                one,1,7,unit:3 group
                two,1,5,unit:2 group

                """)
    }

    @Test("Names with commas and quotes are quoted")
    func quoted() throws {
        let answer = try Self.answer(["u,1", "g\"", "idle"])
        #expect(
            Self.text { answer.writePlan(to: $0) } == """
                request,option,points,resources
                one,1,7,"u,1:3 g\"\""
                two,1,5,"u,1:2 g\"\""

                """)
    }

    @Test("Prices are exact; a request's own price names it")
    func prices() throws {
        let answer = try Self.answer()
        #expect(
            Self.text { answer.writePrices(to: $0) } == """
                case,resource,request,price
                ,unit,,1.5
                ,group,one,0.00390625
                ,group,two,-1.25

                """)
    }

    @Test("A case says which groups are open, and of which options a request takes one or none")
    func cases() throws {
        let instance = try Instances.tiny()
        let last = Int32(instance.problem.numbers(of: 1).lowerBound)
        let confinements = [
            Certificate.Confinement(request: 0, options: [0, 1], takesOne: false),
            Certificate.Confinement(request: 1, options: [last], takesOne: true),
        ]
        let cases = [
            Certificate.Case(open: [1], confinements: confinements, prices: [], pairPrices: []),
            Certificate.Case(prices: [], pairPrices: []),
        ]
        var outcome = Outcome(
            choice: [-1, -1, -1], points: 0, placed: 0, bound: nil, stopped: .effort)
        outcome.certificate = Certificate(instance.problem, cases: cases)
        let answer = AnswerText(instance, outcome)
        let text = Self.text { answer.writePrices(to: $0) }
        #expect(
            text == """
                case,resource,request,price
                1,group,,open
                1,,one,none of 1 2
                1,,two,one of 1

                """)
        let read = try PriceReader(instance).read(Array(text.utf8))
        #expect(read == PriceReader.Prices(part: Certificate.Case(prices: [], pairPrices: [])))
    }

    @Test("The prices to start from are one case, and none where there are none")
    func rootPrices() throws {
        let instance = try Instances.tiny()
        var outcome = Outcome(
            choice: [-1, -1, -1], points: 0, placed: 0, bound: nil, stopped: .effort)
        let none = AnswerText(instance, outcome)
        #expect(Self.text { none.writeRootPrices(to: $0) } == "case,resource,request,price\n")
        outcome.prices = Certificate.Case(
            prices: [Certificate.Price(resource: 2, price: 64)], pairPrices: [])
        let some = AnswerText(instance, outcome)
        #expect(
            Self.text { some.writeRootPrices(to: $0) }
                == "case,resource,request,price\n,idle,,0.25\n")
    }

    @Test("Without a proof there are no prices, no bound and no gap")
    func unproved() throws {
        let instance = try Instances.tiny()
        let answer = AnswerText(
            instance,
            Outcome(choice: [-1, -1, -1], points: 0, placed: 0, bound: nil, stopped: .asked))
        #expect(Self.text { answer.writePrices(to: $0) } == "case,resource,request,price\n")
        #expect(answer.summary(seconds: 0).contains("bound -\ngap -\n"))
    }

    @Test("The summary is one word and its value a line")
    func summary() throws {
        #expect(
            try Self.answer().summary(seconds: 1.234) == """
                points 12
                bound 15
                gap 0.250000
                placed 2
                requests 3
                stopped effort
                seconds 1.23

                """)
    }

    @Test("The gap is a share of the points, none where the bound is reached, else unknown")
    func gap() {
        #expect(AnswerText.gap(291_303, 290_572) == "0.002516")
        #expect(AnswerText.gap(7, 7) == "0.000000")
        #expect(AnswerText.gap(0, 0) == "0.000000")
        #expect(AnswerText.gap(3, 0) == "-")
        #expect(AnswerText.gap(3, -2) == "-")
    }
}

import Testing

@testable import Solving

@Suite struct SplitTests {
    @Test("What the model left out goes to the side of an option that is as good")
    func leftOut() {
        var builder = ProblemBuilder()
        let one = builder.addResource(capacity: 1)
        let other = builder.addResource(capacity: 1)
        let rare = builder.addResource(capacity: 0)
        _ = builder.beginRequest()
        builder.addOption(points: 9, resources: [one])
        builder.addOption(points: 8, resources: [one])
        builder.addOption(points: 7, resources: [one, other])
        builder.addOption(points: 7, resources: [other])
        builder.addOption(points: 5, resources: [other])
        builder.addOption(points: -1, resources: [])
        builder.addOption(points: 20, resources: [rare])
        _ = builder.beginRequest()
        builder.addOption(points: 5, resources: [one])
        builder.addOption(points: 5, resources: [other])
        let problem = builder.build()
        let model = Instances.model(of: problem)
        var kept: [Option] = []
        model.forEachOption(of: 0) { kept.append($0) }
        #expect(kept.map { model.original($0) }.sorted() == [0, 3])
        let named = kept.filter { model.original($0) == 0 }
        let rest = kept.filter { model.original($0) == 3 }
        let split = Split(request: 0, options: named.map { Int32($0.number) }, share: 0.5)
        let confinement = split.confinement(true, rest: rest, model, problem)
        #expect(
            confinement
                == Certificate.Confinement(request: 0, options: [0, 1], takesOne: true))
        let alone = split.confinement(false, rest: [], model, problem)
        #expect(
            alone == Certificate.Confinement(request: 0, options: [0, 1, 2], takesOne: false))
    }
}

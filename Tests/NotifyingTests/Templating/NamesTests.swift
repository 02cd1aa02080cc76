import Testing

@testable import Notifying

@Suite struct NamesTests {
    private let names: Names = ["a": .value, "l": .list(["x": .value]), "r": .record(["y": .flag])]

    @Test("A list brings the flag of its being there, and one between its elements")
    func flags() {
        #expect(names.find("any_l") == .flag)
        #expect(names.find("any_a") == nil && names.find("any_r") == nil)
        #expect(names.find("l")?.inner == ["x": .value, "more": .flag])
        #expect(names.find("r")?.inner == ["y": .flag])
        #expect(names.find("a")?.inner == nil && names.find("b") == nil)
    }

    @Test func sum() {
        let sum = names + ["a": .flag, "b": .value]
        #expect(sum.find("a") == .flag && sum.find("b") == .value && sum.find("l") != nil)
    }

    @Test("No name stands for two things on one path, so that none hides another")
    func shadows() {
        func check(_ names: Names, _ outer: Set<String>, _ kind: String) {
            let here = Set(names.offered.keys)
            #expect(here.isDisjoint(with: outer), "\(kind)")
            for offered in names.offered.values {
                switch offered {
                case .record(let inner), .list(let inner):
                    check(inner, outer.union(here), kind)
                case .value, .flag: break
                }
            }
        }
        for kind in NoticeKind.all { check(kind.names + Names.common, ["more"], kind.word) }
    }
}

import Testing

@testable import Storage

@Suite("The growth of the log")
struct LogGrowthTests {
    @Test("A long log is folded beside the commits, once at a time")
    func beside() {
        var growth = LogGrowth()
        #expect(growth.grow(to: 999) == .none)
        #expect(growth.grow(to: 1_000) == .foldBeside)
        #expect(growth.grow(to: 40_000) == .none)
        growth.foldBeside(to: 1_000)
        #expect(growth.grow(to: 40_001) == .foldBeside)
    }

    @Test("The little that is left of a long log is folded within a commit, so that it begins anew")
    func within() {
        var growth = LogGrowth()
        #expect(growth.grow(to: 1_200) == .foldBeside)
        #expect(growth.grow(to: 1_300) == .none)
        growth.foldBeside(to: 1_200)
        #expect(growth.grow(to: 1_306) == .foldWithin)
        growth.fold(to: 1_306)
        #expect(growth.grow(to: 6) == .none)
        #expect(growth.grow(to: 1_000) == .foldBeside)
    }

    @Test("What is told of a log that has begun anew meanwhile does not count")
    func anew() {
        var growth = LogGrowth()
        #expect(growth.grow(to: 1_000) == .foldBeside)
        #expect(growth.grow(to: 8) == .none)
        growth.foldBeside(to: 1_000)
        #expect(growth.grow(to: 999) == .none)
        #expect(growth.grow(to: 1_000) == .foldBeside)
    }

    @Test("A commit waits where a checkpoint beside it never ends")
    func tooLong() {
        var growth = LogGrowth()
        #expect(growth.grow(to: 1_000) == .foldBeside)
        #expect(growth.grow(to: LogGrowth.tooMany - 1) == .none)
        #expect(growth.grow(to: LogGrowth.tooMany) == .foldWithin)
    }
}

import Testing

@testable import Commands

@Suite("Periods")
struct PeriodPhraseTests {
    @Test(
        "A period is read however it is spelt",
        arguments: [
            ("period 3", "3"), ("Period 3,", "3"), ("period three", "3"), ("pd. 3", "3"),
            ("p3", "3"),
            ("P3", "3"), ("3rd period", "3"), ("the 3rd period", "3"), ("third period", "3"),
            ("3 period", "3"), ("period 10", "10"), ("period 03", "3"), ("period 0", "0"),
            ("zero period", "0"), ("0 period", "0"), ("period 3b", "3B"), ("p3B", "3B"),
            ("twelfth period", "12"), ("period 3 next week", "3 | next week"),
            ("period 3 b", "3 | b"),
        ])
    func periods(text: String, period: String) {
        #expect(Understood.period(text) == period)
    }

    @Test(
        "What only looks like a period is none",
        arguments: [
            "", "period", "3", "3rd", "third", "p", "p 3", "periods 3", "a period", "period a",
            "3 periods", "period 3rd", "period 3bc", "p3-4", "my period 3", "period x3",
        ])
    func others(text: String) {
        #expect(Understood.period(text) == "nothing")
    }
}

import Testing

@testable import wbl

@Suite("What the history must not keep")
struct DiscretionTests {
    @Test(
        "Sentences with notes on persons, wherever the word stands and however it is written",
        arguments: [
            "set student S12 notes \"has asthma\"", "set student S12 Note=asthma",
            "set school H3 visitor_notes=\"ask for Ms. Diaz\"", "set site W2 arrival-notes x",
            "add student id=S9 accommodations=wheelchair", "set student S9 accomodation lift",
            "decline O5 because \"short of staff\"", "cancel trip T9 BECAUSE he is ill",
            "decline O5 reason=\"his mother died\"", "set student S1 --disability x",
            "show student S1 disabled=yes", "set student S1 medical \"x\"", "@t set x note=y",
            "set student S1 notes=\"open",
        ])
    func forbidden(sentence: String) {
        #expect(!Discretion.mayKeep(sentence))
    }

    @Test(
        "All others may be kept",
        arguments: [
            "plan seed=7", "show student S12", "request speaker about robotics for C12",
            "set employer E3 email hr@mill.example.com", "publish confirm=yes", "",
            "show notebook", "why not R46 in O78",
        ])
    func kept(sentence: String) {
        #expect(Discretion.mayKeep(sentence))
    }
}

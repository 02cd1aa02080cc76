import Testing
import Wire

@testable import wbl

@Suite("What the client says first")
struct OpeningTests {
    @Test("For whom it speaks, then the form, then whether questions are errors")
    func order() {
        #expect(Opening().sentences == [])
        let all = Opening(address: "ana@school.example", form: .json, isStrict: true)
        #expect(
            all.sentences == ["as ana@school.example", "set format json", "set strict on"])
        #expect(Opening(form: .tsv).sentences == ["set format tsv"])
        #expect(
            Opening(address: "a b\nquit").sentences == ["as \"a b\\nquit\""])
    }
}

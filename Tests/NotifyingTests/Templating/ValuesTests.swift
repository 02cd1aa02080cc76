import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct ValuesTests {
    @Test("Typed details become words of a language")
    func words() {
        let details: Details = [
            "text": .text("a\u{1B}b"), "number": .number(2), "flag": .flag,
            "day": .day(moment("2027-02-16T00:00").day), "time": .time(810),
            "kind": Experience.named("job_shadow").map { .experience($0) },
            "record": .record(["inner": .number(1)]),
        ]
        let values = Values(language: .spanish).values(details)
        #expect(values["text"] as? String == "a b" && values["number"] as? String == "2")
        #expect(values["flag"] as? Bool == true)
        #expect(values["day"] as? String == "martes 16 de febrero de 2027")
        #expect(values["time"] as? String == "1:30\u{A0}p.\u{A0}m.")
        #expect(values["kind"] as? String == "jornada de observación laboral")
        #expect((values["record"] as? [String: Any])?["inner"] as? String == "1")
    }

    @Test("A list says that it is there, and its elements whether more come")
    func lists() {
        let details: Details = ["l": .list([["a": .number(1)], ["a": .number(2)]])]
        let values = Values(language: .english).values(details)
        #expect(values["any_l"] as? Bool == true)
        let elements = values["l"] as? [[String: Any]] ?? []
        #expect(elements.map { $0["more"] as? Bool } == [true, false])
        #expect(elements.map { $0["a"] as? String } == ["1", "2"])
    }
}

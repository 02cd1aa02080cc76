import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct ValuesTests {
    @Test("Typed details become words of a language, in the order of their names")
    func words() {
        let details: Details = [
            "text": .text("a\u{1B}b"), "number": .number(2), "flag": .flag,
            "day": .day(moment("2027-02-16T00:00").day), "time": .time(810),
            "kind": Experience.named("job_shadow").map { .experience($0) },
            "record": .record(["inner": .number(1)]),
        ]
        let values = Values(details, .spanish)
        #expect(
            values.texts == [
                "martes 16 de febrero de 2027", "jornada de observación laboral", "2", "1", "a b",
                "1:30\u{A0}p.\u{A0}m.",
            ])
        let standIns = Values.standIns(for: details)
        #expect(standIns["flag"] as? Bool == true)
        #expect(standIns["day"] as? String == Pattern.standIn(for: 0))
        let record = standIns["record"] as? [String: Any]
        #expect(record?["inner"] as? String == Pattern.standIn(for: 3))
        #expect(standIns["time"] as? String == Pattern.standIn(for: 5))
    }

    @Test("A list says that it is there, and its elements whether more come")
    func lists() {
        let details: Details = ["l": .list([["a": .number(1)], ["a": .number(2)]])]
        let values = Values.standIns(for: details)
        #expect(values["any_l"] as? Bool == true)
        let elements = values["l"] as? [[String: Any]] ?? []
        #expect(elements.map { $0["more"] as? Bool } == [true, false])
        #expect(elements.map { $0["a"] as? String } == [0, 1].map { Pattern.standIn(for: $0) })
        #expect(Values(details, .english).texts == ["1", "2"])
    }

    @Test("Details have one form where the same is there, whatever the texts say")
    func form() {
        func form(_ details: Details) -> String { Values(details, .english).form }
        let one = form(["a": .text("x"), "b": .list([["c": .flag]])])
        #expect(one == form(["a": .number(7), "b": .list([["c": .flag]])]))
        let others: [Details] = [
            ["a": .text("x")], ["a": .flag, "b": .list([["c": .flag]])],
            ["a": .text("x"), "b": .list([["c": .flag], ["c": .flag]])],
            ["a": .text("x"), "b": .list([["c": .text("x")]])],
            ["a": .text("x"), "b": .record(["c": .flag])],
        ]
        for other in others { #expect(form(other) != one) }
    }
}

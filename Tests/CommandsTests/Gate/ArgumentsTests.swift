import Testing
import Wire

@testable import Commands

@Suite("The arguments of a sentence")
struct ArgumentsTests {
    private let verb = Verb(
        "test it", "Tries arguments.",
        arguments: [
            Argument("first", .text, "a text", isRequired: true),
            Argument("second", .number(1...10), "a number"),
            Argument("as_of", .moment, "a moment", place: .key),
            Argument("on", .day, "a date", place: .key),
            Argument("dry_run", .yesNo, "a flag", place: .key),
            Argument("form", .oneOf(["a", "b"]), "a word", place: .key),
        ], examples: []
    ) { _, _ in Outcome(.ok()) }

    private func arguments(_ text: String) throws(Failure) -> Arguments {
        try Arguments(Said(try Sentence("test it " + text)), of: verb, Talk().context)
    }

    private func failure(_ text: String) -> Failure? {
        do throws(Failure) {
            _ = try arguments(text)
            return nil
        } catch {
            return error
        }
    }

    @Test("By position, in quotes too")
    func position() throws {
        let values = try arguments("\"one two\" 7")
        #expect(values["first"] == "one two")
        #expect(values.number("second") == 7)
        #expect(values["form"] == nil)
        #expect(values.needed("first") == "one two")
        #expect(values.number("first") == nil)
    }

    @Test("By key in any order, and the positions close up")
    func keys() throws {
        #expect(try arguments("second=7 one")["first"] == "one")
        let values = try arguments("first=one 7 form=b")
        #expect(values.number("second") == 7)
        #expect(values["form"] == "b")
    }

    @Test("A flag means yes, with dashes or underscores")
    func flags() throws {
        #expect(try arguments("x --dry-run").isYes("dry_run"))
        #expect(try arguments("x --dry_run").isYes("dry_run"))
        #expect(try arguments("x dry-run=yes").isYes("dry_run"))
        #expect(try !arguments("x dry_run=no").isYes("dry_run"))
        #expect(try !arguments("x").isYes("dry_run"))
    }

    @Test("A flag with a value behind it means that value")
    func flagValue() {
        #expect(failure("x --form b") == nil)
    }

    @Test("A key that is not known gets the nearest")
    func unknown() {
        #expect(
            failure("x dry_rum=yes")
                == Failure(
                    .badArgument,
                    "test it has no argument dry_rum; did you mean dry_run? (say: \(verb.usage))"))
        #expect(
            failure("x --zzzzzzzz")
                == Failure(.badArgument, "test it has no argument zzzzzzzz (say: \(verb.usage))"))
    }

    @Test(
        "A value given twice, in whatever way",
        arguments: ["x first=y", "x form=a form=b", "first=y first=x"])
    func twice(text: String) {
        #expect(failure(text)?.code == .badArgument)
        #expect(failure(text)?.text.hasSuffix(" is given twice") == true)
    }

    @Test("A word too many")
    func tooMany() {
        #expect(
            failure("x 7 more")
                == Failure(.badArgument, "test it does not take \"more\"; say: \(verb.usage)"))
    }

    @Test("A needed one that is missing, with how to say it")
    func missing() {
        #expect(
            failure("second=7")
                == Failure(
                    .missingArgument, "test it needs first (a text); say: \(verb.usage)",
                    wanted: Wanted("first", about: "a text")))
        #expect(
            verb.usage
                == "test it FIRST [SECOND] [as-of=MOMENT] [on=DATE] [--dry-run] [form=a|b]")
    }

    @Test(
        "A value of the wrong kind, for each kind",
        arguments: [
            ("x 11", "second: \"11\" is not a whole number from 1 to 10"),
            ("x 0", "second: \"0\" is not a whole number from 1 to 10"),
            ("x second=1.5", "second: \"1.5\" is not a whole number from 1 to 10"),
            (
                "x second=99999999999999999999",
                "second: \"99999999999999999999\" is not a whole number from 1 to 10"
            ),
            ("x on=feb", "on: \"feb\" is not a date (YYYY-MM-DD)"),
            ("x on=2027-02-29", "on: \"2027-02-29\" is not a date (YYYY-MM-DD)"),
            ("x as-of=2027-02-16", "as-of: \"2027-02-16\" is not a moment (YYYY-MM-DDTHH:MM)"),
            ("x dry_run=maybe", "dry-run: \"maybe\" is not yes or no"),
            ("x dry_run=", "dry-run: \"\" is not yes or no"),
            ("x form=c", "form: \"c\" is not one of a, b"),
        ])
    func kinds(text: String, message: String) {
        #expect(failure(text) == Failure(.badArgument, message))
    }

    @Test("An open verb keeps what is not its own, in order")
    func open() throws {
        let verb = Verb(
            "take", "Takes.", arguments: [Argument("what", .text, "a noun", isRequired: true)],
            isOpen: true, asks: true, examples: []
        ) { _, _ in Outcome(.ok()) }
        let said = Said(
            try Sentence("take student id=S1 name \"Ana B\" confirm=yes --wheelchair"))
        let values = try Arguments(said, of: verb, Talk().context)
        #expect(values["what"] == "student")
        #expect(values.isYes("confirm"))
        let wanted: [Sentence.Word] = [
            .pair(key: "id", value: "S1"), .plain("name"), .quoted("Ana B"), .flag("wheelchair"),
        ]
        #expect(values.rest == wanted)
    }
}

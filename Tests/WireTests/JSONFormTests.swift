import Foundation
import TestSupport
import Testing

@testable import Wire

@Suite("The form that programs read")
struct JSONFormTests {
    private func object(_ text: String) throws -> NSDictionary {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary)
    }

    @Test("Every kind of value has its type")
    func values() throws {
        let members = [
            Member("text", "a\"\n"), Member("number", 7), Member("decimal", .decimal(1.5)),
            Member("flag", .flag(true)), Member("list", .list(["a", "b"])), Member("none", .none),
        ]
        let wanted: NSDictionary = [
            "data": [
                "text": "a\"\n", "number": 7, "decimal": 1.5, "flag": true, "list": ["a", "b"],
                "none": NSNull(),
            ] as NSDictionary
        ]
        #expect(try object(JSONForm.line(.data("unused", members))) == wanted)
    }

    @Test("Each kind of line has its key")
    func kinds() {
        #expect(JSONForm.line(.data("unused", [])) == #"{"data":{}}"#)
        #expect(JSONForm.line(.hint("a/b")) == #"{"hint":{"text":"a/b"}}"#)
        #expect(JSONForm.line(.question("a")) == #"{"question":{"text":"a"}}"#)
        #expect(
            JSONForm.line(.progress("half", [Member("done", 1), Member("of", 2)]))
                == #"{"hint":{"progress":{"done":1,"of":2,"text":"half"}}}"#)
        #expect(JSONForm.line(.raw([65])).isEmpty)
    }

    @Test("A status has its tag, its code and retry where it helps")
    func status() {
        #expect(JSONForm.status(.ok([]), nil) == #"{"ok":{}}"#)
        #expect(JSONForm.status(.ok([Member("a", 1)]), "t") == #"{"ok":{"a":1,"tag":"t"}}"#)
        #expect(
            JSONForm.status(.error(Failure(.badSyntax, "no")), nil)
                == #"{"err":{"code":"bad-syntax","text":"no"}}"#)
        #expect(
            JSONForm.status(.error(Failure(.busy, "wait", retry: 5)), "t")
                == #"{"err":{"code":"busy","retry":5,"tag":"t","text":"wait"}}"#)
    }

    @Test("Every line is one object on one line (seed 21)")
    func property() throws {
        var chance = SeededChance(seed: 21)
        for _ in 0..<2_000 {
            let text = chance.text(from: Alphabet.wild + Alphabet.joining, upTo: 12)
            let line = JSONForm.line(.data("", [Member("k", .text(text))]))
            #expect(!line.utf8.contains { $0 < 0x20 })
            let data = try #require(try object(line)["data"] as? NSDictionary)
            let back = try #require(data["k"] as? String)
            #expect(Array(back.utf8) == Array(text.utf8))
        }
    }
}

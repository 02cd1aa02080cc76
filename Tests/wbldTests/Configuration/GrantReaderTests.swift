import Commands
import Testing

@testable import wbld

@Suite("Reading the roles of a configuration")
struct GrantReaderTests {
    @Test("Names have roles and scopes; addresses are in small letters")
    func good() throws {
        let settings = try ConfigurationFile.parse(
            "roles:\n  users: {dana: coordinator district=North, lee: viewer}\n"
                + "  people: {A@Example.org: viewer school=H1}\n", name: "f")
        #expect(settings.users["lee"] == Grant(role: .viewer))
        #expect(settings.people["a@example.org"]?.scope == Scope(schools: ["H1"]))
        #expect(
            settings.scopes == [
                "roles.users.dana": Scope(districts: ["North"]),
                "roles.people.a@example.org": Scope(schools: ["H1"]),
            ])
    }

    @Test(
        "A fault names the entry, its line, and what it must be",
        arguments: [
            ("nobody", "\"nobody\""), ("viewer school", "\"viewer school\""),
            ("coordinator", "\"coordinator\""), ("[viewer]", "this"),
        ])
    func bad(value: String, shown: String) {
        let text = "roles:\n  people:\n    a@x: viewer\n    b@x: \(value)\n    c@x: bridge\n"
        let rest =
            "is not teacher or transport or viewer, with a scope where it has one, such as "
            + "district=North,Big_Valley or school=H1"
        #expect(
            throws: ConfigurationFault([
                "f:4: roles.people.b@x: \(shown) \(rest)",
                "f:5: roles.people.c@x: \"bridge\" \(rest)",
            ])
        ) { try ConfigurationFile.parse(text, name: "f") }
    }
}

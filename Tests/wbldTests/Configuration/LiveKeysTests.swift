import Testing

@testable import wbld

@Suite("Keys that need no restart")
struct LiveKeysTests {
    @Test("They are those that are read where they are used")
    func live() {
        let live = SettingKey.all.filter(\.isLive).map(\.path).filter {
            !$0.hasPrefix("planning.") && !$0.hasPrefix("times.")
        }
        #expect(
            live == [
                "tell_students", "roles.users", "roles.groups", "roles.people", "mail.from",
                "mail.delay", "mail.transport_address", "mail.digest_to", "limits.page_rows",
                "backups.keep",
            ])
    }

    @Test("Each key can be told apart and carried over by itself", arguments: SettingCase.all)
    func carried(each: SettingCase) throws {
        let key = try #require(SettingKey.all.first { $0.path == each.path })
        let wanted = try ConfigurationFile.parse(document(each.path, each.good), name: "f")
        #expect(key.differs(Settings(), wanted) && !key.differs(wanted, wanted))
        #expect(SettingKey.all.filter { $0.differs(Settings(), wanted) }.count == 1)
        var next = Settings()
        key.carry(wanted, &next)
        #expect(next == wanted)
    }
}

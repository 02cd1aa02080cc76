import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct AllChannelsTests {
    private let state: TemporaryFolder

    init() throws { state = try TemporaryFolder() }

    private func settings(
        _ mode: MailMode, relay: String = "smtp://127.0.0.1:2525", tls: RelayTLS = .none,
        redirectTo: String = ""
    ) -> NotifyingSettings {
        var settings = NotifyingSettings(mode: mode)
        (settings.relay, settings.tls, settings.redirectTo) = (relay, tls, redirectTo)
        return settings
    }

    private func fault(_ settings: NotifyingSettings, password: Secret? = nil) -> MailSetupFault? {
        do {
            _ = try settings.openChannel(
                state: state.path, password: password, clock: { 0 })
            return nil
        } catch {
            return error as? MailSetupFault
        }
    }

    @Test("Each mode has its channel")
    func modes() throws {
        let folder = try settings(.outbox).openChannel(
            state: state.path, password: nil, clock: { 0 })
        #expect(folder is OutboxFolder)
        let live = try settings(.live).openChannel(
            state: state.path, password: nil, clock: { 0 })
        #expect(live is RelayMail)
        let redirected = settings(.redirect, redirectTo: "me@x.test")
        #expect(
            try redirected.openChannel(
                state: state.path, password: nil, clock: { 0 }) is RelayMail)
    }

    @Test("What cannot work is refused with a sentence that says what to set")
    func refused() {
        #expect(fault(settings(.live, relay: "")) == .noRelay(.live))
        #expect(fault(settings(.redirect)) == .noRedirection)
        #expect(fault(settings(.live, relay: "smtp://u@127.0.0.1")) == .noPassword)
        #expect(fault(settings(.live, relay: "smtp://u@127.0.0.1"), password: Secret("p")) == nil)
        let far = fault(settings(.live, relay: "smtp://mail.x.test"))
        #expect(
            far?.description.hasPrefix("mail.relay, mail.tls: a relay on another machine") == true)
        #expect(fault(settings(.live, relay: "smtp://mail.x.test", tls: .starttls)) == nil)
        for fault in [MailSetupFault.noRelay(.live), .noRedirection, .noPassword] {
            #expect(fault.description.contains("mail."))
        }
    }
}

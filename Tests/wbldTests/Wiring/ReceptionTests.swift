import Commands
import Office
import Planning
import Serving
import Solving
import Testing
import Wire
import WorkBasedLearning

@testable import wbld

@Suite("Who may come in")
struct ReceptionTests {
    private struct NoDisk: Journal {
        func commit(_: Batch) throws {}
        func events(after _: Int64, limit _: Int) throws -> [PastEvent] { [] }
        func records(_: AuditQuery) throws -> [PastRecord] { [] }
        func outbox(_: OutboxQuery) throws -> OutboxPage { OutboxPage() }
        func notice(_: Int64) throws -> NoticeCopy? { nil }
        func lastEvent(before _: Int64) throws -> Int64 { 0 }
        func keys(of _: [String]) throws -> [String: Int64] { [:] }
        func lastSent(_: [String]) throws -> [String: Int64] { [:] }
        func strayed() throws -> [Strayed] { [] }
    }

    private struct NoNotices: Error {}

    /// A reception whose desk is never started: nobody is waited for.
    private func reception(ownUser: UInt32) -> Reception {
        let ports = Ports(
            write: { _, _, _ in [] }, template: { [] }, announcements: { _, _, _ in Tidings([]) })
        let staff = Staff(
            journal: NoDisk(), clock: Clocks(timeZone: "UTC"),
            render: { _, _ in throw NoNotices() }, readFolder: { _ in Intake([]) })
        let planner = Planner(settings: PlanningSettings(), solver: KernelSolver())
        return Reception(
            desk: Desk(
                memory: Memory(register: Register()), settings: CommandSettings(),
                ports: ports,
                planner: planner, staff: staff), roles: Roles(ownUser: ownUser))
    }

    private func peer(_ uid: UInt32) -> Peer { Peer(pid: 1, uid: uid, gid: 1) }

    private func farewell(_ welcome: Welcome) -> String? {
        guard case .refused(let bytes) = welcome else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("Root and the daemon's own user are greeted as coordinators", arguments: [0, 4_123_456])
    func greeted(uid: UInt32) {
        let welcome = reception(ownUser: 4_123_456).welcome(peer(uid), nil)
        guard case .admitted(let caller) = welcome else {
            Issue.record("user \(uid) is refused")
            return
        }
        let greeting = String(decoding: caller.greeting, as: UTF8.self)
        #expect(greeting.hasPrefix("OK wbld "))
        let name = uid == 0 ? "root" : "4123456"
        #expect(greeting.hasSuffix(" protocol=1 user=\(name) role=coordinator\n"))
    }

    @Test("Everybody else is told why not, in one line")
    func denied() {
        let text = farewell(reception(ownUser: 5).welcome(peer(4_123_457), nil))
        #expect(text?.hasPrefix("ERR denied user 4123457 has no role here") == true)
        #expect(text?.hasSuffix("\n") == true)
        #expect(text?.count { $0 == "\n" } == 1)
    }

    @Test(
        "What cannot be taken is told by its kind",
        arguments: [
            (LineFault.badEncoding, ErrorCode.badEncoding), (.tooLong, .tooLong),
            (.malformedUpload("why", line: "@t put"), .badSyntax),
            (.refusedUpload("why", line: ""), .limit),
        ])
    func faults(fault: LineFault, code: ErrorCode) {
        let failure = reception(ownUser: 5).failure(fault)
        #expect(failure.code == code)
        if case .malformedUpload = fault { #expect(failure.text.hasPrefix("why; the connection")) }
    }

    @Test(
        "A refusal of the server is told first, with when to come again",
        arguments: [
            (Serving.Refusal.tooManyClients, "ERR busy ", " retry=5\n"),
            (.tooManyOfUser, "ERR busy ", " retry=5\n"),
            (.shuttingDown, "ERR shutting-down ", " retry=10\n"),
        ])
    func refused(refusal: Serving.Refusal, start: String, end: String) {
        for uid: UInt32 in [0, 4_123_457] {
            let text = farewell(reception(ownUser: 5).welcome(peer(uid), refusal))
            #expect(text?.hasPrefix(start) == true)
            #expect(text?.hasSuffix(end) == true)
        }
    }
}

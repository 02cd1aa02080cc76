import Glibc
import Testing

@testable import wbld

@Suite("Telling the service manager")
struct ServiceManagerTests {
    @Test("Messages arrive as the lines of one datagram")
    func path() {
        let manager = UnixSocket(kind: SOCK_DGRAM)
        let service = ServiceManager(environment: ["NOTIFY_SOCKET": manager.name])
        #expect(service.tell(.ready, .status("42 students")))
        #expect(manager.received() == "READY=1\nSTATUS=42 students")
        #expect(service.tell(.watchdog))
        #expect(service.tell(.stopping))
        #expect(manager.received() == "WATCHDOG=1")
        #expect(manager.received() == "STOPPING=1")
        #expect(manager.received() == nil)
    }

    @Test("A reload begins at a time of the monotonic clock, as systemd wants it")
    func reloading() {
        let manager = UnixSocket(kind: SOCK_DGRAM)
        let service = ServiceManager(environment: ["NOTIFY_SOCKET": manager.name])
        service.tell(.reloading(microseconds: 12_345))
        #expect(manager.received() == "RELOADING=1\nMONOTONIC_USEC=12345")
    }

    @Test("An abstract socket is reached by its name")
    func abstract() {
        let manager = UnixSocket(kind: SOCK_DGRAM, abstractName: "wbld-test-\(getpid())")
        let service = ServiceManager(environment: ["NOTIFY_SOCKET": manager.name])
        #expect(service.tell(.ready))
        #expect(manager.received() == "READY=1")
    }

    @Test("A status cannot smuggle in a second assignment")
    func oneLine() {
        let manager = UnixSocket(kind: SOCK_DGRAM)
        let service = ServiceManager(environment: ["NOTIFY_SOCKET": manager.name])
        service.tell(.status("planning\r\nSTOPPING=1\n"))
        #expect(manager.received() == "STATUS=planning STOPPING=1 ")
    }

    @Test(
        "Without a manager that can be reached nothing is sent and nothing fails",
        arguments: [
            [:], ["NOTIFY_SOCKET": ""], ["NOTIFY_SOCKET": "relative/socket"],
            ["NOTIFY_SOCKET": "/nowhere/socket"],
            ["NOTIFY_SOCKET": "/" + String(repeating: "long", count: 100)],
        ])
    func absent(environment: [String: String]) {
        #expect(!ServiceManager(environment: environment).tell(.ready))
    }

    @Test("A manager that does not read cannot hold the daemon up")
    func full() {
        let manager = UnixSocket(kind: SOCK_DGRAM)
        let service = ServiceManager(environment: ["NOTIFY_SOCKET": manager.name])
        let told = (0..<10_000).count { _ in service.tell(.watchdog) }
        #expect((1..<10_000).contains(told))
    }

    @Test("The watchdog is fed twice in the time that the manager waits")
    func interval() {
        let ours = ["WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "17"]
        #expect(
            ServiceManager(environment: ours, processID: 17).watchdogInterval == .seconds(15))
        #expect(ServiceManager(environment: ours, processID: 18).watchdogInterval == nil)
        let anybody = ServiceManager(environment: ["WATCHDOG_USEC": "5000000"], processID: 17)
        #expect(anybody.watchdogInterval == .milliseconds(2_500))
    }

    @Test(
        "No watchdog time, or one that is no time, means no watchdog",
        arguments: [nil, "", "0", "-1", "soon"])
    func noInterval(text: String?) {
        let environment = text.map { ["WATCHDOG_USEC": $0] } ?? [:]
        #expect(ServiceManager(environment: environment).watchdogInterval == nil)
    }
}

import Testing

@testable import Notifying

@Suite("Where webhooks may go", .serialized, .timeLimit(.minutes(1)))
struct AddressRuleTests {
    @Test(
        "The Internet",
        arguments: [
            "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0",
            "126.255.255.255", "128.0.0.0", "169.253.255.255", "172.15.255.255", "172.32.0.0",
            "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255",
            "2606:4700::1111", "2001:200::1", "3ffe::1", "::ffff:1.1.1.1", "64:ff9b::1.1.1.1",
        ])
    func global(text: String) throws {
        let address = try #require(IPAddress(text))
        #expect(try AddressRule().admits(address, host: "a.test"))
    }

    @Test(
        "Everything else",
        arguments: [
            "0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.127.255.255", "127.0.0.1",
            "127.255.255.255", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1",
            "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.19.255.255",
            "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1",
            "255.255.255.255", "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
            "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "fe80::1", "fec0::1",
            "fc00::1", "fd12::1", "ff02::1", "100::1", "2001::1", "2001:2::1", "2001:db8::1",
            "2002:7f00:1::", "3fff::1", "4000::1", "1fff::1",
        ])
    func refused(text: String) throws {
        let address = try #require(IPAddress(text))
        #expect(try !AddressRule().admits(address, host: "a.test"))
    }

    @Test(
        "What somebody vouches for",
        arguments: [
            ("10.1.0.0/16", "10.1.2.3", "b.test", true),
            ("10.1.0.0/16", "10.2.0.1", "b.test", false),
            ("10.1.0.0/16", "::ffff:10.1.2.3", "b.test", true),
            ("127.0.0.1", "127.0.0.1", "x", true),
            ("127.0.0.1", "127.0.0.2", "x", false), ("fd00::/8", "fd12::1", "x", true),
            ("hooks.test", "192.168.1.1", "HOOKS.test", true),
            ("hooks.test", "192.168.1.1", "a.hooks.test", false),
            ("hooks.test", "fd00::1", "hooks.test", true),
            ("hooks.test", "169.254.169.254", "hooks.test", false),
            ("169.254.169.254", "169.254.169.254", "x", true),
        ])
    func allowed(entry: String, text: String, host: String, isAllowed: Bool) throws {
        let address = try #require(IPAddress(text))
        #expect(try AddressRule(allow: [entry]).admits(address, host: host) == isAllowed)
    }

    @Test(
        "Entries that are none",
        arguments: [
            "", "a b", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "10.0.0.0/+8", "0x7f.1", "127.1",
            "2130706433", "a..b", "http://a", "a:80", "*", "10.0.0.0/8/8", "a/8",
        ])
    func bad(entry: String) {
        #expect(throws: AddressRuleFault(entry: entry)) { try AddressRule(allow: [entry]) }
    }

    @Test(
        "A guarded connection leads to this machine by no spelling and no name",
        arguments: [
            "2130706433", "0x7f.1", "0177.0.0.1", "127.1", "127.0.0.1", "0", "[::1]",
            "[::ffff:127.0.0.1]", "[64:ff9b::7f00:1]", "localhost", "169.254.169.254",
        ])
    func spellings(host: String) throws {
        let server = try Peer("webhook_server", ["-"])
        let transport = startedTransport()
        defer { transport.stop() }
        let parcel = PostParcel(
            url: "https://\(host):8443/", headers: [], body: [], allowed: try AddressRule())
        let receipt = transport.post(parcel)
        let refusal = WebAddressFault.refused.description
        #expect(receipt?.reason?.text == refusal, "\(receipt as Any)")
        #expect(server.isSilent)
    }

    @Test("A kept connection is judged by each transfer's own rule")
    func kept() throws {
        let server = try Peer("webhook_server", ["-"])
        let transport = startedTransport()
        defer { transport.stop() }
        let url = "http://localhost:\(server.port)/ok"
        let post = { (allow: [String]) in
            PostParcel(url: url, headers: [], body: [], allowed: try AddressRule(allow: allow))
        }
        #expect(transport.post(try post(["localhost"]))?.brief == "delivered 200")
        _ = try server.line()
        // Only of use where plain HTTP is allowed: the job is made without the first check.
        let receipts = Receipts()
        let address = try WebAddress(url)
        let crew = Crew(
            name: "test", threads: 1, width: 1, admission: Admission(cap: 1, room: 9))
        crew.start()
        for allow in [["localhost"], ["10.0.0.0/8"], ["localhost"]] {
            let load = Job.Load.post(try post(allow), address, PostWay())
            crew.add(Job(load: load) { receipts.take($0) }, to: "a")
        }
        #expect(
            receipts.wait(for: 3).map(\.brief)
                == ["delivered 200", "later connect/peer", "delivered 200"])
        crew.stop(patience: 1)
    }
}

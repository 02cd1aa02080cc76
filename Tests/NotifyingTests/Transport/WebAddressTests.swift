import Testing

@testable import Notifying

@Suite struct WebAddressTests {
    @Test(
        "Addresses, taken apart",
        arguments: [
            ("https://a.test/hook", true, "a.test", 443), ("https://A.Test", true, "a.test", 443),
            ("HTTPS://a.test:8443?x=1:2@3", true, "a.test", 8_443),
            ("http://127.0.0.1:81/", false, "127.0.0.1", 81), ("https://[::1]/", true, "::1", 443),
            ("https://[fd00::1]:444/a", true, "fd00::1", 444),
            ("https://a.test/@b:9/%20", true, "a.test", 443),
        ])
    func good(text: String, isSecure: Bool, host: String, port: Int) throws {
        let address = try WebAddress(text)
        #expect(address.isSecure == isSecure)
        #expect(address.host == host)
        #expect(address.port == port)
    }

    @Test(
        "What is none",
        arguments: [
            ("", WebAddressFault.scheme), ("ftp://a.test/", .scheme),
            ("file:///etc/passwd", .scheme),
            ("gopher://a.test/", .scheme), ("a.test", .scheme), ("https://", .syntax),
            ("https:///a", .syntax), ("https://a b/", .syntax), ("https://a\\b/", .syntax),
            ("https://a.test/#x", .syntax), ("https://a.test\r\nHost: b/", .syntax),
            ("https://u:p@a.test/", .user), ("https://8.8.8.8:80@127.0.0.1/", .user),
            ("https://a.test:/", .syntax), ("https://a.test:0/", .syntax),
            ("https://a.test:65536/", .syntax), ("https://a.test:+1/", .syntax),
            ("https://a:1:2/", .syntax), ("https://[::1/", .syntax), ("https://[::1]x/", .syntax),
            ("https://[1.2.3.4]/", .syntax), ("https://[fe80::1%25eth0]/", .syntax),
            ("https://b\u{FC}cher.test/", .syntax), ("https://a_b.test/", .syntax),
        ])
    func bad(text: String, fault: WebAddressFault) {
        #expect(throws: fault) { try WebAddress(text) }
    }

    @Test(
        "What the rule allows of it",
        arguments: [
            ("https://a.test/", [], nil), ("https://a.test:8443/", [], nil),
            ("https://a.test:444/", [], WebAddressFault.port), ("http://a.test/", [], .scheme),
            ("http://a.test:81/", ["a.test"], nil), ("http://10.1.1.1:81/", ["10.0.0.0/8"], nil),
            ("http://10.1.1.1/", ["a.test"], .scheme), ("https://10.1.1.1/", [], .refused),
            ("https://[::1]/", [], .refused), ("https://1.1.1.1/", [], nil),
        ] as [(String, [String], WebAddressFault?)])
    func rule(text: String, allow: [String], fault: WebAddressFault?) throws {
        let (address, rule) = (try WebAddress(text), try AddressRule(allow: allow))
        guard let fault else { return try address.check(by: rule) }
        #expect(throws: fault) { try address.check(by: rule) }
    }
}

import Testing

@testable import Notifying

@Suite struct RelayAddressTests {
    @Test("Host, port and user are read; a user may be an address")
    func read() {
        let bare = RelayAddress("smtp://mail.x.test")
        #expect(bare?.host == "mail.x.test" && bare?.port == nil && bare?.user == nil)
        let whole = RelayAddress("smtp://wbl@x.test@mail.x.test:587")
        #expect(whole?.user == "wbl@x.test" && whole?.port == 587)
        #expect(
            RelayAddress("smtp://wbl%40x.test@mail.x.test")
                == RelayAddress("smtp://wbl@x.test@mail.x.test"))
        let six = RelayAddress("smtp://[::1]:25")
        #expect(six?.host == "::1" && six?.port == 25)
    }

    @Test(
        "A password, another scheme and what is no host or port are refused",
        arguments: [
            "", "mail.x.test", "smtps://mail.x.test", "smtp://", "smtp://u:p@mail.x.test",
            "smtp://@mail.x.test", "smtp://mail.x.test:", "smtp://mail.x.test:0",
            "smtp://mail.x.test:65536", "smtp://mail.x.test/path", "smtp://a b", "smtp://[x]",
            "smtp://mail.x.test:+25",
        ])
    func refused(text: String) {
        #expect(RelayAddress(text) == nil)
    }
}

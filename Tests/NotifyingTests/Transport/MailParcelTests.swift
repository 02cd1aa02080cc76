import Testing

@testable import Notifying

@Suite struct MailParcelTests {
    @Test(
        "Addresses that SMTP can carry",
        arguments: ["a@b", "a.b+c@x-y.test", "o'neil@x.test", "zoë@x.test", "a@xn--bcher-kva.test"])
    func good(address: String) {
        #expect(mail(to: address).fault == nil)
        #expect(MailParcel(sender: address, recipient: "a@b", bytes: [13, 10]).fault == nil)
    }

    @Test(
        "Addresses that could be more than one",
        arguments: [
            "", "a", "@b", "a@", "a@b@c", "a@b\r\nRCPT TO:<c@d>", "a\n@b", "a\r@b", "a\0@b", "<a@b",
            "a@b>", "a@b> SIZE=1", "a b@c", "a\u{1}@b", "a\u{7F}@b", "a\u{85}@b", "a\u{2028}@b",
            "a\u{200B}@b", "\"a\"@b", "a\\@b", "a,b@c", "a;b@c", "a:b@c", "a@b:25", "a@[1.2.3.4]",
            "a@bücher.test", String(repeating: "a", count: 65) + "@b",
        ])
    func bad(address: String) {
        #expect(mail(to: address).fault != nil)
        #expect(MailParcel(sender: address, recipient: "a@b", bytes: [13, 10]).fault != nil)
    }

    @Test(
        "Lines that are not ended by CRLF",
        arguments: [
            "", "a", "a\n", "a\r", "a\r\nb", "a\nb\r\n", "a\rb\r\n", "a\r\r\n", "\n",
            "a\r\n.\n.\r\n",
            "a\0\r\n", "é\r\n",
        ])
    func lines(text: String) {
        #expect(mail(to: "a@b", text).fault != nil)
        let transport = startedTransport()
        defer { transport.stop() }
        let receipts = Receipts()
        guard let relay = try? plainRelay(1) else { return }
        transport.send(mail(to: "a@b", text), by: relay) { receipts.take($0) }
        #expect(receipts.all.map(\.brief) == ["never parcel/own"])
    }

    @Test("A message beyond ASCII goes with an address beyond ASCII only")
    func utf8() {
        #expect(mail(to: "zoë@b", "To: zoë@b\r\n").fault == nil)
        #expect(mail(to: "zoe@b", "To: zoë@b\r\n").fault != nil)
    }
}

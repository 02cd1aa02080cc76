import Testing

@testable import Notifying

@Suite struct DomainNameTests {
    @Test(
        "ASCII stays, the rest becomes A-labels, but for what versions of IDNA read differently"
    )
    func ascii() {
        #expect(DomainName.ascii("X-1.example") == "X-1.example")
        #expect(DomainName.ascii("münchen.example") == "xn--mnchen-3ya.example")
        for name in ["straße.example", "βόλος.example", "a\u{200D}b.example", "ẞ.example"] {
            #expect(DomainName.ascii(name[...]) == nil)
        }
    }
}

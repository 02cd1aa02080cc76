import Testing

@testable import Notifying

@Suite("HMAC-SHA256")
struct HMACTests {
    @Test("The first and the second case of RFC 4231")
    func vectors() {
        func hex(_ bytes: [UInt8]) -> String {
            bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
        let first = hmacSHA256(of: Array("Hi There".utf8), key: Array(repeating: 0x0B, count: 20))
        #expect(hex(first) == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")
        let second = hmacSHA256(
            of: Array("what do ya want for nothing?".utf8), key: Array("Jefe".utf8))
        #expect(hex(second) == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    }
}

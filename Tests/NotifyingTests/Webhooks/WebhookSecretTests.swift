import Foundation
import Testing

@testable import Notifying

@Suite struct WebhookSecretTests {
    @Test("A secret is read and written alike", arguments: [24, 25, 32, 64])
    func roundTrip(count: Int) throws {
        let text = "whsec_" + Data(repeating: 7, count: count).base64EncodedString()
        #expect(try WebhookSecret(text).text == text)
        #expect(try WebhookSecret(text) == WebhookSecret(key: Array(repeating: 7, count: count)))
    }

    @Test(
        "What is none",
        arguments: [
            "", "whsec_", "whsec_AAAA", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "whsk_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS!",
            "whsec_" + String(repeating: "AAAA", count: 22),
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS",
        ])
    func bad(text: String) {
        #expect(throws: WebhookFault.secret) { try WebhookSecret(text) }
    }

    @Test("It shows in no description")
    func hidden() throws {
        let secret = try WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        var dumped = ""
        dump([secret], to: &dumped)
        #expect("\(secret)\(String(reflecting: secret))\(dumped)".contains("MfKQ") == false)
        #expect(!dumped.contains("49"))
    }
}

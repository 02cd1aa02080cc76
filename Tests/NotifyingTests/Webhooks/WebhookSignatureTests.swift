import Testing

@testable import Notifying

@Suite struct WebhookSignatureTests {
    /// Computed by two independent libraries and by hand.
    @Test(
        "Known signatures",
        arguments: [
            (#"{"test": 2432232314}"#, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="),
            (#"{"name":"Zoë – Bäckerei"}"#, "v1,/2657MgIxAe6VbJGmQC6LwTpvrU0AIeAvjdxCEDIU3A="),
            ("", "v1,v48jdbgvh29KJz2Qc+ghw8G6vG3nAKnujWBg8oM/62A="),
        ])
    func vectors(body: String, signature: String) throws {
        let secret = try WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        let header = WebhookSignature.header(
            id: "msg_p5jXN8AQM9LWM0D4loKWxJek", unixSeconds: 1_614_265_330,
            body: Array(body.utf8), secrets: [secret])
        #expect(header == signature)
    }

    @Test("Each secret signs, in order, so that they can be exchanged")
    func rotation() throws {
        let secrets = try [1, 2].map { try WebhookSecret(key: Array(repeating: $0, count: 32)) }
        let sign = { WebhookSignature.header(id: "a", unixSeconds: 1, body: [1], secrets: $0) }
        #expect(sign(secrets) == "\(sign([secrets[0]])) \(sign([secrets[1]]))")
        #expect(sign([secrets[0]]) != sign([secrets[1]]))
    }
}

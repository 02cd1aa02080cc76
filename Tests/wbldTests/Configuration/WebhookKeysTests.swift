import Testing

@testable import wbld

@Suite("The keys of a webhook")
struct WebhookKeysTests {
    @Test("Each stands once, and says what it means and what it takes")
    func all() {
        let names = WebhookKey.all.map(\.name)
        #expect(Set(names).count == names.count)
        for key in WebhookKey.all {
            #expect(key.about.hasSuffix(".") && !key.form.isEmpty, "\(key.name)")
            #expect(WebhookReader.form.contains(key.name))
        }
    }
}

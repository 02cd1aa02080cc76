import Testing

@testable import Notifying

@Suite struct TemplateFaultTests {
    @Test func description() {
        #expect(TemplateFault("a.mustache", 3, "is odd").description == "a.mustache:3: is odd")
        #expect(TemplateFault("a.mustache", nil, "is odd").description == "a.mustache: is odd")
    }
}

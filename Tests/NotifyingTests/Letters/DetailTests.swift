import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct DetailTests {
    @Test("Free text is put on one line, and says nothing where it is empty")
    func free() {
        #expect(Detail(.topic, free: " \n\t")?.values == nil)
        #expect(Detail(.topic, free: " a\r\n b\u{2028}c ")?.text.english == "a b c")
    }

    @Test("An online slot names no address")
    func online() {
        let site = with(Site()) { ($0.name, $0.address, $0.town) = ("Clinic", "Mill Street", "") }
        #expect(
            Detail.place(site, host: "Clinic", mode: .virtual).text.spanish == "en línea, Clinic")
        #expect(
            Detail.place(site, host: "Clinic", mode: .onsite).text.english == "Clinic, Mill Street")
    }
}

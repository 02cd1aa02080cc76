import Testing

@testable import WorkBasedLearning

@Suite("Addresses that not every relay takes")
struct UnusualAddressTests {
    @Test("Only a local part beyond ASCII needs SMTPUTF8")
    func local() {
        #expect(isOnlyForSMTPUTF8("ána@x.example"))
        for text in ["", "ana", "ana@x.example", "ana@ñ.example"] {
            #expect(!isOnlyForSMTPUTF8(text))
        }
    }

    @Test("An import says whose they are")
    func register() {
        var register = Register()
        for (id, email) in [("S2", "é@x.example"), ("S10", "ü@x.example"), ("S3", "a@x.example")] {
            var student = Student()
            (student.id, student.email) = (id, email)
            let change = register.fact(owner: id, rows: [student])
            register.apply(change)
        }
        let words = unusualAddresses(in: register)
        #expect(words.map { $0.prefix(11) } == ["student S2:", "student S10"])
        #expect(words.first?.contains("é@x.example needs a relay") == true)
    }
}

import Testing

@testable import Modelling

@Suite struct InstanceFaultTests {
    @Test("Of a long text only the beginning is shown, and nothing that a terminal would obey")
    func excerpt() {
        #expect(InstanceFault.excerpt(Array("seat:T1".utf8)) == "seat:T1")
        #expect(InstanceFault.excerpt([0x61, 0x1B, 0x7F]) == "a??")
        let long = [UInt8](repeating: 0x61, count: 1_000_000)
        #expect(InstanceFault.excerpt(long) == String(repeating: "a", count: 40) + "...")
    }

    @Test("What nobody would see is named")
    func invisible() {
        let text = "\u{FEFF}resource\u{A0}é\u{200B} \u{85}"
        #expect(
            InstanceFault.excerpt(Array(text.utf8))
                == "<U+FEFF>resource<U+00A0>é<U+200B> <U+0085>")
    }

    @Test("A fault says what to do")
    func description() {
        #expect(
            InstanceFault(.badNumber(.capacity, "-1"), line: 3).description
                == "\"-1\" does not do as capacity; write a whole number from 0 to 2147483647")
        #expect(
            InstanceFault(.controlCharacter(0x1B)).description
                == "the control character U+001B is not allowed; remove it")
        #expect(
            InstanceFault(.controlCharacter(0x0D)).description.hasSuffix(
                "; save the file with lines that end with LF or CRLF"))
        #expect(
            InstanceFault(.numberMissing(.points)).description
                == "the points are missing; write a whole number from -7000000 to 7000000")
        #expect(
            InstanceFault(.pointsTooLarge(9_000_000)).description.hasPrefix(
                "an option here is worth 9000000 points, "))
        #expect(
            InstanceFault(.noSuchInstance(count: 1)).description
                == "the file holds 1 instance; ask for no other than number 1")
        #expect(
            InstanceFault(.noSuchInstance(count: 5)).description
                == "the file holds 5 instances; ask for one by its number, 1 to 5")
    }
}

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

    @Test("A fault says what to do")
    func description() {
        #expect(
            InstanceFault(.badNumber(.capacity, "-1"), line: 3).description
                == "\"-1\" does not do as capacity; write a whole number from 0 to 2147483647")
        #expect(
            InstanceFault(.controlCharacter(0x1B)).description
                == "the control character U+001B is not allowed; remove it")
        #expect(
            InstanceFault(.noSuchInstance(count: 5)).description
                == "the file holds 5 instances; ask for one by its number, 1 to 5")
    }
}

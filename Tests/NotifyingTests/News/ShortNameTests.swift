import Testing

@testable import Notifying

@Suite struct ShortNameTests {
    @Test(arguments: [
        ("Ana Brown", "Ana B."), ("  Ana\tBrown ", "Ana B."), ("Brown, Ana", "Ana B."),
        ("García López, María José", "María G."), ("María José García", "María G."),
        ("Ana de la Cruz", "Ana C."), ("Ana", "A."), ("Ana,", "A."), (", Ana", "A."),
        ("Brown, ", "B."), ("", ""), (" , ", ""), ("Zoë Éclair", "Zoë É."),
    ])
    func short(name: String, short: String) {
        #expect(shortName(name) == short)
    }
}

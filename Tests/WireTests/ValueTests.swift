import Testing
import Wire

@Suite("Values of a reply")
struct ValueTests {
    @Test("Each kind has its plain text")
    func text() {
        #expect(Value.text("a b").description == "a b")
        #expect(Value.number(-7).description == "-7")
        #expect(Value.decimal(1.25).description == "1.25")
        #expect(Value.decimal(0.000081).description == "0.000081")
        #expect(Value.decimal(-0.00002).description == "-0.00002")
        #expect(Value.decimal(-1e-12).description == "0")
        #expect(Value.decimal(0).description == "0.0")
        #expect(Value.flag(true).description == "yes")
        #expect(Value.flag(false).description == "no")
        #expect(Value.list(["a", "b"]).description == "a;b")
        #expect(Value.none.description.isEmpty)
    }

    @Test("Literals are values")
    func literals() {
        #expect(Member("k", "a") == Member("k", .text("a")))
        #expect(Member("k", 3) == Member("k", .number(3)))
        #expect(Member("k", 3) != Member("k", "3"))
    }
}

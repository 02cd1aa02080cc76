import Testing

@testable import Modelling

@Suite struct UnknownNameTests {
    @Test(
        "Near is what begins alike for at least half, be it in capitals; else what is mistyped",
        arguments: [
            ("BUS7", "bus7"), ("bus70", "bus7"), ("bus", "bus7"), ("bux", "bus7"), ("room", nil),
            ("r", "r-12"), ("r-13", "r-12"), ("", nil), ("train", nil), ("xus7", "bus7"),
            ("x-12", "r-12"), ("ubs71", nil), ("us8", "bus8"), ("7", nil),
        ] as [(String, String?)])
    func near(name: String, expected: String?) {
        #expect(UnknownName.near(name, ["bus71", "bus7", "bus8", "r-12"]) == expected)
    }

    @Test("It says what there is none of, and only the beginning of what is long")
    func description() {
        #expect(
            UnknownName("request", "x", near: nil).description == "there is no request x")
        #expect(
            UnknownName("request", "x", near: "xy").description
                == "there is no request x; did you mean xy?")
        #expect(!UnknownName("request", "x", near: nil).hasComma)
        #expect(UnknownName("request", "x,y", near: nil).hasComma)
        let long = UnknownName("request", String(repeating: "x", count: 200), near: nil)
        #expect(long.description.count < 100)
    }
}

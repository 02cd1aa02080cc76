import Solving
import Testing

@testable import Modelling

@Suite struct InstanceTextTests {
    @Test("What is written is read back as it was (seeds 1 to 500)")
    func roundTrips() throws {
        for seed in UInt64(1)...500 {
            let instance = try Instances.random(seed: seed)
            let again = try InstanceText.read(Instances.text(instance))
            #expect(again == instance, "seed \(seed)")
        }
    }

    @Test("So are menus and offers, in their order (seeds 1 to 500)")
    func compactRoundTrips() throws {
        var menus = 0
        for seed in UInt64(1)...500 {
            let instance = try RandomMenus.instance(seed: seed)
            let again = try InstanceText.read(Instances.text(instance))
            #expect(again == instance, "seed \(seed)")
            menus += instance.problem.menuCount
        }
        #expect(menus > 500)
    }

    @Test("A name is what can stand as one word", arguments: ["a", "é", "a#", "a:b:2", "日本"])
    func names(name: String) {
        #expect(InstanceText.isName(name))
    }

    @Test(
        "What would be none or several words is no name",
        arguments: ["", " ", "a b", "a\tb", "#", "#a", "a\u{0}", "\u{7F}", "a\r\n"])
    func noNames(name: String) {
        #expect(!InstanceText.isName(name))
    }

    @Test("A name has its bounds")
    func bounds() {
        #expect(InstanceText.isName(String(repeating: "a", count: InstanceText.nameBytes)))
        #expect(!InstanceText.isName(String(repeating: "a", count: InstanceText.nameBytes + 1)))
        #expect(!InstanceText.isName(String(repeating: "é", count: InstanceText.nameBytes)))
    }
}

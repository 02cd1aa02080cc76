import Testing
import WorkBasedLearning

@Suite("The nearest spelling")
struct NearestTests {
    @Test(
        "What differs in a third of its letters at most is near",
        arguments: [
            ("Helth Science", "Health Science"), ("health science", "Health Science"),
            ("Haelth Science", "Health Science"), ("Enginering", "Engineering"),
            ("Engineering1", "Engineering"), ("Art", nil), ("Medicine", nil), ("", nil),
        ])
    func near(text: String, found: String?) {
        #expect(nearest(to: text, among: ["Health Science", "Engineering"]) == found)
    }

    @Test("The nearest wins, and the first of equals")
    func ties() {
        #expect(nearest(to: "abcdef", among: ["abcdxy", "abcdex", "abcdey"]) == "abcdex")
        #expect(nearest(to: "ab", among: ["ba", "ab"]) == "ab")
        #expect(nearest(to: "ab", among: [String]()) == nil)
        #expect(nearest(to: "a", among: [""]) == "")
    }
}

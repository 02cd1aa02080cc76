import Testing

@testable import WorkBasedLearning

@Suite("Kinds of experience")
struct ExperienceTests {
    @Test("Every kind of the planning folder is known by its word")
    func words() {
        let words = [
            "career_fair", "industry_panel", "informational_interview", "job_shadow",
            "mock_interview", "simulation", "workplace_tour",
        ]
        #expect(Experience.all.map(\.word) == words)
        for word in words {
            let title = word.split(separator: "_").joined(separator: " ")
            #expect(Experience.named(word)?.title == title)
        }
    }

    @Test("No kind of many sessions can be planned")
    func many() {
        #expect(Experience.ofManySessions.allSatisfy { Experience.named($0) == nil })
        #expect(Experience.named("") == nil)
    }
}

/// A student asks somebody about their work.
enum InformationalInterview {
    static let experience = Experience(
        word: "informational_interview", title: "informational interview")
}

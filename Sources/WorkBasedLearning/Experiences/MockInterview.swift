/// A student practises a job interview with an employer.
enum MockInterview {
    static let experience = Experience(word: "mock_interview", title: "mock interview")
}

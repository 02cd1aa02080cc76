/// A student follows somebody at work for a few hours.
enum JobShadow {
    static let experience = Experience(word: "job_shadow", title: "job shadow")
}

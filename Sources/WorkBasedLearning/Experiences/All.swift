extension Experience {
    /// Every kind, one sorted line each.
    package static let all: [Experience] = [
        CareerFair.experience,
        IndustryPanel.experience,
        InformationalInterview.experience,
        JobShadow.experience,
        MockInterview.experience,
        Simulation.experience,
        WorkplaceTour.experience,
    ]
}

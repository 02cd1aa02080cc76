import WorkBasedLearning

extension Phrase {
    /// A kind of experience as mails say it; one that has no Spanish title here keeps its own.
    static func title(of kind: Experience) -> Phrase {
        Phrase(kind.title, spanishTitles[kind.word] ?? kind.title)
    }

    private static let spanishTitles = [
        "career_fair": "feria de profesiones",
        "industry_panel": "panel de profesionales",
        "informational_interview": "entrevista informativa",
        "job_shadow": "jornada de observación laboral",
        "mock_interview": "simulacro de entrevista de trabajo",
        "simulation": "simulación laboral",
        "workplace_tour": "visita a un lugar de trabajo",
    ]

    static func mode(_ mode: Mode) -> Phrase {
        switch mode {
        case .onsite: Phrase("in person", "en persona")
        case .virtual: Phrase("online", "en línea")
        }
    }
}

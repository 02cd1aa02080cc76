extension Verb {
    /// Every command, one sorted line each.
    package static let all: [Verb] = [
        Add.verb,
        Compare.verb,
        Export.verb,
        Get.verb,
        Help.verb,
        Import.verb,
        Ping.verb,
        PlanVerb.verb,
        Publish.verb,
        Quit.verb,
        Remove.verb,
        SetEntry.verb,
        SetFormat.verb,
        SetStrict.verb,
        Show.verb,
        StatusVerb.verb,
        StopPlan.verb,
        Template.verb,
        Why.verb,
        WhyNot.verb,
    ]
}

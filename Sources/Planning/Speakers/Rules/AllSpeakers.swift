/// Every rule about a speaker request, one sorted line each.
let speakerRules: [SpeakerRule] = [
    MeetingTime.rule,
    OneSpeakerADay.rule,
    SpeakerChoice.rule,
    SpeakerDates.rule,
    SpeakerDeclined.rule,
    SpeakerFreeTime.rule,
    SpeakerKept.rule,
    SpeakerLeadTime.rule,
    SpeakerMinutesAway.rule,
    SpeakerMode.rule,
    SpeakerMonth.rule,
    SpeakerPlacement.rule,
    SpeakerQuarters.rule,
    SpeakerSubject.rule,
    SpeakerTopic.rule,
    SpeakerTravel.rule,
]

/// Every number of the planning rules, with the defaults of the document.
package struct PlanningSettings: Sendable, Equatable {
    /// Hours between the moment for which a plan is made and the earliest start.
    package var leadTimeHours = 48
    /// The longest walk, one way, in kilometres.
    package var walkKilometres = 2.0
    /// Kilometres per hour on foot.
    package var walkSpeed = 4.5
    /// The longest drive, one way, in kilometres as the crow flies.
    package var driveKilometres = 60.0
    /// Kilometres per hour by car.
    package var driveSpeed = 40.0
    /// Road kilometres for each kilometre as the crow flies.
    package var detour = 1.3
    /// Minutes that a drive takes besides driving.
    package var parkingMinutes = 5
    /// Minutes between a ride and the slot at most.
    package var waitMinutes = 45
    /// A session starts at its meeting's start or a multiple of these minutes after it.
    package var speakerStepMinutes = 15
    /// Points of any placement or session, for each step of priority.
    package var placementPoints = 1000
    /// Points of the first, second … choice.
    package var choicePoints = [100, 80, 60, 40, 20]
    /// Points of keeping the published slot, or the published speaker, start and mode.
    package var keptSlotPoints = 200
    /// Points of keeping both published journeys as well.
    package var keptJourneysPoints = 50
    /// Points of a speaker whose topics meet the request.
    package var topicPoints = 60

    package init() {}
}

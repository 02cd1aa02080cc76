package import HashTreeCollections

/// Everything that a register holds.
struct Holdings: Sendable {
    var schools = Table<School>()
    var students = Table<Student>()
    var guardians = Table<Guardian>()
    var teachers = Table<Teacher>()
    var sections = Table<Section>()
    var enrollments = Table<Enrollment>()
    var calendars = Table<CalendarDay>()
    var employers = Table<Employer>()
    var sites = Table<Site>()
    var slots = Table<Slot>()
    var speakers = Table<Speaker>()
    var trips = Table<TripLeg>()
    var availability = Table<Availability>()
    var requests = Table<Request>()
    var speakerRequests = Table<SpeakerRequest>()
    var draft: Plan?
    var published: Plan?
    var told = TreeDictionary<Matter, Told>()
    var answers = TreeDictionary<AskParties, AskAnswer>()
    var done = TreeDictionary<Occasion, String>()
    var occasionClock: OccasionClock?
}

// Each is read and changed in its place.
extension Register {
    package var schools: Table<School> {
        _read { yield held.value.schools }
        _modify { yield &held.value.schools }
    }

    package var students: Table<Student> {
        _read { yield held.value.students }
        _modify { yield &held.value.students }
    }

    package var guardians: Table<Guardian> {
        _read { yield held.value.guardians }
        _modify { yield &held.value.guardians }
    }

    package var teachers: Table<Teacher> {
        _read { yield held.value.teachers }
        _modify { yield &held.value.teachers }
    }

    package var sections: Table<Section> {
        _read { yield held.value.sections }
        _modify { yield &held.value.sections }
    }

    package var enrollments: Table<Enrollment> {
        _read { yield held.value.enrollments }
        _modify { yield &held.value.enrollments }
    }

    package var calendars: Table<CalendarDay> {
        _read { yield held.value.calendars }
        _modify { yield &held.value.calendars }
    }

    package var employers: Table<Employer> {
        _read { yield held.value.employers }
        _modify { yield &held.value.employers }
    }

    package var sites: Table<Site> {
        _read { yield held.value.sites }
        _modify { yield &held.value.sites }
    }

    package var slots: Table<Slot> {
        _read { yield held.value.slots }
        _modify { yield &held.value.slots }
    }

    package var speakers: Table<Speaker> {
        _read { yield held.value.speakers }
        _modify { yield &held.value.speakers }
    }

    package var trips: Table<TripLeg> {
        _read { yield held.value.trips }
        _modify { yield &held.value.trips }
    }

    package var availability: Table<Availability> {
        _read { yield held.value.availability }
        _modify { yield &held.value.availability }
    }

    package var requests: Table<Request> {
        _read { yield held.value.requests }
        _modify { yield &held.value.requests }
    }

    package var speakerRequests: Table<SpeakerRequest> {
        _read { yield held.value.speakerRequests }
        _modify { yield &held.value.speakerRequests }
    }

    /// The plan that waits for a look and for `publish`.
    package var draft: Plan? {
        _read { yield held.value.draft }
        _modify { yield &held.value.draft }
    }

    /// The plan that people have been told of.
    package var published: Plan? {
        _read { yield held.value.published }
        _modify { yield &held.value.published }
    }

    /// What people outside have been told, by matter.
    package var told: TreeDictionary<Matter, Told> {
        _read { yield held.value.told }
        _modify { yield &held.value.told }
    }

    /// The last answers to askings, one for each contact about each subject; none where nobody
    /// has answered.
    package var answers: TreeDictionary<AskParties, AskAnswer> {
        _read { yield held.value.answers }
        _modify { yield &held.value.answers }
    }

    /// What has been told at its set time, with the digest of a list.
    package var done: TreeDictionary<Occasion, String> {
        _read { yield held.value.done }
        _modify { yield &held.value.done }
    }

    /// How far what is told at set times has come; nil where nothing ever was.
    package var occasionClock: OccasionClock? {
        _read { yield held.value.occasionClock }
        _modify { yield &held.value.occasionClock }
    }
}

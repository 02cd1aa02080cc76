import WorkBasedLearning

/// The files of the planning folder as its description lists them, a star at what must be filled.
let planningFolderTable: [(noun: Noun, file: String, columns: String)] = [
    (
        .school, "schools.csv",
        """
        id* name* district town latitude longitude daily_release_limit visitor_notes \
        attendance_email transport_email
        """
    ),
    (
        .student, "students.csv",
        """
        id* name* email school* grade birthdate pathways documents travel wheelchair priority \
        language
        """
    ),
    (.guardian, "guardians.csv", "student* name* email* language"),
    (.teacher, "teachers.csv", "id* name* email school* login language"),
    (.section, "sections.csv", "id* name* teacher* school* pathway size period room"),
    (.enrollment, "enrollments.csv", "student* section*"),
    (.calendar, "calendar.csv", "school* date* day_type"),
    (
        .employer, "employers.csv",
        "id* name* sector contact email language monthly_limit documents"
    ),
    (.site, "sites.csv", "id* employer* name* town latitude longitude address arrival_notes"),
    (
        .slot, "slots.csv",
        "id* site* kind* start* end* min max* pathways grades min_age documents mode"
    ),
    (
        .speaker, "speakers.csv",
        """
        id* employer* name* email language site pathways topics modes* monthly_limit \
        max_travel_minutes
        """
    ),
    (.trip, "trips.csv", "id* vehicle from* to* departs* arrives* seats* wheelchair_seats"),
    (.availability, "availability.csv", "subject* kind* days day_types start end from until"),
    (.request, "requests.csv", "id* student* kind* choices earliest latest"),
    (
        .speakerRequest, "speaker_requests.csv",
        "id* section* topic choices earliest* latest* mode minutes* priority"
    ),
]

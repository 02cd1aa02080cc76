/// The damages that a reader of planning folders must find, each with its place.
enum MalformedFolders {
    static let all = values + ids + references + stretches + groups + forms

    private static let values: [DamagedFolder] = [
        .init(
            "a date in another form", "students", .change(3, ["birthdate": "16.06.2010"]),
            "birthdate", says: "\"16.06.2010\" is not a date"),
        .init(
            "30 February", "students", .change(200, ["birthdate": "2010-02-30"]),
            "birthdate", says: "is not a date"),
        .init(
            "29 February of a year without one", "calendar",
            .copy(1, ["date": "2027-02-29"]), "date", says: "is not a date"),
        .init(
            "a clock of 25 hours", "availability", .change(1, ["end": "25:00"]), "end",
            says: "is not a time"),
        .init(
            "24:00 as a beginning", "availability", .change(2, ["start": "24:00"]), "start",
            says: "is not a time"),
        .init(
            "a moment without a time", "slots", .change(5, ["start": "2027-02-16"]), "start",
            says: "is not a moment"),
        .init(
            "24:00 as a departure", "trips", .change(2, ["departs": "2027-02-01T24:00"]),
            "departs", says: "is not a moment"),
        .init(
            "a priority of 10", "students", .change(7, ["priority": "10"]), "priority",
            says: "from 1 to 9"),
        .init(
            "a priority of 0", "speaker_requests", .change(1, ["priority": "0"]), "priority",
            says: "from 1 to 9"),
        .init(
            "a maximum of 1,001", "slots", .change(4, ["max": "1001"]), "max",
            says: "from 1 to 1000"),
        .init("a minimum of 0", "slots", .change(4, ["min": "0"]), "min", says: "from 1 to 1000"),
        .init(
            "seats below 0", "trips", .change(81, ["seats": "-1"]), "seats",
            says: "from 0 to 1000"),
        .init(
            "wheelchair seats in words", "trips", .change(1, ["wheelchair_seats": "two"]),
            "wheelchair_seats", says: "\"two\""),
        .init(
            "half a minute", "speaker_requests", .change(2, ["minutes": "40.5"]), "minutes",
            says: "whole number"),
        .init(
            "an age of 100", "slots", .change(1, ["min_age": "100"]), "min_age",
            says: "from 0 to 99"),
        .init(
            "a limit of 100,001", "employers", .change(1, ["monthly_limit": "100001"]),
            "monthly_limit", says: "from 0 to 100000"),
        .init("a size of 0", "sections", .change(14, ["size": "0"]), "size", says: "from 1"),
        .init(
            "latitude 91", "schools", .change(1, ["latitude": "91"]), "latitude",
            says: "from -90 to 90"),
        .init(
            "longitude -180.1", "sites", .change(3, ["longitude": "-180.1"]), "longitude",
            says: "from -180 to 180"),
        .init(
            "a decimal comma", "sites", .change(2, ["latitude": "38,58"]), "latitude",
            says: "\"38,58\""),
        .init(
            "latitude alone", "schools", .change(2, ["longitude": ""]), "longitude",
            says: "is empty although latitude"),
        .init(
            "longitude alone", "sites", .change(0, ["latitude": " "]), "latitude",
            says: "is empty although longitude"),
        .init(
            "an address without a domain", "students", .change(9, ["email": "ana@"]), "email",
            says: "\"ana@\" is not an e-mail address"),
        .init(
            "an address with a name", "guardians", .change(0, ["email": "Jo <jo@example.net>"]),
            "email", says: "is not an e-mail address"),
        .init(
            "maybe a wheelchair", "students", .change(11, ["wheelchair": "maybe"]),
            "wheelchair", says: "yes or no"),
        .init(
            "a way to travel that is none", "students", .change(12, ["travel": "ride;fly"]),
            "travel", says: "\"fly\""),
        .init(
            "a day of the week in lower case", "availability", .change(77, ["days": "Mon;tue"]),
            "days", says: "\"tue\""),
        .init(
            "a mode of another language", "speakers", .change(1, ["modes": "vorort"]), "modes",
            says: "onsite or virtual"),
        .init(
            "a language without mails", "teachers", .change(10, ["language": "fr"]), "language",
            says: "en or es"),
        .init(
            "neither free nor busy", "availability", .change(3, ["kind": "open"]), "kind",
            says: "free or busy"),
        .init(
            "an unknown kind", "slots", .change(116, ["kind": "field_trip"]), "kind",
            says: "is not a kind of experience"),
        .init(
            "a kind of many sessions", "requests", .change(230, ["kind": "internship"]), "kind",
            says: "is a kind of many sessions"),
        .init(
            "a name of two lines", "teachers", .change(1, ["name": "Rosa\nLee"]), "name",
            says: "\"Rosa Lee\" is not one line"),
        .init(
            "a needed cell that is empty", "employers", .change(40, ["name": ""]), "name",
            says: "must be filled"),
        .init(
            "a needed list without entries", "speakers", .change(14, ["modes": " ; ;"]),
            "modes", says: "\"; ;\" has no entry"),
        .init(
            "two cells of one row", "guardians", .change(5, ["name": "", "language": "xx"]),
            "name", "language", says: "must be filled"),
    ]

    private static let letters65 = String(repeating: "x", count: 65)

    private static let ids: [DamagedFolder] = [
        .init(
            "an id with a blank", "employers", .copy(1, ["id": "E 99"]), "id",
            says: "\"E 99\" is not an id"),
        .init("an id with a colon", "slots", .copy(1, ["id": "O:99"]), "id", says: "is not an id"),
        .init(
            "an id with a semicolon", "students", .copy(1, ["id": "S;99"]), "id",
            says: "is not an id"),
        .init(
            "an id of 65 characters", "sites", .copy(1, ["id": letters65]), "id",
            says: "xxx...\" is not an id"),
        .init(
            "an id with a line break", "requests", .copy(1, ["id": "R\n1"]), "id",
            says: "\"R 1\" is not an id"),
        .init("no id", "requests", .change(1, ["id": ""]), "id", says: "must be filled"),
        .init(
            "a repeated student", "students", .copy(1, [:]), "id",
            says: "\"S1\" is used already in line 2"),
        .init("a repeated request", "requests", .copy(230, [:]), "id", says: "is used already"),
        .init(
            "a student with a school's id", "students", .copy(1, ["id": "H1"]), "id",
            says: "\"H1\" is the id of a", elsewhere: ["schools.csv:2: id"]),
        .init(
            "a site with a school's id", "sites", .copy(1, ["id": "H1"]), "id",
            says: "\"H1\" is the id of a", elsewhere: ["schools.csv:2: id"]),
        .init(
            "a speaker with an employer's id", "speakers", .copy(1, ["id": "E1"]), "id",
            says: "\"E1\" is the id of a", elsewhere: ["employers.csv:2: id"]),
        .init(
            "a speaker's request with a student's request's id", "speaker_requests",
            .copy(1, ["id": "R1"]), "id", says: "\"R1\" is the id of a",
            elsewhere: ["requests.csv:2: id"]),
        .init(
            "a section with a student's id", "sections", .copy(1, ["id": "S1"]), "id",
            says: "\"S1\" is the id of a", elsewhere: ["students.csv:2: id"]),
    ]

    private static let references: [DamagedFolder] = [
        .init(
            "an unknown school", "students", .change(20, ["school": "H9"]), "school",
            says: "\"H9\" is no known school"),
        .init(
            "an unknown student", "guardians", .change(261, ["student": "S999"]), "student",
            says: "is no known student"),
        .init(
            "an unknown teacher", "sections", .change(1, ["teacher": "P99"]), "teacher",
            says: "is no known teacher"),
        .init(
            "an unknown section and student", "enrollments",
            .copy(1, ["student": "S999", "section": "C99"]), "student", "section",
            says: "is no known"),
        .init(
            "an unknown employer", "sites", .change(4, ["employer": "W1"]), "employer",
            says: "\"W1\" is no known employer"),
        .init(
            "an unknown site", "slots", .change(9, ["site": "E1"]), "site",
            says: "is no known site"),
        .init(
            "an unknown end of a trip", "trips", .copy(1, ["id": "T999", "to": "E1"]), "to",
            says: "is no known school or site"),
        .init(
            "an end of a trip that is no place", "trips", .change(5, ["from": "city:X"]), "from",
            says: "town:NAME"),
        .init(
            "an unknown subject", "availability", .copy(1, ["subject": "E1"]), "subject",
            says: "is no known student"),
        .init(
            "a school without a calendar of its own", "calendar", .copy(1, ["school": "W1"]),
            "school", says: "is no known school"),
        .init(
            "an unknown asker", "speaker_requests", .change(14, ["section": "S1"]), "section",
            says: "is no known section"),
    ]

    private static let stretches: [DamagedFolder] = [
        .init(
            "an end before its start", "slots", .change(1, ["end": "2027-02-01T08:00"]), "end",
            says: "is not after start"),
        .init(
            "an end at its start", "slots", .change(2, ["end": "2027-02-01T09:00"]), "end",
            says: "is not after start"),
        .init(
            "an end on another day", "slots", .change(3, ["end": "2027-02-02T10:10"]), "end",
            says: "is not on the day of start"),
        .init(
            "an arrival before the departure", "trips",
            .change(1, ["arrives": "2027-02-01T08:19"]), "arrives", says: "is not after departs"),
        .init(
            "an arrival on another day", "trips", .change(2, ["arrives": "2027-02-02T00:10"]),
            "arrives", says: "is not on the day of departs"),
        .init(
            "more at least than at most", "slots", .change(6, ["min": "9", "max": "8"]), "min",
            says: "\"9\" is more than max, 8"),
        .init(
            "a window that ends as it starts", "availability",
            .change(1, ["start": "10:00", "end": "10:00"]), "end", says: "is not after start"),
        .init(
            "a window that is over before it holds", "availability",
            .change(4, ["from": "2027-03-02", "until": "2027-03-01"]), "until",
            says: "is before from"),
        .init(
            "a latest day before the earliest", "requests",
            .change(2, ["earliest": "2027-02-26", "latest": "2027-02-01"]), "latest",
            says: "is before earliest"),
        .init(
            "a speaker too late", "speaker_requests",
            .change(3, ["earliest": "2027-02-13"]), "latest", says: "is before earliest"),
    ]

    private static let groups: [DamagedFolder] = [
        .init(
            "a run of two vehicles", "trips", .copy(1, ["vehicle": "V99"]), "vehicle",
            says: "differs from \"V1\""),
        .init(
            "a run of two days", "trips",
            .copy(1, ["departs": "2027-02-03T08:20", "arrives": "2027-02-03T08:45"]), "departs",
            says: "differs from \"2027-02-01\""),
        .init(
            "a run with two numbers of seats", "trips",
            .copy(1, ["seats": "6", "wheelchair_seats": "1"]), "seats", "wheelchair_seats",
            says: "in an earlier row of run T1"),
        .init(
            "a date twice", "calendar", .copy(1, ["day_type": "closed"]), "date",
            says: "is listed twice for school H1"),
    ]

    private static let forms: [DamagedFolder] = [
        .init(
            "a quote that is never closed", "requests", .raw(100, "choices", utf8("\"E1")),
            "choices", says: "is never closed"),
        .init(
            "a quote inside a cell", "requests", .raw(3, "choices", utf8("E1\"x")), "choices",
            says: "a quote stands inside"),
        .init(
            "text after a quote", "guardians", .raw(7, "name", utf8("\"Jo\"x")), "name",
            says: "text follows the closing quote"),
        .init(
            "bytes that are not UTF-8", "guardians", .raw(0, "name", [0x4A, 0xF3]), "name",
            says: "is not valid UTF-8"),
        .init(
            "half a letter in quotes", "trips", .raw(9, "vehicle", utf8("\"") + [0xC3, 0x22]),
            "vehicle", says: "is not valid UTF-8"),
        .init("a NUL", "requests", .raw(50, "student", [0x53, 0x00]), "student", says: "U+0000"),
        .init(
            "an escape", "enrollments", .raw(4, "student", utf8("\"S\u{1B}1\"")), "student",
            says: "U+001B"),
        .init(
            "a carriage return alone", "trips", .raw(2, "vehicle", [0x56, 0x0D, 0x31]),
            "vehicle", says: "a carriage return stands alone"),
        .init(
            "a cell beyond measure", "requests",
            .raw(1, "choices", Array(repeating: 0x61, count: 65_537)), "choices",
            says: "longer than 65536 bytes"),
        .init(
            "a row with more cells", "guardians", .longer(12, ["", "x"]), "",
            says: "the row has 6 cells, the header has 4"),
        .init(
            "a row with more cells than its file has", "requests", .longer(0, ["x"]), "",
            says: "the row has 7 cells"),
        .init(
            "a header without a needed column", "requests", .header("kind", "sort"), "kind",
            says: "is missing and must be filled"),
        .init(
            "a header in capitals", "guardians", .header("student", "STUDENT"), "student",
            says: "is missing"),
        .init(
            "a header that names a column twice", "trips", .header("vehicle", "seats"), "seats",
            says: "stands twice"),
        .init(
            "a header that names an unknown column twice", "requests",
            .header("latest", "earliest "), "earliest", says: "stands twice"),
    ]

    private static func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }
}

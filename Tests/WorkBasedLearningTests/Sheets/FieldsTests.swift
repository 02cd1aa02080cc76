import Testing

@testable import WorkBasedLearning

@Suite("The kinds of cells")
struct FieldsTests {
    /// Reads a text by a field; nil where it is refused.
    private func read<Value>(_ field: Field<Value>, _ text: String) -> Value? {
        try? field.parse(text)
    }

    /// The canonical text of a text, or what is wrong with it.
    private func canonical<Value>(_ field: Field<Value>, _ text: String) -> String {
        do throws(FieldFault) { return field.format(try field.parse(text)) } catch {
            return error.text
        }
    }

    @Test("Whole numbers are taken from the first to the last of their range")
    func numbers() {
        let field = Field<Int>.number(1...9)
        #expect(["0", "1", "9", "10"].map { read(field, $0) } == [nil, 1, 9, nil])
        #expect(
            ["007", "+1", "-1", "1.0", "1e0", "", "1 "].map { read(field, $0) }
                == [7, nil, nil, nil, nil, nil, nil])
        #expect(canonical(field, "10") == "is not a whole number from 1 to 9")
        #expect(canonical(field, "007") == "7")
        #expect(read(Field<Int>.number(0...1000), "99999999999999999999") == nil)
    }

    @Test("A limit is 0 to 100,000, or none")
    func limits() {
        let field = Field<Int?>.limit
        #expect(read(field, "0") == .some(0))
        #expect(read(field, "100000") == .some(100_000))
        #expect(read(field, "100001") == nil)
        #expect(read(field, "-1") == nil)
        #expect(field.format(nil) == "")
    }

    @Test("Degrees go to their bound either way")
    func degrees() {
        let field = Field<Double?>.degrees(90)
        #expect(read(field, "90") == .some(90))
        #expect(read(field, "-90.0") == .some(-90))
        #expect(read(field, "90.0001") == nil)
        #expect(read(field, "-90.0001") == nil)
        #expect(read(Field<Double?>.degrees(180), "-180") == .some(-180))
        #expect(canonical(field, "38.5000") == "38.5")
        #expect(canonical(field, "38.0") == "38")
        #expect(canonical(field, "-0.0") == "0")
        #expect(canonical(field, "91") == "is not a number of degrees from -90 to 90")
        #expect(field.format(nil) == "")
    }

    @Test("Clock times end before 24:00, unless they may be an end")
    func clocks() {
        #expect(read(Field<Int>.clock(through: 1439), "23:59") == 1439)
        #expect(canonical(.clock(through: 1439), "24:00") == "is not a time (HH:MM)")
        #expect(read(Field<Int>.clock(through: 1440), "24:00") == 1440)
        #expect(
            canonical(Field<Int>.clock(through: 1440), "24:01")
                == "is not a time (HH:MM, at most 24:00)")
    }

    @Test("A moment of 24:00 is an end, never a beginning")
    func moments() {
        let text = "2027-02-16T24:00"
        #expect(canonical(.begin, text) == "is not a moment (YYYY-MM-DDTHH:MM)")
        #expect(canonical(.end, text) == text)
        #expect(canonical(.begin, "2027-02-16T00:00") == "2027-02-16T00:00")
    }

    @Test("A date is read, or none")
    func dates() {
        #expect(canonical(Field<Day>.date, "2027-02-16") == "2027-02-16")
        #expect(canonical(Field<Day>.date, "2027-02-30") == "is not a date (YYYY-MM-DD)")
        #expect(Field<Day?>.date.format(nil) == "")
    }

    @Test("Yes and no are read as they stand")
    func yesNo() {
        #expect(read(.yesNo, "yes") == true)
        #expect(read(.yesNo, "no") == false)
        #expect(
            ["Yes", "true", "1", "y"].map { canonical(.yesNo, $0) }
                == Array(repeating: "is not yes or no", count: 4))
    }

    @Test("One word of a set is read")
    func words() {
        #expect(read(Field<Mode>.word, "virtual") == .virtual)
        #expect(canonical(Field<Mode>.word, "Onsite") == "is not onsite or virtual")
        #expect(canonical(Field<Language>.word, "fr") == "is not en or es")
    }

    @Test("A list of words keeps the order of the set")
    func wordLists() {
        let field = Field<[Travel]>.words(Travel.self)
        #expect(canonical(field, "walk; ride;walk;") == "ride;walk")
        #expect(canonical(field, "drive") == "drive")
        #expect(
            canonical(field, "ride;fly")
                == "has the unknown entry \"fly\" (known: ride, walk or drive)")
        #expect(canonical(.words(Weekday.self), "Sun;Mon") == "Mon;Sun")
        #expect(
            canonical(.words(Weekday.self), "mon")
                == "has the unknown entry \"mon\" (known: Mon, Tue, Wed, Thu, Fri, Sat or Sun)")
    }

    @Test("A free list keeps its own order")
    func lists() {
        #expect(canonical(.list, "b; a ;;b") == "b;a")
        #expect(canonical(.list, "a\u{7F}").hasPrefix("has a line break or control character"))
    }

    @Test("A line, a note, an id, an address and a place")
    func texts() {
        #expect(canonical(.line, "a b") == "a b")
        #expect(canonical(.line, "a\nb") == "is not one line of text")
        #expect(canonical(.note, "a\nb") == "a\nb")
        #expect(canonical(.email, "a@b.example") == "a@b.example")
        #expect(canonical(.email, "a@") == "is not an e-mail address")
        #expect(canonical(.id, "a:b").hasPrefix("is not an id (at most 64 characters"))
        #expect(canonical(.place, "town:Stony Ford") == "town:Stony Ford")
        #expect(canonical(.place, "W1") == "W1")
        #expect(canonical(.place, "city:W1") == "is not a school id, a site id or town:NAME")
        #expect(canonical(.place, "town:") == "is not a school id, a site id or town:NAME")
    }

    @Test(
        "Every kind of experience is read, and those of many sessions are refused with a sentence")
    func experiences() {
        for kind in Experience.all { #expect(read(.experience, kind.word) == kind) }
        for word in ["internship", "project", "pre_apprenticeship", "externship"] {
            #expect(canonical(.experience, word).hasPrefix("is a kind of many sessions, which"))
        }
        #expect(
            canonical(.experience, "job shadow")
                == "is not a kind of experience (known: career_fair, industry_panel, "
                + "informational_interview, job_shadow, mock_interview, simulation, "
                + "workplace_tour)")
    }

    @Test("What a field writes it reads again as the same", arguments: ["0.00001", "-0.00000012"])
    func smallDegrees(text: String) throws {
        let field = Field<Double?>.degrees(90)
        let value = try field.parse(text)
        #expect(read(field, field.format(value)) == .some(value))
    }

    @Test("A message about a list quotes an entry on one line, and not at length")
    func longEntries() {
        let long = String(repeating: "a", count: 1000)
        #expect(canonical(.words(Mode.self), long).count < 200)
        #expect(!canonical(.words(Mode.self), "a\nb").contains("\n"))
        #expect(!canonical(.list, "a\nb").contains("\n"))
    }
}

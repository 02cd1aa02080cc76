import TestSupport
import Testing
import WorkBasedLearning

@testable import Office

@Suite("A school year")
struct LookTests {
    @Test("Everything is told once, in its time", arguments: [UInt64(2027)])
    func year(seed: UInt64) throws {
        let year = SchoolYear(seed: seed, visits: 25)
        var diary = Diary(year.register)
        diary.live("\(SchoolYear.first)T00:00", "\(SchoolYear.last)T23:59")
        #expect(diary.dropped == 0)
        for (slot, start) in year.starts {
            let told = diary.lines.filter { $0.hasSuffix("remind \(slot)") }
            let reminded = try #require(told.first.flatMap { Moment(String($0.prefix(16))) })
            #expect(told.count == 1 && reminded.minute == 480)
            let between = days(reminded.day, start.day)
            #expect(between.count { year.hasSchool($0, year.schools(slot)) } == 2, "\(slot)")
            let thanks = diary.lines.filter { $0.hasSuffix("thank \(slot)") }
            let thanked = try #require(thanks.first.flatMap { Moment(String($0.prefix(16))) })
            #expect(thanks.count == 1 && thanked.minute == 480 && thanked.day > start.day)
            let after = days(start.day.adding(days: 1), thanked.day)
            #expect(!after.contains { year.hasSchool($0, year.schools(slot)) }, "\(slot)")
        }
        try lists(diary, year)
        let all = days(
            moment("\(SchoolYear.first)T00:00").day, moment("\(SchoolYear.last)T00:00").day)
        #expect(
            diary.lines("digest").count
                == all.count { year.hasSchool($0, ["H1", "H2"]) } + 1)
    }

    /// One list of vehicles for each day of visits, on the afternoon of the school day before.
    private func lists(_ diary: Diary, _ year: SchoolYear) throws {
        let visits = Set(year.starts.values.map(\.day))
        #expect(diary.lines("ride").count == visits.count)
        for line in diary.lines("ride") {
            let told = try #require(Moment(String(line.prefix(16))))
            let about = try #require(
                visits.first { line.contains(" H1 \($0): ") })
            #expect(told.minute == 900 && told.day < about)
            #expect(days(told.day, about).count { year.hasSchool($0, ["H1", "H2"]) } == 1)
        }
    }

    /// The days from one up to, not including, another.
    private func days(_ first: Day, _ end: Day) -> [Day] {
        (0..<Int(end.number - first.number)).map { first.adding(days: $0) }
    }

    @Test("Whatever the clock and the daemon do, nothing is told twice", arguments: 1...3)
    func chaos(seed: UInt64) {
        var chance = SeededChance(seed: seed)
        let year = SchoolYear(seed: seed, visits: 25)
        var diary = Diary(year.register)
        var minutes = moment("\(SchoolYear.first)T00:00").minutes
        while minutes < moment("\(SchoolYear.last)T00:00").minutes {
            let day = Day(number: Int32(minutes / 1440))
            diary.look(at: Moment(day: day, minute: minutes % 1440))
            minutes += chance.number(1...900)
            if chance.one(in: 20) { minutes -= chance.number(1...4000) }
            if chance.one(in: 100) { minutes += chance.number(1...14_000) }
            if chance.one(in: 10) { diary.restart() }
        }
        let said = diary.lines.map { $0.dropFirst(17) }
        #expect(Set(said).count == said.count)
        for line in diary.lines("remind") {
            let start = year.starts.first { line.hasSuffix(" remind \($0.key)") }?.value
            if let start { #expect(line.prefix(16) < start.description) }
        }
    }

    @Test("With a clock that only goes on, all is told or counted as left out", arguments: 1...3)
    func counted(seed: UInt64) {
        var chance = SeededChance(seed: seed)
        let year = SchoolYear(seed: seed, visits: 25)
        var diary = Diary(year.register)
        var minutes = moment("\(SchoolYear.first)T00:00").minutes
        while minutes < moment("2027-06-30T00:00").minutes {
            let day = Day(number: Int32(minutes / 1440))
            diary.look(at: Moment(day: day, minute: minutes % 1440))
            minutes += chance.one(in: 60) ? chance.number(1...20_000) : chance.number(1...900)
            if chance.one(in: 10) { diary.restart() }
        }
        let told = ["remind", "thank", "absent", "ride"].map { diary.lines($0).count }
        let placements = year.register.published?.placements ?? []
        let absences = Set(
            placements.compactMap { placement in
                year.register.requests[placement.request]
                    .flatMap { year.register.students[$0.student]?.school }
                    .map { "\($0) \(year.starts[placement.slot]?.day.description ?? "")" }
            })
        let rides = Set(year.starts.values.map(\.day)).count
        #expect(
            told.reduce(diary.dropped, +) == 50 + placements.count + absences.count + rides)
        #expect(told.allSatisfy { $0 > 0 })
    }
}

import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct AbsenceTests {
    @Test("It says when, and whether the way is missing or there is none")
    func details() {
        let (start, end) = (moment("2027-02-16T08:15"), moment("2027-02-16T11:40"))
        let plain = Absence(leaves: start, returns: end, isLonger: false, isOnline: false)
        #expect(
            plain.details == [
                "day": .day(start.day), "leaves": .time(495), "returns": .time(700),
            ])
        let longer = Absence(leaves: start, returns: end, isLonger: true, isOnline: false)
        #expect(longer.details.values["own_way"] == .flag)
        let online = Absence(leaves: start, returns: end, isLonger: false, isOnline: true)
        #expect(online.details.values["online"] == .flag)
    }
}

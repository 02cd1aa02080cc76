import Planning
import Solving
import Testing
import WorkBasedLearning

@Suite struct OptionRowsTests {
    private func rows(_ list: OptionList) -> (students: [[String]], speakers: [[String]]) {
        var (students, speakers): ([[String]], [[String]]) = ([], [])
        list.forEachStudentOption { students.append($0) }
        list.forEachSpeakerOption { speakers.append($0) }
        return (students, speakers)
    }

    @Test func theSmallCounty() {
        let rows = rows(Options(County.makeWithSpeaker()).list)
        #expect(rows.students == [["R1", "O1", "walk", "walk", "970"]])
        #expect(
            rows.speakers == [
                ["G1", "K1", "2027-02-16T09:00", "2027-02-16T09:30", "virtual", "1000"],
                ["G1", "K1", "2027-02-16T09:15", "2027-02-16T09:45", "virtual", "1000"],
                ["G1", "K1", "2027-02-16T09:30", "2027-02-16T10:00", "virtual", "1000"],
            ])
    }

    @Test(arguments: UInt64(1)...20)
    func everyOptionHasARowOfItsOwn(seed: UInt64) {
        let list = Options(RandomCounty.make(seed: seed)).list
        let rows = rows(list)
        #expect(rows.students.count + rows.speakers.count == list.problem.optionCount)
        #expect(Set(rows.students + rows.speakers).count == list.problem.optionCount)
        #expect(rows.students.allSatisfy { $0.count == OptionList.studentColumns.count })
        #expect(rows.speakers.allSatisfy { $0.count == OptionList.speakerColumns.count })
    }

    @Test func columnsAreThoseOfTheFiles() {
        #expect(OptionList.studentColumns == ["request", "slot", "out", "back", "points"])
        #expect(
            OptionList.speakerColumns == ["request", "speaker", "start", "end", "mode", "points"])
    }
}

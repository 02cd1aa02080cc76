import Testing

@testable import WorkBasedLearning

@Suite("Nouns")
struct NounTests {
    @Test("Each noun and its kind of row belong to each other")
    func rows() {
        func noun<Row: SheetRow>(_: Row.Type) -> Noun { Row.sheet.noun }
        for each in Noun.allCases { #expect(noun(each.rowType) == each) }
        #expect(Set(Noun.allCases.map(\.file)).count == Noun.allCases.count)
    }

    @Test("What a row refers to is read before it")
    func order() {
        func refers<Row: SheetRow>(_: Row.Type) -> [Noun] { Row.sheet.columns.flatMap(\.refers) }
        for (place, noun) in Noun.allCases.enumerated() {
            let later = refers(noun.rowType).filter { !Noun.allCases[..<place].contains($0) }
            #expect(later == [], "\(noun)")
        }
    }

    @Test("What stands under the id of a student, a school or a section")
    func kept() {
        func kept(_ noun: Noun) -> [Noun] { Noun.allCases.filter { $0.isKept(under: noun) } }
        #expect(kept(.student) == [.guardian, .availability])
        #expect(kept(.school) == [.calendar, .availability])
        #expect(kept(.section) == [.enrollment, .availability])
        #expect(kept(.slot) == [] && kept(.request) == [])
    }

    @Test("Ids are told apart among the nouns that the folder says")
    func idSpaces() {
        let spaces = Set(Noun.idSpaces.map { Set($0) })
        #expect(
            spaces == [
                [.student, .school, .section, .speaker], [.school, .site], [.speaker, .employer],
                [.request, .speakerRequest],
            ])
    }

    @Test("A noun of two words is said as two")
    func words() {
        #expect(Noun.speakerRequest.words == "speaker request")
        #expect(Noun.student.words == "student")
    }
}

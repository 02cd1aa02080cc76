import Interchange
import TestSupport
import Testing
import WorkBasedLearning

@Suite("Reading a folder")
struct FolderReaderTests {
    private func file(_ name: String, _ text: String) -> FolderReader.File {
        (name, Array(text.utf8))
    }

    private func complaints(_ files: FolderReader.File...) -> [String] {
        FolderReader.read(files).faults.map(\.description)
    }

    private func schools(_ text: String) -> [String] {
        let intake = FolderReader.read([file("schools.csv", text)])
        let register = Resolution(intake, in: Register(), replacing: false).register
        return register.schools.allRows.map { "\($0.id) \($0.name)" }
    }

    @Test(
        "Byte-order marks, CRLF, blank lines and quotes make no difference",
        arguments: [
            "id,name\nH1,Alder High\nH2,Birch High\n", "id,name\nH1,Alder High\nH2,Birch High",
            "\u{FEFF}id,name\nH1,Alder High\nH2,Birch High\n",
            "id,name\r\nH1,Alder High\r\nH2,Birch High\r\n",
            "\u{FEFF}\"id\",\"name\"\r\n\r\n\"H1\",\"Alder High\"\r\n\r\n H2 , Birch High\t\r\n",
            "\n\nname,id\nAlder High,H1\nBirch High,H2\n",
        ])
    func forms(text: String) {
        #expect(schools(text) == ["H1 Alder High", "H2 Birch High"])
    }

    @Test("A file with a header alone has no rows and no fault")
    func headerAlone() {
        for text in ["id,name", "id,name\n", "\u{FEFF}id,name\r\n\r\n"] {
            #expect(complaints(file("schools.csv", text)) == [])
            #expect(schools(text) == [])
        }
    }

    @Test("A file without a header is a fault", arguments: ["", "\n\r\n", "\u{FEFF}"])
    func empty(text: String) {
        let found = complaints(file("schools.csv", text))
        #expect(found == ["schools.csv:1: the file has no header row"])
    }

    @Test("A line is counted where its row begins, through breaks in quotes and blank lines")
    func lines() {
        let text = "id,name,visitor_notes\r\n\r\nH1,A,\"one\r\ntwo\n\nthree\"\r\nH2,,\r\n"
        #expect(complaints(file("schools.csv", text)) == ["schools.csv:7: name: must be filled"])
    }

    @Test("A fault of the form names the column, or the number of a cell beyond the header")
    func columns() {
        let text = "id, name\nH1,a\"b\nH2,B,c\"d\nH3\"\n"
        let stray =
            "a quote stands inside a cell that does not begin with one; "
            + "put the cell in quotes and double the quote"
        #expect(
            complaints(file("schools.csv", text)) == [
                "schools.csv:2: name: \(stray)", "schools.csv:3: cell 3: \(stray)",
                "schools.csv:4: id: \(stray)",
            ])
    }

    @Test("A file that no folder has is not opened, only named")
    func unknown() {
        let intake = FolderReader.read([("notes.txt", [0xFF, 0x00, 0x22])])
        #expect(intake.faults == [])
        #expect(intake.warnings.count == 1)
        #expect(intake.isEmpty)
    }

    @Test("Nothing complains of a row that is torn but the row itself")
    func torn() {
        let students = "id,name,school\nS1,A\"na,H1\n"
        let intake = FolderReader.read([
            file("schools.csv", "id,name\nH1,Alder High\n"), file("students.csv", students),
            file("requests.csv", "id,student,kind\nR1,S1,job_shadow\n"),
        ])
        let faults = Resolution(intake, in: Register(), replacing: false).faults
        #expect(faults.map(\.file) == ["students.csv"])
    }

    @Test("A torn header is one fault")
    func tornHeader() {
        let found = complaints(file("schools.csv", "id,na\"me\nH1,Alder High\nH2,Birch High\n"))
        #expect(found.first?.hasPrefix("schools.csv:1: ") == true)
        #expect(found.count == 1)
    }

    @Test("There are many ways to damage a folder, each with a name of its own")
    func table() {
        #expect(MalformedFolders.all.count >= 50)
        #expect(Set(MalformedFolders.all.map(\.name)).count == MalformedFolders.all.count)
    }

    /// An empty register and one that holds the sample, each with what is written of it.
    private static let registers: [(register: Register, bytes: [[UInt8]])] = {
        guard let files = try? SampleFolder.files() else { return [] }
        let sample = Resolution(FolderReader.read(files), in: Register(), replacing: false)
        return [Register(), sample.register].map { ($0, bytes(of: $0)) }
    }()

    private static func bytes(of register: Register) -> [[UInt8]] {
        FolderWriter.files(of: register, plan: nil, status: "draft").map(\.bytes)
    }

    @Test("A damaged folder is refused whole, at the right place", arguments: MalformedFolders.all)
    func damaged(folder: DamagedFolder) throws {
        let (files, places) = try folder.make()
        let intake = FolderReader.read(files)
        try #require(FolderReaderTests.registers.count == 2)
        for (register, bytes) in FolderReaderTests.registers {
            let resolution = Resolution(intake, in: register, replacing: false)
            let found = resolution.faults.map { "\($0.file):\($0.line): \($0.column ?? "")" }
            #expect(found.sorted() == places)
            let own = resolution.faults.first { $0.file == folder.file }
            #expect(own?.text.contains(folder.says) == true, "\(own?.text ?? "")")
            #expect(resolution.changes.isEmpty)
            #expect(FolderReaderTests.bytes(of: resolution.register) == bytes)
            #expect(resolution.register.nextKey == register.nextKey)
        }
    }
}

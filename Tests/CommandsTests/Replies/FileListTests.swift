import Testing
import Wire

@testable import Commands

@Suite("The list of files to get")
struct FileListTests {
    @Test("Each file has its size, and the status their number and what else there is")
    func files() {
        let files = [
            FolderFile(name: "a.csv", bytes: [1, 2, 3]), FolderFile(name: "b.csv", bytes: []),
        ]
        let outcome = Outcome(FileList.reply(files, [Member("options", 4)]))
        #expect(
            outcome.lines == [
                "# file   bytes", "  a.csv      3", "  b.csv      0",
                "# get FILE fetches one of them.", "OK files=2 options=4",
            ])
        #expect(
            outcome.data == [["file": "a.csv", "bytes": 3], ["file": "b.csv", "bytes": 0]])
    }

    @Test("No file is a list of none")
    func none() {
        #expect(
            Outcome(FileList.reply([])).lines == ["# get FILE fetches one of them.", "OK files=0"])
    }
}

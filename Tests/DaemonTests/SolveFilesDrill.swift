import Foundation
import Testing

@Suite("The solver for everybody, and the files that it reads and writes")
struct SolveFilesDrill {
    private static let instance = "resource one 1\nrequest a\noption 3 one\n"

    private static let plan = "request,option,points,resources\na,1,3,one\n"

    /// A folder with the instance as `i.txt`.
    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("i.txt", Self.instance)
        return folder
    }

    /// A shell in the folder, where `solve` is the solver and says nothing of how far it is.
    private func shell(_ script: String, _ folder: TemporaryFolder) throws -> Command {
        let solver = Places.program("wbl-solve")
        let head = "cd '\(folder.path)' || exit 99\nsolve() { '\(solver)' --quiet \"$@\"; }\n"
        return try Command("/bin/sh", ["-c", head + script], folder: folder)
    }

    @Test(
        "Standard output that cannot be written is a fault with a sentence; the plan is there",
        arguments: [">/dev/full", ">&-"])
    func noOutput(way: String) throws {
        let folder = try folder()
        let run = try shell("solve i.txt --plan p.csv \(way)", folder)
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("wbl-solve: standard output cannot be written: "))
        #expect(try String(contentsOfFile: folder.path + "/p.csv", encoding: .utf8) == Self.plan)
        #expect(try shell("solve --help \(way)", folder).status == 1)
    }

    @Test("Without standard error the answer is the same; where it is full the status tells")
    func noErrors() throws {
        let folder = try folder()
        let program = Places.program("wbl-solve")
        let closed = try shell("'\(program)' i.txt --plan p.csv 2>&-", folder)
        #expect(closed.status == 0)
        #expect(closed.output.hasPrefix("points 3\n"))
        #expect(try String(contentsOfFile: folder.path + "/p.csv", encoding: .utf8) == Self.plan)
        let full = try shell("'\(program)' i.txt 2>/dev/full", folder)
        #expect(full.status == 1)
        #expect(full.output.hasPrefix("points 3\n"))
        #expect(try shell("solve none.txt 2>/dev/full", folder).status == 1)
    }

    @Test("Whoever stops listening is no crash")
    func brokenPipe() throws {
        let run = try shell("{ solve i.txt; echo \"status $?\" >&2; } | true", try folder())
        #expect(run.status == 0)
        #expect(run.errors.hasSuffix("status 1\n") || run.errors == "status 0\n")
    }

    @Test(
        "What cannot be written is told before the instance is read",
        arguments: [
            ("none/p.csv", "No such file or directory; name a file in a folder that is there"),
            (".", "Is a directory; name a file in it"), ("new/", "Is a directory; name"),
            ("i.txt/p.csv", "Not a directory; name"),
        ])
    func early(path: String, reason: String) throws {
        let run = try shell("solve none.txt --prices '\(path)'", try folder())
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("wbl-solve: \(path) cannot be written: \(reason)"))
    }

    @Test("A full device has its own advice")
    func full() throws {
        let run = try shell("solve i.txt --plan /dev/full", try folder())
        #expect(run.status == 1)
        #expect(run.errors.contains("/dev/full cannot be written: No space left on device; make"))
    }

    @Test("A file is replaced at once or stays as it was, and nothing is left beside it")
    func replaced() throws {
        let folder = try folder()
        let fault = try shell("echo old >p.csv; solve none.txt --plan p.csv", folder)
        #expect(fault.status == 1)
        #expect(try String(contentsOfFile: folder.path + "/p.csv", encoding: .utf8) == "old\n")
        let run = try shell(
            "chmod 640 p.csv; ln -s p.csv l.csv; solve i.txt --plan l.csv >o; rm o\n"
                + "stat -c '%a' p.csv; ls -A | grep -vE '[.](in|out|err)$'", folder)
        #expect(run.output == "640\ni.txt\nl.csv\np.csv\n")
        #expect(try String(contentsOfFile: folder.path + "/p.csv", encoding: .utf8) == Self.plan)
    }

    @Test(
        "Two uses of one file are wrong use, and nothing is written",
        arguments: [
            "--plan p.csv --prices ./p.csv", "--plan i.txt", "--plan l.txt",
            "--plan p.csv --start p.csv", "--plan - --prices -", "--plan o.txt >o.txt",
            "--plan /dev/stdout >o.txt", "--write-instance o.txt 2>o.txt", "- --lock -",
            "--plan \"$PWD/p.csv\" --root-prices p.csv",
        ])
    func twice(uses: String) throws {
        let folder = try folder()
        let file = uses.hasPrefix("- ") ? "" : "i.txt"
        let run = try shell("ln i.txt l.txt; solve \(file) \(uses) <i.txt", folder)
        #expect(run.status == 2)
        let left = try String(contentsOfFile: folder.path + "/i.txt", encoding: .utf8)
        #expect(left == Self.instance)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/p.csv"))
    }

    @Test("What is no file of bytes may be written twice, and a pipe is written as it is")
    func devices() throws {
        let folder = try folder()
        let null = try shell("solve i.txt --plan /dev/null --prices /dev/null >/dev/null", folder)
        #expect(null.status == 0)
        let pipe = try shell("solve i.txt --plan /dev/stdout | cat", folder)
        #expect(pipe.output.hasPrefix(Self.plan + "points 3\n"))
    }

    @Test("Standard input that is closed is a fault, by its name")
    func noInput() throws {
        let run = try shell("solve - <&-", try folder())
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("wbl-solve: standard input cannot be read: "))
    }

    @Test(
        "An interrupt before there is an answer ends with a sentence",
        arguments: ["", "--conflict a"])
    func interrupted(more: String) throws {
        let program = Places.program("wbl-solve")
        let run = try shell(
            "mkfifo f; timeout --preserve-status -k 9 -s INT 1 '\(program)' f \(more)", try folder()
        )
        #expect(run.status == 130)
        #expect(run.errors == "wbl-solve: interrupted before there was an answer\n")
    }
}

import Foundation
import Testing

@Suite("The solver for everybody, from what is known before")
struct SolveStartDrill {
    /// The best is 24: a and b by bus, and c by taxi.
    private static let instance = """
        resource bus 2
        resource taxi 9
        resource tour 4 2
        menu ways
        variant 0 tour bus
        variant -3 tour taxi:2
        request a
        offer 10 ways
        option 2
        request b
        offer 9 ways
        request c
        offer 8 ways
        option 4 bus

        """

    private static let head = "request,option,points,resources\n"

    /// A folder with the instance.
    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("i.txt", Self.instance)
        return folder
    }

    /// The solver on the instance; of the arguments those with a point are files of the folder.
    private func solve(_ arguments: [String], _ folder: TemporaryFolder) throws -> Command {
        let named = arguments.map { $0.contains(".") ? "\(folder.path)/\($0)" : $0 }
        return try Command.solve([folder.path + "/i.txt", "--quiet"] + named, folder)
    }

    @Test("A plan and prices start the next run, which need not work")
    func start() throws {
        let folder = try folder()
        let first = try solve(["--plan", "p.csv", "--root-prices", "r.csv"], folder)
        #expect(first.output.hasPrefix("points 24\nbound 24\n"))
        let again = try solve(
            ["--start", "p.csv", "--start-prices", "r.csv", "--effort", "0"], folder)
        #expect(again.errors == "")
        #expect(again.output.hasPrefix("points 24\n"))
        let prices = try solve(["--start-prices", "r.csv", "--effort", "0"], folder)
        #expect(prices.status == 0)
        #expect(!prices.output.contains("bound -"))
        let proof = try solve(["--prices", "p.csv"], folder)
        #expect(proof.status == 0)
        #expect(try solve(["--start-prices", "p.csv"], folder).output.hasPrefix("points 24\n"))
    }

    @Test("What a start names and the instance does not have is left out with a note")
    func note() throws {
        let folder = try folder()
        try folder.write("p.csv", Self.head + "a,1,10,tour bus\nzoe,1,,\nb,1,,taxi\nc,9,,\n")
        try folder.write("r.csv", "case,resource,request,price\n,train,,1\n,bus,,1\n")
        let run = try solve(["--start", "p.csv", "--start-prices", "r.csv"], folder)
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("points 24\nbound 24\n"))
        let lines = run.errors.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.first?.contains("/p.csv:3: 3 lines from here on are left out") == true)
        #expect(lines.last?.contains("/r.csv:2: this line is left out") == true)
    }

    @Test("What is no plan is a fault with its line, and no effort needs a start")
    func refused() throws {
        let folder = try folder()
        try folder.write("p.csv", Self.head + "a,1,10,tour bus\na,1,10,tour bus\n")
        let twice = try solve(["--start", "p.csv"], folder)
        #expect(twice.status == 1)
        #expect(twice.errors.contains("/p.csv:3: \"a\" stands in a line above already; "))
        let prices = try solve(["--start-prices", "p.csv"], folder)
        #expect(prices.status == 1)
        #expect(prices.errors.contains("/p.csv:1: the file does not begin with the line case,"))
        #expect(try solve(["--effort", "0"], folder).status == 2)
        #expect(try solve(["--effort", "0", "--lock", "p.csv"], folder).status == 2)
        #expect(try solve(["--gap", "x"], folder).status == 2)
        #expect(try solve(["--gap=-1"], folder).status == 2)
        #expect(try solve(["--conflict", "a,b", "--start", "p.csv"], folder).status == 2)
    }

    @Test("A gap ends the work before the proof")
    func gap() throws {
        let folder = try folder()
        let run = try solve(["--gap", "900", "--effort", "100"], folder)
        #expect(run.status == 0)
        let ends = ["\nstopped within\n", "\nstopped proved\n"]
        #expect(ends.contains { run.output.contains($0) })
    }

    @Test("Locked requests keep their options, and are explained with the others")
    func locks() throws {
        let folder = try folder()
        try folder.write("l.csv", Self.head + "c,3,4,bus\na,2,7,taxi:2 tour\n")
        let run = try solve(["--lock", "l.csv", "--plan", "p.csv", "--explain", "bus"], folder)
        #expect(run.status == 0)
        #expect(run.errors == "")
        #expect(run.output.hasPrefix("points 20\nbound 20\ngap 0.000000\nplaced 3\n"))
        #expect(run.output.contains("\n  held by c: option 3\n"))
        let plan = try String(contentsOfFile: folder.path + "/p.csv", encoding: .utf8)
        #expect(plan == Self.head + "a,2,7,tour taxi:2\nb,1,9,tour bus\nc,3,4,bus\n")
        let from = try solve(
            ["--lock", "l.csv", "--start", "p.csv", "--effort", "0", "--gap", "1"], folder)
        #expect(from.output.hasPrefix("points 20\n"))
        #expect(from.errors.contains("--gap counts for nothing"))
    }

    @Test("A lock holds what was chosen where options were put before it, and what takes nothing")
    func insertedBefore() throws {
        let folder = try folder()
        try folder.write("l.csv", Self.head + "a,1,2,\nb,1,9,tour bus\n")
        try folder.write(
            "i.txt", Self.instance.replacing("request b\n", with: "request b\noption 99\n"))
        let run = try solve(["--lock", "l.csv", "--plan", "p.csv"], folder)
        #expect(run.status == 0)
        let plan = try String(contentsOfFile: folder.path + "/p.csv", encoding: .utf8)
        #expect(plan.contains("\na,3,2,\n"))
        #expect(plan.contains("\nb,2,9,tour bus\n"))
        try folder.write("l.csv", "request,option\na,2\n")
        let bare = try solve(["--lock", "l.csv", "--explain", "a"], folder)
        #expect(bare.output.contains("\n  has option 2: points 7, "))
    }

    @Test("Locks that cannot hold are a fault; one whose group stays empty is named")
    func badLocks() throws {
        let folder = try folder()
        try folder.write("l.csv", Self.head + "a,1,,tour bus\nb,1,,tour bus\nc,1,,tour bus\n")
        let full = try solve(["--lock", "l.csv"], folder)
        #expect(full.status == 1)
        #expect(full.errors.contains("/l.csv: the locked options take 3 of bus, of which there"))
        try folder.write("l.csv", Self.head + "a,1,,tour bus\nzoe,1,,\n")
        let unknown = try solve(["--lock", "l.csv"], folder)
        #expect(unknown.status == 1)
        #expect(unknown.errors.contains("/l.csv:3: the instance has no such request"))
        try folder.write(
            "i.txt", "resource tour 4 2\nrequest a\noption 5 tour\nrequest b\noption 3\n")
        try folder.write("l.csv", Self.head + "a,1,,tour\n")
        let unmet = try solve(["--lock", "l.csv"], folder)
        #expect(unmet.status == 0)
        #expect(unmet.output.hasPrefix("points 3\n"))
        #expect(unmet.output.hasSuffix("\nunmet a\n"))
    }

    @Test("Without a resource the answer is another one")
    func without() throws {
        let folder = try folder()
        let run = try solve(["--without", "bus", "--write-instance", "w.txt"], folder)
        #expect(run.output.hasPrefix("points 18\nbound 18\n"))
        let written = try String(contentsOfFile: folder.path + "/w.txt", encoding: .utf8)
        #expect(written.contains("\nresource bus 0\n"))
        let both = try solve(["--without", "bus", "--without", "taxi"], folder)
        #expect(both.output.hasPrefix("points 2\nbound 2\n"))
        let unknown = try solve(["--without", "buss"], folder)
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("there is no resource buss; did you mean bus?"))
    }
}

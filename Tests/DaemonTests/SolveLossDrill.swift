import Foundation
import Testing

@Suite("The solver for everybody, when something is lost afterwards")
struct SolveLossDrill {
    /// The best is 27: everybody goes by bus.
    private static let instance = """
        resource bus 2
        resource van 1
        resource taxi 1
        request a
        option 10 bus
        option 7 taxi
        request b
        option 9 bus
        option 8 taxi
        request c
        option 8 van

        """

    private func solve(_ arguments: [String]) throws -> Command {
        let folder = try TemporaryFolder()
        try folder.write("i.txt", Self.instance)
        return try Command.solve([folder.path + "/i.txt", "--quiet"] + arguments, folder)
    }

    /// The lines behind the answer, without the time.
    private func again(_ run: Command) -> [Substring] {
        run.output.split(separator: "\n").filter { $0.hasPrefix("again ") }.map {
            $0.prefix(upTo: $0.lastIndex(of: " ") ?? $0.endIndex)
        }
    }

    @Test("Each name is lost on its own, and the others stay where they are")
    func lost() throws {
        let run = try solve(
            ["--then-without", "bus", "--then-without", "van", "--then-without", "taxi"])
        #expect(run.status == 0)
        #expect(run.errors == "")
        #expect(run.output.hasPrefix("points 27\nbound 27\n"))
        #expect(
            again(run) == [
                "again bus points 16 bound 16 gap 0.000000 lost 2 moved 0 milliseconds",
                "again van points 19 bound 19 gap 0.000000 lost 1 moved 0 milliseconds",
                "again taxi points 27 bound 27 gap 0.000000 lost 0 moved 0 milliseconds",
            ])
    }

    @Test("What is gained for being kept is in the points, and in the bound")
    func kept() throws {
        let run = try solve(["--then-without", "bus", "--kept", "50", "--explain", "bus"])
        #expect(
            again(run) == ["again bus points 66 bound 66 gap 0.000000 lost 2 moved 0 milliseconds"])
        #expect(run.output.contains("\nresource bus\n"))
    }

    @Test("A name that nothing has is wrong use, and so are a lock and too many names")
    func refused() throws {
        let unknown = try solve(["--then-without", "bu"])
        #expect(unknown.status == 2)
        #expect(unknown.output == "")
        #expect(unknown.errors.contains("--then-without: there is no resource bu; did you mean"))
        #expect(try solve(["--then-without", "a"]).status == 2)
        #expect(try solve(["--then-without", "bus", "--kept=-1"]).status == 2)
        #expect(try solve(["--kept", "5"]).status == 2)
        #expect(try solve(["--then-without", "bus", "--conflict", "a"]).status == 2)
        #expect(try solve(["--then-without", "bus", "--lock", "p.csv"]).status == 2)
        let many = Array(repeating: ["--then-without", "bus"], count: 1001).flatMap { $0 }
        let tooMany = try solve(many)
        #expect(tooMany.status == 2)
        #expect(tooMany.errors.contains("--then-without is given 1001 times; say up to 1000."))
    }
}

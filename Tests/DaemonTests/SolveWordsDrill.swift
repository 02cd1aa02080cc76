import Foundation
import Testing

@Suite("The solver for everybody, when it is asked wrongly")
struct SolveWordsDrill {
    private static let instance = """
        resource bus 1
        resource van 1
        resource taxi 1
        request a
        option 10 bus
        option 9 taxi
        request b
        option 8 taxi
        option 3 van

        """

    private func solve(_ arguments: [String], input: String = "") throws -> Command {
        let folder = try TemporaryFolder()
        try folder.write("i.txt", Self.instance)
        let file = arguments.first == "-" ? [] : [folder.path + "/i.txt"]
        return try Command.solve(file + ["--quiet"] + arguments, input: input, folder)
    }

    @Test(
        "A number out of range is told with the range",
        arguments: [
            (["--gap", "-1"], "say a number from 0 up."),
            (["--seconds", "x"], "say a number from 0 up."),
            (["--seed", "-1"], "say a whole number from 0 to 18446744073709551615."),
            (["--seed", "18446744073709551616"], "say a whole number from 0 to"),
            (["--effort", "99999999999999999999"], "say a whole number from 0 to 1000000000."),
            (["--threads", "65"], "say a whole number from 1 to 64."),
            (["--kept", "-1", "--then-without", "bus"], "say a whole number from 0 to 7000000."),
            (["--kept", "6999991", "--then-without", "bus"], "say 0 to 6999990"),
        ])
    func ranges(arguments: [String], advice: String) throws {
        let run = try solve(arguments)
        #expect(run.status == 2)
        #expect(run.errors.contains(advice))
    }

    @Test(
        "A conflict is refused beside what it would ignore",
        arguments: [
            "--seconds 1", "--gap 1", "--threads 1", "--effort 1", "--seed 1", "--prices p.csv",
            "--start p.csv", "--explain a", "--then-without bus",
        ])
    func conflict(ignored: String) throws {
        let words = ignored.split(separator: " ").map(String.init)
        let run = try solve(["--conflict", "a,b"] + words)
        #expect(run.status == 2)
        #expect(run.errors.contains("--conflict solves nothing; it goes without \(words[0])."))
    }

    @Test(
        "A name that nothing has is told with the nearest one, and how to name several",
        arguments: [
            (["--explain", "buss"], "buss; did you mean bus?"),
            (["--explain", "xus"], "xus; did you mean bus?"),
            (["--explain", "a,b"], "a,b; several names need --explain once for each"),
            (["--without", "bus,van"], "several names need --without once for each"),
            (["--then-without", "bus,van"], "several names need --then-without once for each"),
            (["--conflict", "a,b c"], "a,b; put either commas or blanks between the names"),
        ])
    func names(arguments: [String], advice: String) throws {
        let run = try solve(arguments)
        #expect(run.status == 2)
        #expect(run.errors.contains(advice))
    }

    @Test("Who moves is named on standard error")
    func movers() throws {
        let run = try solve(["--then-without", "bus", "--then-without", "van"])
        #expect(run.status == 0)
        #expect(run.errors == "wbl-solve: without bus these move: b\n")
    }

    @Test("What is allowed and hardly meant is noted")
    func remarks() throws {
        let empty = try solve(["-"], input: "resource a 1 2\n")
        #expect(empty.status == 0)
        #expect(
            empty.errors == """
                wbl-solve: standard input: there are no requests, so nothing is chosen
                wbl-solve: standard input: the minimum of a is above its capacity, so nobody can \
                take it

                """)
    }

    @Test("A request's own price of what has no minimum is left out with that reason")
    func ownPrice() throws {
        let head = "case,resource,request,price\n"
        let run = try solve(["--start-prices", "-"], input: head + ",bus,a,1\n")
        #expect(run.status == 0)
        #expect(
            run.errors == "wbl-solve: standard input:2: this line is left out, since a request's "
                + "own price needs a resource with a minimum above 1\n")
        let large = try solve(["--start-prices", "-"], input: head + ",bus,,9999999\n")
        #expect(large.errors.contains("write a decimal number of points within 8388607 of either"))
    }

    @Test("Points that prices cannot hold are refused")
    func points() throws {
        let run = try solve(["-"], input: "request a\noption 7000001\n")
        #expect(run.status == 1)
        #expect(run.errors.contains("standard input:2: an option here is worth 7000001 points, "))
        let most = try solve(["-"], input: "request a\noption 7000000\n")
        #expect(most.output.hasPrefix("points 7000000\nbound 7000000\n"))
    }

    @Test("A gap file whose jobs cannot all be placed says so, and one instance is one")
    func assignment() throws {
        let run = try solve(["-", "--format", "gap"], input: "1 2 5 6 2 2 3")
        #expect(run.status == 0)
        #expect(run.output.hasSuffix("objective-gap -\nall-placed impossible\n"))
        let second = try solve(["-", "--format", "gap", "--number", "2"], input: "1 1 5 2 3")
        #expect(second.status == 2)
        #expect(second.errors.contains("the file holds 1 instance; "))
    }
}

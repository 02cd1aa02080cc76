import Testing

@Suite("The solver for everybody, asked why")
struct SolveAskedDrill {
    private static let instance = """
        resource bus 1
        resource tour 3 2
        request ann
        option 7 bus tour
        option 2 tour
        request ben
        option 4 tour
        request cat
        option 3 bus
        request dan

        """

    private func solve(_ arguments: [String]) throws -> Command {
        let folder = try TemporaryFolder()
        try folder.write("i.txt", Self.instance)
        return try Command.solve([folder.path + "/i.txt", "--quiet"] + arguments, folder)
    }

    @Test("A request and a resource are explained behind the answer")
    func explain() throws {
        let run = try solve(["--explain", "ann", "--explain", "bus", "--explain", "dan"])
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("points 11\nbound 11\n"))
        #expect(run.output.contains("\n\nrequest ann\n  has option 1: points 7, "))
        #expect(run.output.contains("\n  or option 2: points 2, "))
        #expect(run.output.contains("\n\nresource bus\n  capacity 1, used 1, price "))
        #expect(run.output.contains("\n  held by ann: option 1\n"))
        #expect(
            run.output.hasSuffix(
                "\n\nrequest dan\n  has nothing\n  there is nothing else that it could have\n"))
    }

    @Test("A smallest part of some requests that cannot hold together is found")
    func conflict() throws {
        let together = try solve(["--conflict", "ann,ben,cat"])
        #expect(together.status == 0)
        #expect(together.output == "they can hold together\n")
        let without = try solve(["--conflict", "ann ben cat", "--without", "bus"])
        #expect(without.output == "this one can never have anything:\n  cat\n")
        #expect(try solve(["--conflict", "dan"]).output.hasPrefix("this one can never"))
    }

    @Test("A name that nothing has is wrong use, and so is a conflict beside an answer")
    func refused() throws {
        let unknown = try solve(["--explain", "an"])
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("--explain: there is no request or resource an; did"))
        #expect(try solve(["--conflict", "ann,zoe"]).status == 2)
        #expect(try solve(["--conflict", ","]).status == 2)
        #expect(try solve(["--conflict", "ann", "--explain", "ann"]).status == 2)
        #expect(try solve(["--conflict", "ann", "--plan", "-"]).status == 2)
    }
}

import Foundation
import Testing

@Suite("The solver for everybody")
struct SolveDrill {
    private static let instance = """
        resource one 1  # who takes it?
        request a
        option 3 one
        request b
        option 4 one

        """

    private static let numbers = "2 3\n4 7 2\n5 3 9\n1 2 1\n2 1 2\n3 4\n"

    @Test("An instance becomes a plan, the prices that prove it, and other forms of itself")
    func solved() throws {
        let folder = try TemporaryFolder()
        try folder.write("instance.txt", Self.instance)
        let path = { (name: String) in folder.path + "/" + name }
        let run = try Command.solve(
            [
                path("instance.txt"), "--plan", path("plan.csv"), "--prices", path("prices.csv"),
                "--write-mps", path("model.mps"), "--write-instance", path("again.txt"),
                "--seed", "7", "--threads", "1", "--quiet",
            ], folder)
        #expect(run.errors == "")
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("points 4\nbound 4\ngap 0.000000\nplaced 1\nrequests 2\n"))
        let text = { (name: String) in try String(contentsOfFile: path(name), encoding: .utf8) }
        #expect(try text("plan.csv") == "request,option,points,resources\nb,1,4,one\n")
        #expect(try text("prices.csv").hasPrefix("case,resource,request,price\n,one,,"))
        #expect(try text("model.mps").contains("\n L c0\n"))
        let again = try Command.solve([path("again.txt"), "--effort", "1"], folder)
        #expect(again.output.hasPrefix("points 4\n"))
        #expect(again.errors.contains(" %: points "))
    }

    @Test("An assignment problem is answered in its own terms, from standard input too")
    func assignment() throws {
        let folder = try TemporaryFolder()
        let costs = try Command.solve(
            ["-", "--format", "gap", "--quiet"], input: Self.numbers, folder)
        #expect(costs.status == 0)
        #expect(costs.output.contains("\nobjective 9\n"))
        #expect(costs.output.hasSuffix("all-placed yes\n"))
        let profits = try Command.solve(
            ["-", "--format", "gap", "--profits", "--number", "2", "--quiet"],
            input: "2 " + Self.numbers + Self.numbers, folder)
        #expect(profits.output.contains("\nobjective 21\n"))
    }

    @Test("A menu serves several requests, and is written again as it was read")
    func menus() throws {
        let folder = try TemporaryFolder()
        let text = """
            # 2 resources, 1 menus, 2 requests, 5 options
            resource bus 1
            resource ana:time 1
            menu m1
            variant 0 bus
            variant -3
            request ana
            offer 9 m1 ana:time
            option 2
            request ben
            offer 8 m1

            """
        try folder.write("menus.txt", text)
        let again = folder.path + "/again.txt"
        let run = try Command.solve(
            [folder.path + "/menus.txt", "--write-instance", again, "--plan", "-", "--quiet"],
            folder)
        #expect(run.output.hasPrefix("request,option,points,resources\n"))
        #expect(run.output.contains("\npoints 14\nbound 14\n"))
        #expect(try String(contentsOfFile: again, encoding: .utf8) == text)
    }

    @Test("A fault is told with its file and line, and wrong use is another status")
    func refused() throws {
        let folder = try TemporaryFolder()
        try folder.write("bad.txt", "request a\noption x\n")
        let path = folder.path + "/bad.txt"
        let fault = try Command.solve([path], folder)
        #expect(fault.status == 1)
        #expect(fault.output == "")
        #expect(fault.errors.hasPrefix("wbl-solve: \(path):2: \"x\" does not do as points; "))
        let missing = try Command.solve([folder.path + "/none.txt"], folder)
        #expect(missing.status == 1)
        #expect(missing.errors.contains("none.txt cannot be read: No such file or directory"))
        let several = try Command.solve(
            ["-", "--format", "gap"], input: "2 " + Self.numbers + Self.numbers, folder)
        #expect(several.status == 2)
        #expect(several.errors.hasPrefix("wbl-solve: standard input: the file holds 2 instances"))
        #expect(try Command.solve([], folder).status == 2)
        #expect(try Command.solve([path, "--number", "1"], folder).status == 2)
        #expect(try Command.solve([path, "--threads", "0"], folder).status == 2)
    }
}

import Foundation
import Testing

@Suite("The solver for everybody, twice")
struct RepeatDrill {
    /// What a run of the solver leaves.
    private struct Traces: Equatable {
        let plan: String
        let prices: String
        let summary: [Substring]
    }

    /// Numbers that go all over a range and come back in the same order.
    private func scattered(_ number: Int, below bound: Int) -> Int {
        (number &* 7_919 &+ number / 13 &* 104_729) % bound
    }

    /// Requests with options on two resources each: some have few units, some a minimum.
    private func instance(requests: Int, options: Int) -> String {
        let resources = requests / 4
        var lines = (0..<resources).map { "resource r\($0) \(["8 6", "11", "3"][$0 % 3])" }
        for request in 0..<requests {
            lines.append("request q\(request)")
            for option in 0..<options {
                let number = request * options + option
                let first = scattered(number, below: resources)
                let second = scattered(number + 1, below: resources) / 3 * 3 + 1
                let points = 500 + scattered(number + 2, below: 500)
                let more = second < resources && second != first ? " r\(second)" : ""
                lines.append("option \(points) r\(first)\(more)")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func traces(_ instance: String, threads: Int, _ arguments: [String]) throws -> Traces {
        let folder = try TemporaryFolder()
        try folder.write("instance.txt", instance)
        let path = { (name: String) in folder.path + "/" + name }
        let run = try Command.solve(
            [
                path("instance.txt"), "--plan", path("plan.csv"), "--prices", path("prices.csv"),
                "--threads", "\(threads)", "--seed", "5", "--quiet",
            ] + arguments, folder)
        try #require(run.status == 0, "\(run.errors)")
        let text = { (name: String) in try String(contentsOfFile: path(name), encoding: .utf8) }
        return Traces(
            plan: try text("plan.csv"), prices: try text("prices.csv"),
            summary: run.output.split(separator: "\n").filter { !$0.hasPrefix("seconds ") })
    }

    /// So many options that two threads share the passes of prices; the search is cut short.
    @Test("Two processes write the same bytes, with one thread and with two")
    func threads() throws {
        let text = instance(requests: 600, options: 50)
        let arguments = ["--effort", "1", "--gap", "40"]
        let first = try traces(text, threads: 1, arguments)
        #expect(first.plan.utf8.count { $0 == UInt8(ascii: "\n") } > 100)
        #expect(first.prices.utf8.count { $0 == UInt8(ascii: "\n") } > 50)
        #expect(try traces(text, threads: 1, arguments) == first)
        #expect(try traces(text, threads: 2, arguments) == first)
    }

    @Test("An exact search writes the same bytes too, in every process")
    func exact() throws {
        let text = instance(requests: 150, options: 4)
        let first = try traces(text, threads: 1, ["--effort", "3"])
        #expect(first.prices.utf8.count { $0 == UInt8(ascii: "\n") } > 50)
        #expect(try traces(text, threads: 1, ["--effort", "3"]) == first)
        #expect(try traces(text, threads: 2, ["--effort", "3"]) == first)
    }
}

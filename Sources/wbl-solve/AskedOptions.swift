import ArgumentParser
import Modelling
import Solving

import struct ArgumentParser.Option

/// What is asked besides the best choice.
struct AskedOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            """
            Explain the answer for a request or a resource, at the prices of what locks leave. \
            May be given several times.
            """, valueName: "name"))
    var explain: [String] = []

    @Option(
        help: ArgumentHelp(
            """
            Do not solve, but find a smallest part of these requests that cannot hold together; \
            commas between the names, or blanks. Goes without all that asks for an answer.
            """, valueName: "names"))
    var conflict: String?

    /// What the names to explain stand for, in their order.
    ///
    /// - Throws: ``Trouble`` for the first name that nothing has.
    func topics(_ instance: Instance) throws(Trouble) -> [Topic] {
        do throws(UnknownName) {
            var topics: [Topic] = []
            for name in explain { topics += try instance.topics(named: name) }
            return topics
        } catch {
            throw .unknown(error, of: "--explain")
        }
    }

    /// Whether the listed requests can hold together, in words; nil where none are listed.
    ///
    /// - Throws: ``Trouble`` for the first name that no request has, and for no name at all.
    func conflict(in instance: Instance) throws(Trouble) -> String? {
        guard let conflict else { return nil }
        let requests: [Int]
        do throws(UnknownName) {
            requests = try instance.requests(listed: conflict)
        } catch {
            let advice =
                error.hasComma ? "; put either commas or blanks between the names" : ""
            throw Trouble("--conflict: \(error)\(advice)", status: .usage)
        }
        if requests.isEmpty { throw Trouble("--conflict names no request", status: .usage) }
        return smallestConflict(instance.problem, requests: requests).text(in: instance)
    }
}

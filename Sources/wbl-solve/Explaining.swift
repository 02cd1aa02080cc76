import Modelling
import Solving

extension Question {
    /// What names given on the command line stand for, in their order.
    ///
    /// - Throws: ``Trouble`` for the first name that nothing has.
    func topics(named names: [String]) throws(Trouble) -> [Topic] {
        do throws(UnknownName) {
            var topics: [Topic] = []
            for name in names { topics += try instance.topics(named: name) }
            return topics
        } catch {
            throw Trouble("--explain: \(error)", status: .usage)
        }
    }

    /// Whether listed requests can hold together, in words.
    ///
    /// - Throws: ``Trouble`` for the first name that no request has, and for no name at all.
    func conflict(among list: String) throws(Trouble) -> String {
        let requests: [Int]
        do throws(UnknownName) {
            requests = try instance.requests(listed: list)
        } catch {
            throw Trouble("--conflict: \(error)", status: .usage)
        }
        if requests.isEmpty { throw Trouble("--conflict names no request", status: .usage) }
        return smallestConflict(instance.problem, requests: requests).text(in: instance)
    }
}

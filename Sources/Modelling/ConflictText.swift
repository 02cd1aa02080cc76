package import Solving

extension Conflict {
    /// Whether some requests of an instance can hold together, in plain lines.
    package func text(in instance: Instance) -> String {
        switch self {
        case .together: return "they can hold together\n"
        case .unknown: return "not known: the search for a way to hold them together was too long\n"
        case .among(let requests, let isMinimal):
            let names = requests.map { "  \(instance.requestNames[$0])\n" }.joined()
            if requests.count == 1 { return "this one can never have anything:\n\(names)" }
            let rest =
                isMinimal
                ? "without any one of them the others can" : "fewer of them may not either"
            return "these cannot hold together; \(rest):\n\(names)"
        }
    }
}

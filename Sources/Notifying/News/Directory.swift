import WorkBasedLearning

/// A register with what is looked up in it again and again; one object for all who look.
final class Directory: Sendable {
    let register: Register
    private let hosts: [String: String]

    /// O(sites).
    init(_ register: Register) {
        self.register = register
        hosts = Dictionary(
            uniqueKeysWithValues: register.sites.unordered.map { site, _ in
                (site, register.host(of: site))
            })
    }

    /// Who hosts at a site; see ``Register/host(of:)``.
    func host(of site: String) -> String { hosts[site] ?? site }
}

import Synchronization
import WorkBasedLearning

/// A register with what is looked up in it again and again; one object for all who look.
final class Directory: Sendable {
    let register: Register
    /// Those that have been asked for, by site.
    private let hosts = Mutex<[String: String]>([:])

    init(_ register: Register) {
        self.register = register
    }

    /// Who hosts at a site; see ``Register/host(of:)``.
    func host(of site: String) -> String {
        hosts.withLock { hosts in
            if let known = hosts[site] { return known }
            let host = register.host(of: site)
            hosts[site] = host
            return host
        }
    }
}

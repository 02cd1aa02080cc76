import Commands
import Synchronization

/// Who may say what, by the configuration that holds now.
final class Roles: Sendable {
    private struct Grants {
        var users: [String: Grant]
        var groups: [String: Grant]
    }

    /// The user that the daemon runs as; root and this user are coordinators.
    private let ownUser: UInt32
    private let grants: Mutex<Grants>

    init(ownUser: UInt32, users: [String: Grant] = [:], groups: [String: Grant] = [:]) {
        self.ownUser = ownUser
        grants = Mutex(Grants(users: users, groups: groups))
    }

    func put(users: [String: Grant], groups: [String: Grant]) {
        grants.withLock { $0 = Grants(users: users, groups: groups) }
    }

    /// The role of an account: by name, else as the daemon's own, else by the groups it is in.
    func grant(_ account: Account) -> Grant? {
        let (users, groups) = grants.withLock { ($0.users, $0.groups) }
        if let grant = users[account.name] { return grant }
        if account.id == 0 || account.id == ownUser { return Grant(role: .coordinator) }
        let granted = groups.isEmpty ? [] : account.groups.sorted().compactMap { groups[$0] }
        return Role.allCases.lazy.compactMap { role in granted.first { $0.role == role } }.first
    }

    /// What these users may say now, those included for whom a bridge speaks.
    ///
    /// - Parameter people: the roles behind bridges, by address.
    func grants(
        of users: [User], _ people: [String: Grant]
    ) -> @Sendable (User) -> Grant? {
        let accounts = Set(users.map(\.id))
        let own = Dictionary(
            uniqueKeysWithValues: accounts.map { ($0, grant(Account($0))) })
        return { user in
            let grant = own[user.id].flatMap(\.self)
            guard let address = user.address else { return grant }
            if grant?.role != .bridge { return nil }
            return user.role == .teacher ? Grant(role: .teacher) : people[address]
        }
    }
}

import Glibc

/// A user of this machine, as its databases of users and groups have it.
struct Account {
    let id: UInt32
    /// The user's name, or the number where there is none.
    let name: String
    private let group: UInt32?

    /// The most groups of one user that are looked at.
    private static let mostGroups = 256
    private static let bufferBytes = 16_384

    init(_ id: UInt32) {
        self.id = id
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        var buffer = [CChar](repeating: 0, count: Account.bufferBytes)
        guard getpwuid_r(id, &entry, &buffer, buffer.count, &found) == 0, found != nil,
            let name = entry.pw_name
        else {
            (self.name, group) = (String(id), nil)
            return
        }
        (self.name, group) = (String(cString: name), entry.pw_gid)
    }

    /// The number of a user; a number is its own.
    static func number(of name: String) -> UInt32? {
        if let number = UInt32(name) { return number }
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        var buffer = [CChar](repeating: 0, count: bufferBytes)
        guard getpwnam_r(name, &entry, &buffer, buffer.count, &found) == 0, found != nil else {
            return nil
        }
        return entry.pw_uid
    }

    /// The names of the groups that the user is in.
    var groups: [String] {
        guard let group else { return [] }
        var count = Int32(Account.mostGroups)
        var numbers = [gid_t](repeating: 0, count: Account.mostGroups)
        guard getgrouplist(name, group, &numbers, &count) >= 0 else { return [] }
        return numbers.prefix(Int(count)).compactMap(Account.groupName)
    }

    private static func groupName(_ id: gid_t) -> String? {
        var entry = GroupEntry()
        var found: UnsafeMutablePointer<GroupEntry>?
        var buffer = [CChar](repeating: 0, count: bufferBytes)
        guard getgrgid_r(id, &entry, &buffer, buffer.count, &found) == 0, found != nil,
            let name = entry.gr_name
        else { return nil }
        return String(cString: name)
    }
}

/// A line of the database of groups; the name of C's type would be that of a property here.
private typealias GroupEntry = Glibc.group

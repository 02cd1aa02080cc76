import Commands
import Testing

@testable import wbld

@Suite("Who may say what")
struct RolesTests {
    /// Users of whom the machine knows nothing but the number.
    private static let (own, other): (UInt32, UInt32) = (4_123_456, 4_123_457)

    @Test("A name counts before all, then the daemon's own user and root")
    func users() {
        let roles = Roles(ownUser: Self.own, users: ["4123456": Grant(role: .viewer)])
        #expect(roles.grant(Account(Self.own))?.role == .viewer)
        #expect(roles.grant(Account(0))?.role == .coordinator)
        #expect(roles.grant(Account(Self.other)) == nil)
        roles.put(users: ["4123457": Grant(role: .operator)], groups: [:])
        #expect(roles.grant(Account(Self.own))?.role == .coordinator)
        #expect(roles.grant(Account(Self.other))?.role == .operator)
    }

    @Test("Groups count by the order of roles")
    func groups() {
        let name = Account(0).groups.first ?? ""
        let roles = Roles(
            ownUser: Self.own, users: ["root": Grant(role: .viewer)],
            groups: [name: Grant(role: .operator)])
        #expect(roles.grant(Account(0))?.role == .viewer)
    }

    @Test("Who is connected is judged anew, those behind a bridge by the bridge and their address")
    func connected() {
        let bridge = Grant(role: .bridge)
        let roles = Roles(ownUser: Self.own, users: ["4123457": bridge])
        let user = User(id: Self.other, name: "4123457", role: .bridge)
        func behind(_ role: Role, _ address: String, of id: UInt32 = Self.other) -> User {
            User(id: id, name: "b", role: role, address: address)
        }
        let people = ["board@x.example": Grant(role: .viewer)]
        let board = behind(.viewer, "board@x.example")
        let grants = roles.grants(of: [user, board], people)
        #expect(grants(user) == bridge)
        #expect(grants(board)?.role == .viewer)
        #expect(grants(behind(.viewer, "gone@x.example")) == nil)
        #expect(grants(behind(.teacher, "rosa@x.example"))?.role == .teacher)
        roles.put(users: [:], groups: [:])
        let after = roles.grants(of: [user, board], people)
        #expect(after(user) == nil && after(board) == nil)
    }
}

import Commands
import Office
import Serving
import Wire

/// Who may come in, and how what they send reaches the desk.
struct Reception: Sendable {
    let desk: Desk
    let roles: Roles
    /// The longest line that is read, for whoever says a longer one.
    var lineBytes = ServingLimits().lineBytes

    func welcome(_ peer: Peer, _ refusal: Refusal?) -> Welcome {
        if let refusal { return .refused(line(failure(refusal))) }
        let account = Account(peer.uid)
        guard let grant = roles.grant(account) else {
            return .refused(
                line(
                    Failure(
                        .denied,
                        "user \(account.name) has no role here; the configuration gives roles to "
                            + "users and groups (roles.users, roles.groups)")))
        }
        let user = User(
            id: account.id, name: account.name, role: grant.role, scope: grant.scope)
        let visitor = desk.admit(user, isAttended: true)
        return .admitted(
            Caller(
                greeting: greeting(user), receive: { hear($0, $1, $2, visitor) },
                left: { visitor.leave() }))
    }

    private func greeting(_ user: User) -> [UInt8] {
        let members = [
            Member("protocol", .number(Product.wire)), Member("user", .text(user.name)),
            Member("role", .text(user.role.rawValue)),
        ]
        let text = members.map { " \($0.key)=\($0.value)" }.joined()
        return Array("OK wbld \(Product.version)\(text)\n".utf8)
    }

    private func hear(
        _ inbound: Inbound, _ ahead: [String], _ sink: Serving.Reply, _ visitor: Visitor
    ) {
        switch inbound {
        case .line(let line): visitor.say(line, ahead: ahead, sink)
        case .upload(let line, let name, let bytes):
            visitor.send(FolderFile(name: name, bytes: bytes), by: line, sink)
        case .fault(let fault):
            let failure = failure(fault)
            visitor.reply(
                Wire.Reply(status: .error(failure)), to: fault.line, sink,
                closing: failure.code != .badEncoding)
        }
    }

    /// What a client is told of what cannot be taken.
    func failure(_ fault: LineFault) -> Failure {
        switch fault {
        case .badEncoding:
            Failure(.badEncoding, "a line must be UTF-8 without control characters")
        case .tooLong:
            Failure(
                .tooLong,
                "the line is longer than the \(lineBytes) bytes of limits.line_bytes; the "
                    + "connection is closed, and nothing behind the line was read")
        case .malformedUpload(let reason, _):
            Failure(.badSyntax, "\(reason); the connection is closed")
        case .refusedUpload(let reason, _): Failure(.limit, "\(reason); the connection is closed")
        }
    }

    private func failure(_ refusal: Refusal) -> Failure {
        switch refusal {
        case .tooManyClients:
            Failure(.busy, "as many connections are open as limits.clients allows", retry: 5)
        case .tooManyOfUser:
            Failure(
                .busy, "you have as many connections open as limits.clients_per_user allows",
                retry: 5)
        case .shuttingDown: Failure(.shuttingDown, "the daemon is stopping", retry: 10)
        }
    }

    private func line(_ failure: Failure) -> [UInt8] {
        Form.human.bytes(Wire.Reply(status: .error(failure)), tag: nil)
    }
}

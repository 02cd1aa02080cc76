import Glibc
package import WorkBasedLearning

/// Writes each notice as a file `outbox/NNNNNNNN-kind.eml` of the state folder.
///
/// A file appears whole or not at all, and survives a power cut once there is a receipt. Folder and
/// files are for the daemon's user alone. One thread at a time sends.
package struct OutboxFolder: Channel {
    private let folder: String

    /// Makes the folder if there is none, and removes what an earlier crash left half-written.
    package init(state: String) throws(OutboxFault) {
        folder = "\(state)/outbox"
        if mkdir(folder, 0o700) != 0, errno != EEXIST { throw OutboxFault("make the folder") }
        try syncFolder(state)
        try removeLeftovers()
    }

    package func start() {}

    package func stop() {}

    package func send(_ notice: Notice, _ done: @escaping @Sendable (Receipt) -> Void) {
        do {
            try deliver(notice)
            done(.delivered(code: 250))
        } catch {
            let isNameless = error.code == EINVAL
            let reason = Reason(
                stage: isNameless ? .parcel : .data, party: isNameless ? .own : .peer, code: nil,
                text: error.description)
            done(isNameless ? .never(reason) : .later(reason, after: nil))
        }
    }

    func deliver(_ notice: Notice) throws(OutboxFault) {
        let name = try Self.fileName(notice)
        let (hidden, final) = ("\(folder)/.\(name)\(Self.ending)", "\(folder)/\(name)")
        do throws(OutboxFault) {
            try write(notice.bytes, to: hidden)
            if rename(hidden, final) != 0 { throw OutboxFault("rename a file") }
        } catch {
            unlink(hidden)
            throw error
        }
        try syncFolder(folder)
    }

    private static let ending = ".part"

    /// The key with eight digits at least, so that names sort as the notices were made.
    private static func fileName(_ notice: Notice) throws(OutboxFault) -> String {
        let kind = notice.matter.kind
        guard (1...64).contains(kind.utf8.count), isPlain(kind, with: "_"), notice.key >= 0 else {
            throw OutboxFault("name a file", code: EINVAL)
        }
        let digits = String(notice.key)
        return String(repeating: "0", count: max(0, 8 - digits.count)) + "\(digits)-\(kind).eml"
    }

    private func write(_ bytes: [UInt8], to path: String) throws(OutboxFault) {
        let file = open(path, O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw OutboxFault("create a file") }
        defer { close(file) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw OutboxFault("write a file") }
            rest = rest.dropFirst(count)
        }
        if fsync(file) != 0 { throw OutboxFault("write a file to disk") }
    }

    private func syncFolder(_ path: String) throws(OutboxFault) {
        let opened = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard opened >= 0 else { throw OutboxFault("open a folder") }
        defer { close(opened) }
        if fsync(opened) != 0 { throw OutboxFault("write a folder to disk") }
    }

    private func removeLeftovers() throws(OutboxFault) {
        guard let listing = opendir(folder) else { throw OutboxFault("list the folder") }
        defer { closedir(listing) }
        while let entry = readdir(listing) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard name.hasPrefix("."), name.hasSuffix(Self.ending) else { continue }
            if unlink("\(folder)/\(name)") != 0 { throw OutboxFault("remove a left-over file") }
        }
    }
}

/// What the outbox folder could not do, and the system's reason; it names no file.
package struct OutboxFault: Error, Sendable, Equatable, CustomStringConvertible {
    package let deed: String
    /// The system's error number.
    package let code: Int32

    /// - Parameter code: the error number of the call that has just failed, if not given.
    init(_ deed: String, code: Int32 = errno) {
        self.deed = deed
        self.code = code
    }

    package var description: String {
        "could not \(deed) of the outbox: \(String(cString: strerror(code)))"
    }
}

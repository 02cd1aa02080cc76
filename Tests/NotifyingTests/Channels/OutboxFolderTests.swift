import Foundation
import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct OutboxFolderTests {
    private let state: TemporaryFolder

    init() throws { state = try TemporaryFolder() }

    @Test("A notice becomes one file that only the daemon's user may read")
    func file() throws {
        let outbox = try OutboxFolder(state: state.path)
        let large = Array(repeating: UInt8(ascii: "x"), count: 300_000)
        try outbox.deliver(.sample(12, bytes: large))
        try outbox.deliver(.sample(123_456_789, bytes: [], kind: "student_placed"))
        #expect(
            try state.names("outbox") == [
                "00000012-employer_ask.eml", "123456789-student_placed.eml",
            ])
        #expect(state.bytes("outbox/00000012-employer_ask.eml") == large)
        #expect(state.bytes("outbox/123456789-student_placed.eml") == [])
        #expect(try state.permissions("outbox") == 0o700)
        #expect(try state.permissions("outbox/00000012-employer_ask.eml") == 0o600)
    }

    @Test("A receipt says whether the file is there, and whose trouble it is where not")
    func receipts() throws {
        let outbox = try OutboxFolder(state: state.path)
        let receipts = Receipts()
        outbox.send(.sample(1, bytes: [1])) { receipts.take($0) }
        outbox.send(.sample(1, bytes: [1], kind: "../x")) { receipts.take($0) }
        try FileManager.default.removeItem(atPath: "\(state.path)/outbox")
        outbox.send(.sample(2, bytes: [1])) { receipts.take($0) }
        #expect(
            receipts.wait(for: 3).map(\.brief) == [
                "delivered 250", "never parcel/own", "later data/peer",
            ])
    }

    @Test("The same notice again is the same file")
    func again() throws {
        let outbox = try OutboxFolder(state: state.path)
        for _ in 0..<3 { try outbox.deliver(.sample(1, bytes: [1, 2, 3])) }
        try OutboxFolder(state: state.path).deliver(.sample(1, bytes: [1, 2, 3]))
        #expect(try state.names("outbox") == ["00000001-employer_ask.eml"])
        #expect(state.bytes("outbox/00000001-employer_ask.eml") == [1, 2, 3])
    }

    @Test("What a crash left half-written is removed at start, and nothing else")
    func leftovers() throws {
        try OutboxFolder(state: state.path).deliver(.sample(1, bytes: [1]))
        #expect(state.write("outbox/.00000002-employer_ask.eml.part", "half"))
        #expect(state.write("outbox/.keep", ""))
        #expect(state.write("outbox/note.part", ""))
        _ = try OutboxFolder(state: state.path)
        #expect(try state.names("outbox") == [".keep", "00000001-employer_ask.eml", "note.part"])
    }

    @Test("A half-written file of the same name does no harm")
    func overwritten() throws {
        let outbox = try OutboxFolder(state: state.path)
        #expect(state.write("outbox/.00000001-employer_ask.eml.part", "longer than the notice"))
        try outbox.deliver(.sample(1, bytes: [1]))
        #expect(try state.names("outbox") == ["00000001-employer_ask.eml"])
        #expect(state.bytes("outbox/00000001-employer_ask.eml") == [1])
    }

    @Test("A kind that is no word never becomes a path", arguments: ["", "../x", "a/b", ".", "é"])
    func kinds(kind: String) throws {
        let outbox = try OutboxFolder(state: state.path)
        #expect(throws: OutboxFault.self) { try outbox.deliver(.sample(1, bytes: [], kind: kind)) }
        #expect(try state.names("outbox") == [])
    }

    @Test("A fault names the deed and the reason, and leaves nothing behind")
    func faults() throws {
        #expect(throws: OutboxFault.self) { try OutboxFolder(state: "\(state.path)/none") }
        let outbox = try OutboxFolder(state: state.path)
        try FileManager.default.createDirectory(
            atPath: "\(state.path)/outbox/00000001-employer_ask.eml/x",
            withIntermediateDirectories: true)
        let fault = #expect(throws: OutboxFault.self) {
            try outbox.deliver(.sample(1, bytes: [1]))
        }
        #expect(fault?.description == "could not rename a file of the outbox: Is a directory")
        #expect(try state.names("outbox") == ["00000001-employer_ask.eml"])
    }
}

extension Notice {
    /// A notice with plain values.
    static func sample(_ key: Int64, bytes: [UInt8] = [], kind: String = "employer_ask") -> Notice {
        Notice(
            key: key, matter: Matter(kind: kind, subject: 1, recipient: 2), audience: .employer,
            messageID: "<n\(key).d1@localhost>", recipient: "sam@clinic.example.com", bytes: bytes)
    }
}

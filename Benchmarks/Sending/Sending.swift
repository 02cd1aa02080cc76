import Dispatch
import Foundation
import Notifying
import Synchronization

/// Sends many parcels by the transport alone, and prints how many were taken and in what time.
///
///     bench-sending mail HOST PORT COUNT CONNECTIONS
///     bench-sending post URL COUNT AT_ONCE
///
/// For benchmarks on loopback; the mails and posts hold nothing of anybody.
@main
struct Sending {
    static func main() {
        let words = Array(CommandLine.arguments.dropFirst())
        do {
            switch words.first {
            case "mail" where words.count == 5: try mails(words)
            case "post" where words.count == 4: try posts(words)
            default: usage()
            }
        } catch {
            FileHandle.standardError.write(Data("bench-sending: \(error)\n".utf8))
            exit(1)
        }
    }

    private static func mails(_ words: [String]) throws {
        let count = number(words[3])
        let relay = try Relay(host: words[1], port: number(words[2]), tls: .none)
        let settings = TransportSettings(mailConnections: number(words[4]), waiting: count)
        let text =
            "From: <wbl@example.org>\r\nTo: <a@example.org>\r\nSubject: a benchmark\r\n\r\n"
            + String(repeating: String(repeating: "x", count: 62) + "\r\n", count: 64)
        let parcel = MailParcel(
            sender: "wbl@example.org", recipient: "a@example.org", bytes: Array(text.utf8))
        measure(count, settings) { $0.send(parcel, by: relay, $1) }
    }

    private static func posts(_ words: [String]) throws {
        let count = number(words[2])
        let settings = TransportSettings(
            posts: number(words[3]), postsToOneHost: number(words[3]), waiting: count)
        let parcel = PostParcel(
            url: words[1], headers: [("Content-Type", "application/json")],
            body: Array(#"{"type":"benchmark","timestamp":"2027-01-01T00:00:00Z","data":{}}"#.utf8),
            allowed: try AddressRule(allow: ["127.0.0.0/8"]))
        measure(count, settings) { $0.post(parcel, $1) }
    }

    private static func measure(
        _ count: Int, _ settings: TransportSettings,
        _ send: (Transport, @escaping @Sendable (Receipt) -> Void) -> Void
    ) {
        let transport = Transport(settings)
        let taken = Atomic<Int>(0)
        let group = DispatchGroup()
        let start = ContinuousClock.now
        transport.start()
        for _ in 0..<count {
            group.enter()
            send(transport) { receipt in
                if case .delivered = receipt { taken.add(1, ordering: .relaxed) }
                group.leave()
            }
        }
        group.wait()
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        transport.stop()
        print("{\"taken\": \(taken.load(ordering: .relaxed)), \"seconds\": \(seconds)}")
    }

    private static func number(_ word: String) -> Int {
        guard let number = Int(word), number > 0 else { usage() }
        return number
    }

    private static func usage() -> Never {
        FileHandle.standardError.write(
            Data(
                """
                usage: bench-sending mail HOST PORT COUNT CONNECTIONS
                       bench-sending post URL COUNT AT_ONCE

                """.utf8))
        exit(2)
    }
}

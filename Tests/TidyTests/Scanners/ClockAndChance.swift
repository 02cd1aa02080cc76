import Foundation

/// Time and chance are arguments: only the edge of the house reads a clock or draws unseeded.
enum ClockAndChance {
    /// The rooms that touch the world.
    static let edge: Set<String> = [
        "wbld", "wbl", "wbl-solve", "Serving", "Notifying", "Storage",
    ]

    /// Files that only wait for so long, and decide nothing by the time.
    private static let waiting: Set<String> = ["Sources/Office/Mailbox.swift"]

    private static let clock = [
        "Date()", "Date.now", "Date(timeIntervalSinceNow:", "ContinuousClock", "SuspendingClock",
        "DispatchTime.now(", "clock_gettime(", "gettimeofday(", "time(nil)", "(.now", " .now",
    ].map { Phrase(text: $0, reason: "the time is an argument") }

    private static let chance = ["SystemRandomNumberGenerator", "UUID()"]
        .map { Phrase(text: $0, reason: "chance comes from a seed") }

    /// Calls that draw from the system unless the line hands them a generator.
    private static let draws = [".random(", ".randomElement()", ".shuffled()", ".shuffle()"]
        .map { Phrase(text: $0, reason: "hand it a seeded generator with using:") }

    static func findings(in file: SourceFile) -> [Finding] {
        if edge.contains(file.room) || waiting.contains(file.path) { return [] }
        let unseeded = file.code.map { $0.contains("using:") ? "" : $0 }
        return file.findings(of: clock + chance) + file.findings(of: draws, in: unseeded)
    }
}

import Testing

extension RunningDaemon {
    /// Sentences after which the sample county is published.
    static let publishing = [
        "import", "plan as-of=2027-01-25T08:00 effort=1 seed=7",
        "publish as-of=2027-01-25T08:00 confirm=yes",
    ]

    /// Says sentences in the strict form, each of which is to be done; an import has the sample
    /// county before it.
    func take(_ sentences: [String]) throws {
        let caller = try Caller(socket: socket)
        _ = try caller.say("set strict on")
        for sentence in sentences {
            if sentence == "import" { try caller.put(Places.sample) }
            let status = try caller.say(sentence).last ?? ""
            #expect(status.hasPrefix("OK"), "\(sentence): \(status)")
        }
    }
}

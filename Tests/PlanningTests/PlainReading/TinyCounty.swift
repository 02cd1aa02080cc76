import WorkBasedLearning

/// A random county with so few requests that all plans of it can be tried.
enum TinyCounty {
    /// The first five requests and the first two speaker requests of a random county.
    static func make(seed: UInt64) -> Register {
        var register = RandomCounty.make(seed: seed)
        for id in register.requests.owners.dropFirst(5) { register.remove(Request.self, id) }
        for id in register.speakerRequests.owners.dropFirst(2) {
            register.remove(SpeakerRequest.self, id)
        }
        return register
    }
}

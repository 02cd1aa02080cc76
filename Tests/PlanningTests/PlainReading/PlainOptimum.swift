/// The most points that a plan can have, found by trying all plans of a tiny county.
struct PlainOptimum {
    /// The options of each request that has any, best first.
    private let requests: [[PlainOption]]
    /// What the requests from each one on would earn if nothing were scarce.
    private let hopes: [Int]
    /// The units of each resource.
    private let units: [String: (most: Int, least: Int)]
    private var used: [String: Int] = [:]
    private var best = 0

    /// The points of the best plan among all options of a register.
    static func points(of reading: PlainReading) -> Int {
        var search = PlainOptimum(reading)
        search.goOn(with: 0, points: 0)
        return search.best
    }

    private init(_ reading: PlainReading) {
        let options = reading.options
        let requests = Dictionary(grouping: options, by: \.request)
            .sorted { $0.key < $1.key }.map { $0.value.sorted { $0.points > $1.points } }
        hopes = (0...requests.count).map { first in
            requests[first...].reduce(0) { $0 + ($1.first?.points ?? 0) }
        }
        self.requests = requests
        let names = Set(options.flatMap(\.resources))
        units = Dictionary(uniqueKeysWithValues: names.map { ($0, reading.units(of: $0)) })
    }

    /// Tries each option of a request, and none, with what those before it have taken.
    private mutating func goOn(with request: Int, points: Int) {
        guard points + hopes[request] > best else { return }
        guard request < requests.count else {
            if minimaHold { best = points }
            return
        }
        for option in requests[request] where fits(option) {
            for name in option.resources { used[name, default: 0] += 1 }
            goOn(with: request + 1, points: points + option.points)
            for name in option.resources { used[name, default: 0] -= 1 }
        }
        goOn(with: request + 1, points: points)
    }

    private func fits(_ option: PlainOption) -> Bool {
        option.resources.allSatisfy { used[$0, default: 0] < units[$0]?.most ?? 0 }
    }

    /// Whether each resource is taken by nobody or by enough.
    private var minimaHold: Bool {
        used.allSatisfy { name, count in count == 0 || count >= units[name]?.least ?? 1 }
    }
}

/// The requests of a model in parts that share nothing that could run out.
///
/// By union and find (Tarjan: "Efficiency of a Good But Not Linear Set Union Algorithm", JACM 22,
/// 1975) over requests, menus, resources and groups. O((terms of offers and variants) α).
struct Components {
    /// Requests with options, in order; a part of fewer than `least` is joined with others like it.
    private(set) var parts: [[Int32]] = []

    /// Smaller parts are not worth a search of their own.
    static let least = 200

    private var parent: [Int32]

    init(_ model: borrowing Model) {
        let (firstMenu, firstResource) = (
            model.requestCount, model.requestCount + model.menuCount
        )
        let firstGroup = firstResource + model.resourceCount
        parent = (0..<Int32(firstGroup + model.groupCount)).map { $0 }
        for menu in 0..<model.menuCount {
            for variant in model.variants(of: Int32(menu)) {
                let positions =
                    Int(model.variantStart[variant])..<Int(model.variantStart[variant + 1])
                for position in positions {
                    join(firstMenu + menu, firstResource + Int(model.variantTerms[position]))
                }
            }
        }
        for request in 0..<model.requestCount {
            for offer in model.offers(of: request) {
                join(request, firstMenu + Int(model.menu[offer]))
                let group = model.group(of: offer)
                if group >= 0 { join(request, firstGroup + Int(group)) }
                for position in Int(model.ownStart[offer])..<Int(model.ownStart[offer + 1])
                where model.own[position] < model.resourceCount {
                    join(request, firstResource + Int(model.own[position]))
                }
            }
        }
        gather(model)
    }

    /// Whether no part is nearly all of it.
    var isWorthwhile: Bool {
        let sizes = parts.map(\.count)
        return 5 * (sizes.max() ?? 0) <= 4 * sizes.reduce(0, +)
    }

    private mutating func gather(_ model: borrowing Model) {
        var members: [Int: [Int32]] = [:]
        for request in 0..<model.requestCount where !model.offers(of: request).isEmpty {
            members[find(request), default: []].append(Int32(request))
        }
        let sorted = members.values.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
        parts = sorted.filter { $0.count >= Self.least }
        let rest = sorted.dropFirst(parts.count).flatMap { $0 }.sorted()
        if !rest.isEmpty { parts.append(rest) }
    }

    private mutating func find(_ node: Int) -> Int {
        var node = node
        while Int(parent[node]) != node {
            parent[node] = parent[Int(parent[node])]
            node = Int(parent[node])
        }
        return node
    }

    private mutating func join(_ one: Int, _ other: Int) {
        let (first, second) = (find(one), find(other))
        if first != second { parent[max(first, second)] = Int32(min(first, second)) }
    }
}

/// The menus of a problem as a model needs them: of each the variants that fit and that no other
/// one of the menu dominates, with what can bind of what they take.
///
/// A variant dominates another that takes at least as much of the same resources and is worth no
/// more. A menu is reduced when it is first asked for: O(v²) for v variants.
struct ReducedMenus {
    private let problem: Problem
    private let presolve: Presolve
    private let binding: Binding

    /// The number here of each of the problem's menus: -1 where nothing is left, -2 where nobody
    /// has asked yet.
    private var number: [Int32]

    /// The first variant of each menu, and the number of variants (count: menus + 1).
    private(set) var start: [Int32] = [0]

    /// What each variant is worth, takes, and where it stands in the problem's menu.
    private(set) var points: [Int32] = []
    private(set) var takes = TakeRows()
    private(set) var offset: [Int32] = []

    /// The points of the best variant of each menu, and how many resources that takes.
    private(set) var top: [Int32] = []
    private(set) var width: [Int] = []

    /// The marks of what any and of what all variants of each menu take.
    private(set) var marksOfAny: [UInt64] = []
    private(set) var marksOfAll: [UInt64] = []

    init(_ problem: Problem, _ presolve: Presolve, _ binding: Binding) {
        self.problem = problem
        self.presolve = presolve
        self.binding = binding
        number = [Int32](repeating: -2, count: problem.menuCount)
    }

    /// The mark of a resource: one of 64 bits.
    static func mark(_ resource: Int32) -> UInt64 {
        1 << UInt64((UInt32(bitPattern: resource) &* 0x9E37_79B1) >> 26)
    }

    /// The variants of a menu.
    func variants(of menu: Int32) -> Range<Int> {
        Int(start[Int(menu)])..<Int(start[Int(menu) + 1])
    }

    /// The number of one of the problem's menus; nil where no variant fits.
    mutating func reduced(_ menu: Int32) -> Int32? {
        if number[Int(menu)] == -2 { number[Int(menu)] = reduce(Int(menu)) }
        return number[Int(menu)] < 0 ? nil : number[Int(menu)]
    }

    private mutating func reduce(_ menu: Int) -> Int32 {
        let variants = problem.variants(of: menu).filter { presolve.fits[$0] }.map {
            (points: problem.variantPoints[$0], width: width(of: $0), variant: $0)
        }.sorted { ($1.points, $0.width, $0.variant) < ($0.points, $1.width, $1.variant) }
        let first = points.count
        for entry in variants { add(entry.variant, of: menu, after: first) }
        guard first < points.count else { return -1 }
        var (any, all) = (UInt64(0), UInt64.max)
        for variant in first..<points.count {
            let marks = takes.positions(of: variant).reduce(UInt64(0)) {
                $0 | Self.mark(takes.resources[$1])
            }
            any |= marks
            all &= marks
        }
        top.append(points[first])
        width.append(takes.positions(of: first).count)
        marksOfAny.append(any)
        marksOfAll.append(all)
        start.append(Int32(points.count))
        return Int32(start.count - 2)
    }

    /// How many of the resources that a variant takes can bind.
    private func width(of variant: Int) -> Int {
        problem.shared.positions(of: variant).count {
            binding.number[Int(problem.shared.resources[$0])] >= 0
        }
    }

    /// Adds a variant unless one before it dominates it; those before are worth at least as much.
    private mutating func add(_ variant: Int, of menu: Int, after first: Int) {
        for position in problem.shared.positions(of: variant) {
            let resource = binding.number[Int(problem.shared.resources[position])]
            if resource >= 0 { takes.take(resource, problem.shared.amount(at: position)) }
        }
        takes.endRow()
        let new = takes.count - 1
        if (first..<new).contains(where: { takes.isWithin($0, new) }) {
            return takes.removeRows(from: new)
        }
        points.append(problem.variantPoints[variant])
        offset.append(Int32(variant - problem.variants(of: menu).lowerBound))
    }
}

extension TakeRows {
    /// Whether one row takes nothing that the other one does not take at least as much of.
    func isWithin(_ one: Int, _ other: Int) -> Bool {
        positions(of: one).allSatisfy { place in
            positions(of: other).contains {
                resources[$0] == resources[place] && amount(at: $0) >= amount(at: place)
            }
        }
    }
}

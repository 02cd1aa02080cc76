/// A part of a problem while it is made: some of its requests with all or one of their options.
///
/// Requests, resources and the whole's menus keep their numbers; options get new ones.
struct PartialProblem: Sendable {
    private let whole: Problem
    private var offerStart: [Int32] = [0]
    private var offerPoints: [Int32] = []
    private var menu: [Int32] = []
    private var firstOption: [Int32] = [0]
    private var own = TakeRows()
    private var menuStart: [Int32]
    private var menuGroup: [Int32]
    private var variantPoints: [Int32]
    private var shared: TakeRows
    private var tags: [Int64]
    private var capacity: [Int32]
    private var minimum: [Int32]
    /// The number in the whole of the first option of each offer.
    private var original: [Int32] = []

    /// What an option that must be taken is worth more.
    var bonus: Int32 = 0

    init(_ whole: Problem) {
        self.whole = whole
        menuStart = whole.menuStart
        menuGroup = whole.menuGroup
        variantPoints = whole.variantPoints
        shared = whole.shared
        tags = whole.tags
        capacity = whole.capacity
        minimum = whole.minimum
    }

    var problem: Problem {
        Problem(
            offerStart: offerStart, offerPoints: offerPoints, menu: menu, firstOption: firstOption,
            own: own, menuStart: menuStart,
            menuGroup: menuGroup.map { $0 >= 0 && minimum[Int($0)] > 1 ? $0 : -1 },
            variantPoints: variantPoints, shared: shared, tags: tags, capacity: capacity,
            minimum: minimum)
    }

    /// Completes the next request, with the offers that were added.
    mutating func endRequest() { offerStart.append(Int32(menu.count)) }

    /// The number in the whole of an option. O(log offers).
    func original(_ number: Int) -> Int32 {
        let offer = Solving.offer(of: number, among: menu.count) { firstOption[$0] }
        return original[offer] + Int32(number) - firstOption[offer]
    }

    /// Adds a request that may choose, with all its offers.
    mutating func addFree(_ request: Int) {
        for offer in whole.offers(of: request) {
            let variants = whole.variants(of: Int(whole.menu[offer])).count
            add(
                offer, points: whole.offerPoints[offer], menu: whole.menu[offer],
                variants: variants, original: whole.firstOption[offer])
        }
    }

    /// Adds a request that has nothing but one option, which outweighs all others.
    mutating func addAlone(_ option: Option) {
        shared.append(option.variant, of: whole.shared)
        variantPoints.append(0)
        tags.append(whole.tags[option.variant])
        menuGroup.append(whole.group(of: option))
        menuStart.append(Int32(variantPoints.count))
        add(
            option.offer, points: whole.points(of: option) + bonus,
            menu: Int32(menuGroup.count - 1), variants: 1, original: Int32(option.number))
    }

    private mutating func add(
        _ offer: Int, points: Int32, menu: Int32, variants: Int, original: Int32
    ) {
        offerPoints.append(points)
        self.menu.append(menu)
        firstOption.append((firstOption.last ?? 0) + Int32(variants))
        own.append(offer, of: whole.own)
        self.original.append(original)
    }

    /// Takes what a locked option takes off what there is; others may join its group freely.
    mutating func settle(_ option: Option) {
        for (resource, amount) in whole.takes(of: option) {
            capacity[resource] -= amount
            minimum[resource] = 1
        }
    }
}

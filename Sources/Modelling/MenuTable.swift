/// The menus of a text while it is read.
struct MenuTable {
    struct Variant {
        let points: Int32
        let resources: [Int32]
        /// The units of each resource.
        let amounts: [Int32]
    }

    struct Menu {
        /// Where it begins.
        let line: Int

        fileprivate(set) var variants: [Variant] = []

        /// The group that all variants take, or -1.
        fileprivate(set) var group: Int32 = -1

        /// What any variant takes.
        fileprivate(set) var resources: Set<Int32> = []

        /// The resources of the variant that takes most of them.
        fileprivate(set) var mostResources = 0

        /// The least and the most points of a variant.
        fileprivate(set) var points = 0...0
    }

    private var names = NameTable()
    private var menus: [Menu] = []

    /// Whether variants may follow.
    private(set) var isOpen = false

    /// The line of the menu that is open and has no variants; nil where there is none.
    var emptyLine: Int? {
        guard isOpen, let menu = menus.last, menu.variants.isEmpty else { return nil }
        return menu.line
    }

    /// The menu of a name. O(bytes of the name) on average.
    func menu(named bytes: [UInt8], _ range: Range<Int>) -> Menu? {
        let number = names.number(of: bytes, range)
        return number < 0 ? nil : menus[Int(number)]
    }

    /// Begins a menu; false where there is one of that name.
    mutating func begin(_ bytes: [UInt8], _ name: Range<Int>, line: Int) -> Bool {
        guard names.add(bytes, name) else { return false }
        menus.append(Menu(line: line))
        isOpen = true
        return true
    }

    /// Why a variant cannot follow those of the menu that is open; nil where it can. O(1).
    func fault(points: Int32, group: Int32) -> InstanceFault.Reason? {
        guard let first = menus[menus.count - 1].variants.first else { return nil }
        if menus[menus.count - 1].group != group { return .menu(.otherGroup) }
        let difference = Int(points) - Int(first.points)
        return Int32(exactly: difference) == nil ? .valuesTooFarApart : nil
    }

    /// Adds a variant to the menu that is open. O(its resources).
    mutating func add(_ variant: Variant, group: Int32) {
        let (last, points) = (menus.count - 1, Int(variant.points))
        let range = menus[last].variants.isEmpty ? points...points : menus[last].points
        menus[last].points = min(range.lowerBound, points)...max(range.upperBound, points)
        menus[last].group = group
        menus[last].resources.formUnion(variant.resources)
        menus[last].mostResources = max(menus[last].mostResources, variant.resources.count)
        menus[last].variants.append(variant)
    }

    /// Lets no more variants follow.
    mutating func close() { isOpen = false }
}

import Testing

@testable import Solving

@Suite struct MenuBookTests {
    private struct Variant: Hashable {
        var points: Int32 = 0
        var resources: [Int32] = []
        var amount: Int32 = 1
        var tag: Int64 = 0
    }

    /// Writes a menu and closes it.
    private func add(
        _ menu: [Variant], to book: inout MenuBook, group: Int32 = -1
    ) -> (menu: Int32, base: Int32)? {
        for variant in menu {
            for resource in variant.resources { book.take(resource, variant.amount) }
            book.endVariant(points: variant.points, tag: variant.tag)
        }
        return book.close(group: group)
    }

    /// The variants of a menu as they are kept.
    private func variants(_ menu: Int, of book: MenuBook) -> [Variant] {
        (Int(book.start[menu])..<Int(book.start[menu + 1])).map { variant in
            let positions = book.shared.positions(of: variant)
            return Variant(
                points: book.points[variant], resources: Array(book.shared.resources[positions]),
                amount: positions.first.map { book.shared.amount(at: $0) } ?? 1,
                tag: book.tags[variant])
        }
    }

    @Test("The first variant is worth 0, and the book says what it was worth")
    func base() {
        var book = MenuBook()
        let closed = add([Variant(points: 7), Variant(points: 4), Variant(points: 9)], to: &book)
        #expect(closed?.base == 7)
        #expect(book.points == [0, -3, 2])
    }

    @Test("Equal menus are kept once, whatever their first variants are worth")
    func equal() {
        var book = MenuBook()
        let known = add([Variant(points: 7, resources: [1, 2]), Variant(points: 4)], to: &book)
        let other = add([Variant(points: 5, resources: [3])], to: &book)
        let again = add([Variant(points: -1, resources: [1, 2]), Variant(points: -4)], to: &book)
        #expect([known, other, again].map { $0?.menu } == [0, 1, 0])
        #expect(again?.base == -1)
        #expect(book.start == [0, 2, 3])
        #expect(book.shared.resources == [1, 2, 3])
        #expect(book.shared.count == 3)
    }

    @Test("Menus differ by points, resources, their order, amounts, tags and number of variants")
    func different() {
        var book = MenuBook()
        let plain = Variant(points: 3, resources: [1, 2])
        let menus = [
            [plain], [plain, plain], [plain, Variant(points: 2, resources: [1, 2])],
            [Variant(points: 3, resources: [2, 1])], [Variant(points: 3, resources: [1])],
            [Variant(points: 3, resources: [1, 2], amount: 2)],
            [Variant(points: 3, resources: [1, 2], tag: 1)], [Variant(points: 3)],
            [Variant(points: 3, resources: [1]), Variant(points: 3, resources: [2])],
        ]
        #expect(menus.map { add($0, to: &book)?.menu } == (0..<9).map { Int32($0) })
        #expect(menus.map { add($0, to: &book)?.menu } == (0..<9).map { Int32($0) })
    }

    @Test("A menu knows the group of its variants; one without variants is none")
    func group() {
        var book = MenuBook()
        #expect(add([], to: &book) == nil)
        #expect(book.count == 0)
        _ = add([Variant(resources: [4])], to: &book, group: 4)
        _ = add([Variant(resources: [5])], to: &book)
        #expect(book.group == [4, -1])
    }

    @Test("What is begun is the variant that is not complete")
    func begun() {
        var book = MenuBook()
        _ = add([Variant(resources: [1, 2])], to: &book)
        book.take(3, 1)
        #expect(Array(book.begun) == [3])
        book.endVariant(points: 0, tag: 0)
        #expect(book.begun.isEmpty)
    }

    /// A menu out of so few that many are alike.
    private func randomMenu(_ random: inout SeededRandom) -> [Variant] {
        (0...random.below(3)).map { number in
            Variant(
                points: number == 0 ? 0 : Int32(random.below(3)),
                resources: (0..<random.below(3)).map { Int32(3 * $0 + random.below(3)) },
                amount: 1, tag: Int64(random.below(2)))
        }
    }

    @Test("However many there are, each is found again (seeds 1 to 5)", arguments: UInt64(1)...5)
    func many(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var (book, known) = (MenuBook(), [[Variant]: Int32]())
        var differing = 0
        for _ in 0..<3_000 {
            let menu = randomMenu(&random)
            let number = known[menu] ?? Int32(known.count)
            if add(menu, to: &book)?.menu != number { differing += 1 }
            known[menu] = number
        }
        #expect(differing == 0)
        #expect((500..<2_900).contains(known.count))
        #expect(book.count == known.count)
        for (menu, number) in known { #expect(variants(Int(number), of: book) == menu) }
    }

    @Test("A menu of another book is added by the numbers here, or found")
    func adding() {
        let here = [Variant(points: 2, resources: [1]), Variant(resources: [1, 0])]
        let there = [Variant(points: 9, resources: [0]), Variant(points: 7, resources: [0, 1])]
        var (book, other) = (MenuBook(), MenuBook())
        _ = add(here, to: &book, group: 1)
        _ = add([Variant(resources: [0], amount: 3)], to: &other)
        _ = add(there, to: &other, group: 0)
        #expect((0..<2).map { book.add($0, of: other, numbers: [1, 0]) } == [1, 0])
        #expect(book.count == 2)
        #expect(book.group == [1, -1])
        #expect(variants(1, of: book) == [Variant(resources: [1], amount: 3)])
    }
}

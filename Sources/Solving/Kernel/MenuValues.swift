/// The best variant of each menu at some prices.
struct MenuValues: ~Copyable {
    /// What the best variant is worth less its prices, and its number.
    let value: Row<Float>
    let variant: Row<Int32>

    /// Nothing has been looked at yet.
    init(menus: Int) {
        value = Row(repeating: 0, count: menus)
        variant = Row(repeating: -1, count: menus)
    }

    /// Looks at all menus. O(terms of all variants).
    init(_ model: borrowing Model, _ price: UnsafePointer<Float>) {
        self.init(menus: model.menuCount)
        look(at: 0..<model.menuCount, model, price)
    }

    /// Looks at some menus; several threads may do so at once, each at its own. O(terms of their
    /// variants).
    func look(
        at menus: Range<Int>, _ model: borrowing Model, _ price: UnsafePointer<Float>
    ) {
        for menu in menus {
            var (best, found) = (-Float.infinity, Int32(-1))
            for candidate in model.variants(of: Int32(menu)) {
                let worth = model.value(ofVariant: candidate, price)
                if worth > best { (best, found) = (worth, Int32(candidate)) }
            }
            value.base[menu] = best
            variant.base[menu] = found
        }
    }

    /// What the best option of an offer is worth at the prices looked at. O(the offer's terms).
    @inline(__always)
    func value(
        ofOffer offer: Int, _ model: borrowing Model, _ price: UnsafePointer<Float>
    ) -> Float {
        model.value(ofOffer: offer, price) + value.base[Int(model.menu.base[offer])]
    }

    /// The best of some offers that follow one another, and what its best option is worth; no offer
    /// where none is worth anything. O(their terms).
    @inline(__always)
    func best(
        of offers: Range<Int>, _ model: borrowing Model, _ price: UnsafePointer<Float>
    ) -> (offer: Int, value: Float) {
        var (found, most) = (-1, Float(0))
        guard model.isNarrow else {
            for offer in offers {
                let worth = value(ofOffer: offer, model, price)
                if worth > most { (found, most) = (offer, worth) }
            }
            return (found, most)
        }
        let (points, menu, value) = (model.points.base, model.menu.base, value.base)
        let terms = model.narrow.base
        for offer in offers {
            let worth =
                Float(points[offer]) + value[Int(menu[offer])]
                - price[Int(terms[2 &* offer])] - price[Int(terms[2 &* offer &+ 1])]
            if worth > most { (found, most) = (offer, worth) }
        }
        return (found, most)
    }

    /// The best option of an offer at the prices looked at. O(1).
    func option(of offer: Int, _ model: borrowing Model) -> Option {
        let menu = model.menu[offer]
        let best = variant[menu]
        return Option(
            number: Int(model.firstOption[offer] + best - model.menuStart[menu]), offer: offer,
            variant: Int(best))
    }
}

/// Choice packing: each request chooses at most one of its options, within shared resources.
///
/// An option is worth points and takes units of some resources, mostly one of each. At most
/// `capacity` units of a resource are taken. A resource with a `minimum` above 1 is a *group*:
/// nobody takes it, or at least `minimum` requests do. The aim is the greatest sum of points.
///
/// Options are kept in a compact form. A request has *offers*; an offer has points, resources of
/// its own, and a *menu*; a menu has *variants*, each with points and resources, and serves all
/// offers that it fits. An option is a variant of an offer's menu: it is worth the points of both
/// and takes what both take. Where many requests can go the same ways to the same place, the ways
/// stand there once. In the flat form every offer has a menu of one variant (`flattened()`); it
/// reads the same.
///
/// Requests, offers, options, menus, variants and resources are numbered from 0. Options are in
/// order of their offers, and of the variants of one offer. Made by `ProblemBuilder`, which holds
/// the conditions below as preconditions:
/// - every resource number exists, and an option names a resource once;
/// - an option takes at least one unit of what it takes, and at most one group, of that one unit;
/// - a group is taken by all variants of a menu or by none, and is never an offer's own.
package struct Problem: Sendable, Equatable {
    /// The first offer of each request, and the number of offers (count: requests + 1).
    package let offerStart: [Int32]

    /// What each offer is worth apart from its variants; may be negative.
    package let offerPoints: [Int32]

    /// The menu of each offer.
    package let menu: [Int32]

    /// The first option of each offer, and the number of options (count: offers + 1).
    package let firstOption: [Int32]

    /// What each offer takes, whatever the variant.
    package let own: TakeRows

    /// The first variant of each menu, and the number of variants (count: menus + 1).
    package let menuStart: [Int32]

    /// The group that all variants of each menu take, or -1.
    package let menuGroup: [Int32]

    /// What each variant is worth more than its offer; the first of a menu is worth 0.
    package let variantPoints: [Int32]

    /// What each variant takes.
    package let shared: TakeRows

    /// What whoever made the problem knows each variant by.
    package let tags: [Int64]

    /// The units of each resource, at least 0.
    package let capacity: [Int32]

    /// The least use of each resource that is used at all, at least 1.
    package let minimum: [Int32]

    /// The number of requests.
    package var requestCount: Int { offerStart.count - 1 }

    /// The number of offers of all requests.
    package var offerCount: Int { menu.count }

    /// The number of options of all requests.
    package var optionCount: Int { Int(firstOption[menu.count]) }

    /// The number of menus.
    package var menuCount: Int { menuGroup.count }

    /// The number of resources, groups included.
    package var resourceCount: Int { capacity.count }

    /// Whether any option takes several units of something.
    package var hasAmounts: Bool { !own.amounts.isEmpty || !shared.amounts.isEmpty }

    /// Whether a resource is a group: unused, or used by at least two. O(1).
    package func isGroup(_ resource: Int) -> Bool { minimum[resource] > 1 }
}

// MARK: - Reading

extension Problem {
    /// The offers of a request. O(1).
    package func offers(of request: Int) -> Range<Int> {
        Int(offerStart[request])..<Int(offerStart[request + 1])
    }

    /// The variants of a menu. O(1).
    package func variants(of menu: Int) -> Range<Int> {
        Int(menuStart[menu])..<Int(menuStart[menu + 1])
    }

    /// The numbers of a request's options. O(1).
    package func numbers(of request: Int) -> Range<Int> {
        let offers = offers(of: request)
        return Int(firstOption[offers.lowerBound])..<Int(firstOption[offers.upperBound])
    }

    /// The options of a request, in order. O(1) each.
    package func options(of request: Int) -> Options { Options(self, offers(of: request)) }

    /// The options of all requests, in order. O(1) each.
    package var options: Options { Options(self, 0..<offerCount) }

    /// The option of a number. O(log offers).
    package func option(_ number: Int) -> Option {
        let offer = Solving.offer(of: number, among: offerCount) { firstOption[$0] }
        let place = number - Int(firstOption[offer])
        return Option(
            number: number, offer: offer, variant: Int(menuStart[Int(menu[offer])]) + place)
    }

    /// The option of a number that stands for none where it is below 0. O(log offers).
    package func option(chosen number: Int32) -> Option? {
        number < 0 ? nil : option(Int(number))
    }

    /// What an option is worth. O(1).
    package func points(of option: Option) -> Int32 {
        offerPoints[option.offer] + variantPoints[option.variant]
    }

    /// The group that an option takes, or -1. O(1).
    package func group(of option: Option) -> Int32 { menuGroup[Int(menu[option.offer])] }

    /// What an option takes. O(1) each.
    package func takes(of option: Option) -> Takes { Takes(self, option) }
}

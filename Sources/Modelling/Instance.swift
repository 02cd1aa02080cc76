package import Solving

/// A problem whose resources and requests have names.
package struct Instance: Sendable, Equatable {
    package let problem: Problem

    /// The name of each resource; no two are alike, and the text form can hold them.
    package let resourceNames: [String]

    /// The name of each request; no two are alike, and the text form can hold them.
    package let requestNames: [String]

    /// Gives names to a problem. O(bytes of the names).
    ///
    /// - Precondition: there is one name for each resource and for each request.
    /// - Throws: a fault without a line for a name that the text form cannot hold
    ///   (`InstanceText.isName`), and for one that two things of a kind share.
    package init(
        _ problem: Problem, resourceNames: [String], requestNames: [String]
    ) throws(InstanceFault) {
        precondition(
            resourceNames.count == problem.resourceCount, "Every resource has one name.")
        precondition(requestNames.count == problem.requestCount, "Every request has one name.")
        try Self.check(resourceNames, .resource)
        try Self.check(requestNames, .request)
        self.init(checked: problem, resourceNames: resourceNames, requestNames: requestNames)
    }

    /// Takes names that are known to be good.
    init(checked problem: Problem, resourceNames: [String], requestNames: [String]) {
        self.problem = problem
        self.resourceNames = resourceNames
        self.requestNames = requestNames
    }

    /// The resources of these names, in their order. O(bytes of all names).
    ///
    /// - Throws: a fault for the first name that is no resource's.
    package func resources(named names: [String]) throws(UnknownName) -> [Int] {
        let table = NameTable(resourceNames)
        var resources: [Int] = []
        for name in names {
            guard let resource = table.number(of: Array(name.utf8)) else {
                throw UnknownName("resource", name, near: UnknownName.near(name, resourceNames))
            }
            resources.append(resource)
        }
        return resources
    }

    /// The same where nobody may take some resources: they have a capacity of 0.
    /// O(bytes of all names).
    ///
    /// - Throws: a fault for the first name that is no resource's.
    package func without(_ names: [String]) throws(UnknownName) -> Instance {
        var capacity: [Int: Int32] = [:]
        for resource in try resources(named: names) { capacity[resource] = 0 }
        return Instance(
            checked: problem.replacing(capacity: capacity), resourceNames: resourceNames,
            requestNames: requestNames)
    }

    /// The most points of an option, and 0 where all are worth less. O(offers + variants).
    package var mostPoints: Int {
        let best = (0..<problem.menuCount).map { menu in
            problem.variants(of: menu).map { Int(problem.variantPoints[$0]) }.max() ?? 0
        }
        return zip(problem.offerPoints, problem.menu).reduce(0) { most, offer in
            max(most, Int(offer.0) + best[Int(offer.1)])
        }
    }

    private static func check(
        _ names: [String], _ subject: InstanceFault.Subject
    ) throws(InstanceFault) {
        var table = NameTable()
        for name in names {
            let bytes = Array(name.utf8)
            guard InstanceText.isName(name) else {
                throw InstanceFault(.badName(subject, InstanceFault.excerpt(bytes)))
            }
            guard table.add(bytes, bytes.indices) else {
                throw InstanceFault(.duplicateName(subject, InstanceFault.excerpt(bytes)))
            }
        }
    }
}

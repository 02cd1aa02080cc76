/// A request whose chosen option takes a resource.
package struct Holder: Sendable, Equatable {
    package let request: Int

    /// The number of its option.
    package let option: Int

    /// The units that it takes, at least 1.
    package let amount: Int
}

extension Market {
    /// Who takes a resource, in order of request. O(requests × (log offers + their resources)).
    package func holders(of resource: Int) -> [Holder] {
        choice.indices.compactMap { request in
            let held = problem.option(chosen: choice[request])
            let amount = units(of: resource, in: held)
            guard let held, amount > 0 else { return nil }
            return Holder(request: request, option: held.number, amount: Int(amount))
        }
    }
}

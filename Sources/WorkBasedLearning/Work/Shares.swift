import Dispatch
import Synchronization

extension Array where Element: Sendable {
    /// All elements transformed, in their order, on all processors at once where they are more
    /// than one share.
    ///
    /// - Parameter size: elements of a share, which one processor takes one after the other.
    /// - Throws: what one of the transformations that failed has thrown.
    package func mapInShares<Result: Sendable, Fault: Error>(
        of size: Int, _ transform: @Sendable (Element) throws(Fault) -> Result
    ) throws(Fault) -> [Result] {
        try flatMapInShares(of: size) { share throws(Fault) in
            var results: [Result] = []
            results.reserveCapacity(share.count)
            for element in share { results.append(try transform(element)) }
            return results
        }
    }

    /// What a transformation makes of each share, in the shares' order; as ``mapInShares(of:_:)``.
    package func flatMapInShares<Result: Sendable, Fault: Error>(
        of size: Int, _ transform: @Sendable ([Element]) throws(Fault) -> [Result]
    ) throws(Fault) -> [Result] {
        if count <= size { return try isEmpty ? [] : transform(self) }
        let shares = shares(of: size)
        let done = Mutex([[Result]](repeating: [], count: shares))
        let fault = Mutex<Fault?>(nil)
        DispatchQueue.concurrentPerform(iterations: shares) { share in
            do throws(Fault) {
                let results = try transform(Array(self.share(share, of: size)))
                done.withLock { $0[share] = results }
            } catch {
                fault.withLock { $0 = error }
            }
        }
        if let fault = fault.withLock(\.self) { throw fault }
        return done.withLock { $0.flatMap(\.self) }
    }

    /// How many shares there are of so many elements each, but for the last one.
    func shares(of size: Int) -> Int { (count + size - 1) / size }

    func share(_ number: Int, of size: Int) -> ArraySlice<Element> {
        self[(number * size)..<Swift.min(count, (number + 1) * size)]
    }
}

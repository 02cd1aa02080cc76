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
        let shares = (count + size - 1) / size
        let done = Mutex([[Result]](repeating: [], count: shares))
        let fault = Mutex<Fault?>(nil)
        DispatchQueue.concurrentPerform(iterations: shares) { share in
            do throws(Fault) {
                let elements = self[(share * size)..<Swift.min(count, (share + 1) * size)]
                let results = try transform(Array(elements))
                done.withLock { $0[share] = results }
            } catch {
                fault.withLock { $0 = error }
            }
        }
        if let fault = fault.withLock(\.self) { throw fault }
        return done.withLock { $0.flatMap(\.self) }
    }
}

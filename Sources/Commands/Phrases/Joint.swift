/// What stands between the two ends of a span.
enum Joint {
    static let marks: Set<String> = ["-", ".."]
    fileprivate static let words: Set<String> = ["to", "through", "thru", "until", "till"]
}

extension PhraseReader {
    /// Takes both ends of a span: `A to B`, `A-B`, `from A to B`, `between A and B`.
    ///
    /// - Parameter last: reads the second end, knowing the first.
    mutating func takePair<Value>(
        _ first: Form<Value>, _ last: (inout PhraseReader, Value) -> Value?
    ) -> (Value, Value)? {
        attempt { reader in
            let isBetween = reader.skip(["between"])
            if !isBetween { reader.skip(["from"]) }
            guard let start = first(&reader),
                reader.skip(Joint.marks.union(isBetween ? ["and"] : Joint.words)),
                let end = last(&reader, start)
            else { return nil }
            return (start, end)
        }
    }
}

package import Solving

/// What a solver found, in words and tables.
package struct AnswerText {
    private let instance: Instance
    private let outcome: Outcome

    /// - Precondition: the outcome is one of the instance's problem.
    package init(_ instance: Instance, _ outcome: Outcome) {
        precondition(
            outcome.choice.count == instance.problem.requestCount,
            "There is one choice for each request.")
        self.instance = instance
        self.outcome = outcome
    }

    /// Writes the chosen options as CSV, in order of request; who has none is left out.
    ///
    /// The columns: the request; the option's number among the request's own, from 1; its points;
    /// its resources, in words of the text form with blanks between them.
    ///
    /// - Throws: what the sink throws.
    package func writePlan<Failure: Error>(
        to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        let words = ResourceWords(instance)
        var buffer = TextBuffer()
        buffer.append(PlanReader.columns.joined(separator: ",") + "\n")
        for (request, number) in outcome.choice.enumerated() {
            guard let option = instance.problem.option(chosen: number) else { continue }
            append(request, option, words, to: &buffer)
            try buffer.flush(to: sink)
        }
        try buffer.finish(to: sink)
    }

    /// Writes the prices that prove the bound as CSV; nothing but a header where there are none.
    ///
    /// The columns: the case, empty where one case is the whole proof; the resource; the request,
    /// empty where the price is everybody's; the price in points, exactly, or `open` or `closed`
    /// for a group that the case takes so.
    ///
    /// - Throws: what the sink throws.
    package func writePrices<Failure: Error>(
        to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        try write(outcome.certificate?.cases ?? [], to: sink)
    }

    /// Writes the best prices that take nothing for granted in the same form: a solver of this
    /// instance, or of one that differs a little, begins well with them (`PriceReader`).
    ///
    /// - Throws: what the sink throws.
    package func writeRootPrices<Failure: Error>(
        to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        try write(outcome.prices.map { [$0] } ?? [], to: sink)
    }

    private func write<Failure: Error>(
        _ cases: [Certificate.Case], to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var buffer = TextBuffer()
        buffer.append(PriceReader.columns.joined(separator: ",") + "\n")
        for (number, part) in cases.enumerated() {
            let name = cases.count == 1 ? "" : String(number + 1)
            for group in part.open { append(name, group, request: nil, "open", to: &buffer) }
            for group in part.closed { append(name, group, request: nil, "closed", to: &buffer) }
            for price in part.prices {
                append(
                    name, price.resource, request: nil, Decimals.exact(Int(price.price)),
                    to: &buffer)
            }
            for price in part.pairPrices {
                append(
                    name, price.resource, request: price.request,
                    Decimals.exact(Int(price.price)), to: &buffer)
            }
            try buffer.flush(to: sink)
        }
        try buffer.finish(to: sink)
    }

    /// The outcome in lines of a word and its value; "-" for a value that is not known.
    ///
    /// - Parameter seconds: what the solver took.
    package func summary(seconds: Double) -> String {
        """
        points \(outcome.points)
        bound \(outcome.bound.map { String($0) } ?? "-")
        gap \(outcome.bound.map { Self.gap($0, outcome.points) } ?? "-")
        placed \(outcome.placed)
        requests \(outcome.choice.count)
        stopped \(outcome.stopped.rawValue)
        seconds \(Decimals.rounded(seconds, places: 2))

        """
    }

    /// How much more than the points the bound is, as a share of the points.
    package static func gap(_ bound: Int, _ points: Int) -> String {
        Decimals.rounded(Double(max(0, bound - points)) / Double(max(1, points)), places: 6)
    }

    private func append(
        _ request: Int, _ option: Option, _ words: ResourceWords, to buffer: inout TextBuffer
    ) {
        let problem = instance.problem
        buffer.append(cell: Array(instance.requestNames[request].utf8))
        buffer.append(",")
        buffer.append(option.number - problem.numbers(of: request).lowerBound + 1)
        buffer.append(",")
        buffer.append(Int(problem.points(of: option)))
        buffer.append(",")
        buffer.append(cell: words.text(of: option, in: problem))
        buffer.append("\n")
    }

    private func append(
        _ part: String, _ resource: Int32, request: Int32?, _ term: String,
        to buffer: inout TextBuffer
    ) {
        buffer.append(part)
        buffer.append(",")
        buffer.append(cell: Array(instance.resourceNames[Int(resource)].utf8))
        buffer.append(",")
        if let request { buffer.append(cell: Array(instance.requestNames[Int(request)].utf8)) }
        buffer.append(",")
        buffer.append(term)
        buffer.append("\n")
    }
}

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
    /// its resources, in words of the text form with blanks between them, none where the option
    /// takes nothing.
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
    /// for a group that the case takes so. A row without a resource says what the case takes for
    /// granted of its request: `one of` or `none of` and numbers of the request's options, from 1
    /// and with blanks between them. It takes one of these, or none of them.
    ///
    /// Anybody can work out the bound again from the instance and this file. Prices are whole
    /// multiples of 1/256 points (`Certificate.unit`), so that whole numbers suffice.
    ///
    /// 1. Options. One that takes more of anything than its capacity does not count. A request
    ///    *asks* for a group (a resource with a minimum above 1) where it has an option that counts
    ///    and takes it.
    /// 2. Confined requests. Rows with `one of` or `none of` leave a request those of its options
    ///    that keep to them all and take no group that the case takes as `closed`. A request with
    ///    `one of` must take an option: it *needs* of each resource the least amount that one of
    ///    those left to it takes, if all take some. No option counts that takes more of anything
    ///    than its capacity less what all other requests need, nor is it left to its request; so on
    ///    until nothing changes.
    /// 3. The *most* of a group. Look for what all options that count and take it need in common,
    ///    and of each such resource for the least amount that one of them takes: the group's most
    ///    is the least of capacity divided by that amount, rounded down. The group is such a
    ///    resource itself.
    /// 4. Closed groups. A group whose most is below its minimum, or which fewer requests than its
    ///    minimum ask for, is closed, and so is one that the case takes as `closed`. Options that
    ///    take it do not count from here on. A case with `open` for a group that is closed cannot
    ///    be: it drops out. So does one in which a request must take an option and none counts.
    /// 5. Prices. What has no row in a case costs 0 there. Where a group has a row with a request,
    ///    only such rows count for it: its plain price, if it has one, is 0, and for a request
    ///    without a row its price is 0.
    /// 6. The bound of a case is the sum of three things, rounded down to whole points: what all
    ///    units cost, capacity times price of each resource; what the requests win, each the most
    ///    of its options that count, their points less price times amount of all they take and
    ///    less the request's own price of their group, or 0 where that is more and it need not take
    ///    an option; and what groups with requests' prices earn that are not closed. Of such a
    ///    group take the prices of all requests that ask for it, the greatest first: it earns the
    ///    greatest sum of the first k, for k from its minimum to its most, and to their number at
    ///    most; or 0 where that is more and the case does not take it as `open`.
    /// 7. The bound is the greatest of the cases' that do not drop out, and at least 0.
    /// 8. The cases have to cover everything: one of them takes nothing for granted, or all of them
    ///    take some group as `open` or as `closed`, or some request to take one or none of the same
    ///    options, and those on either side cover everything, the rows that say so left away. No
    ///    plain price is below 0, only groups have requests' prices, and no case takes both sides.
    ///
    /// With locks the prices, and so these rules, are of what the locks leave. A header alone is,
    /// where there is a bound, one case in which all costs nothing.
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
            for confinement in part.confinements { append(name, confinement, to: &buffer) }
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

    /// How much more than the points the bound is, as a share of the points; "-" where there are
    /// no points to share among.
    package static func gap(_ bound: Int, _ points: Int) -> String {
        guard points > 0 || bound <= points else { return "-" }
        return Decimals.rounded(Double(max(0, bound - points)) / Double(max(1, points)), places: 6)
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
        _ part: String, _ confinement: Certificate.Confinement, to buffer: inout TextBuffer
    ) {
        let request = Int(confinement.request)
        let first = Int32(instance.problem.numbers(of: request).lowerBound)
        buffer.append(part + ",,")
        buffer.append(cell: Array(instance.requestNames[request].utf8))
        buffer.append("," + (confinement.takesOne ? PriceReader.oneOf : PriceReader.noneOf))
        for option in confinement.options { buffer.append(" \(option - first + 1)") }
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

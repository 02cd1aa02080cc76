/// The linear relaxation of a model's core: the options near the best of their request at given
/// prices, with a row for each request, each resource, each pair of a request and a group, and two
/// for each group.
///
/// A group has a column that says how far it opens: no request's share in the group is more, and
/// all shares together are between its least and its most times as much. What a group lacks of its
/// least costs so much that only an open group that cannot be filled ever pays it.
struct CoreProgram: ~Copyable {
    private var program: LinearProgram
    private var simplex: Simplex

    /// The model's option of each column behind the groups', -1 where it is none; and the column of
    /// each option or -1.
    private var option: [Int32] = []
    private var column: Row<Int32>

    /// The column that says how far each request lacks an option; empty where there are none.
    private var lack: [Int] = []

    /// The rows of requests, of terms (resources, then pairs), and of groups; -1 for none.
    private let requestRow: Row<Int32>
    private let termRow: Row<Int32>
    private let mostRow: Row<Int32>
    private let leastRow: Row<Int32>

    /// The column of each group, and how many columns come before the first option's.
    private let groupCount: Int
    private let firstOption: Int

    /// The steps of a probe at most.
    private static let mostProbing = 100

    /// What it costs that one request is lacking in an open group, in the best option of all.
    private static let lackFactor = 4.0

    /// Makes the relaxation and starts it from a valid choice.
    ///
    /// - Parameters:
    ///   - width: how far below its request's best an option of the core may be, in points.
    ///   - choice: the model's option of each request, or -1; these are in the core in any case.
    /// - Complexity: O(terms of all options).
    init(
        _ model: borrowing Model, _ prices: borrowing Prices, width: Float, from choice: [Int32]
    ) {
        groupCount = model.groupCount
        firstOption = 2 * model.groupCount
        let outline = Outline(model, prices, width: width, choice)
        program = LinearProgram(rows: outline.rows)
        requestRow = Row(outline.requestRow)
        termRow = Row(outline.termRow)
        mostRow = Row(outline.mostRow)
        leastRow = Row(outline.leastRow)
        column = Row(repeating: -1, count: model.optionCount)
        simplex = Simplex(LinearProgram(rows: []))
        var open = [Bool](repeating: false, count: model.groupCount)
        var isChosen = [Bool](repeating: false, count: model.optionCount)
        for chosen in choice where chosen >= 0 {
            isChosen[Int(chosen)] = true
            let group = model.group(of: model.option(Int(chosen)).offer)
            if group >= 0 { open[Int(group)] = true }
        }
        addGroups(model)
        for entry in outline.core { add(entry.option, of: Int(entry.request), model) }
        let atUpper =
            open + [Bool](repeating: false, count: groupCount) + option.map { isChosen[Int($0)] }
        simplex = Simplex(program, atUpper: atUpper)
    }

    private mutating func addGroups(_ model: borrowing Model) {
        var dearest: Int32 = 1
        for request in 0..<model.requestCount {
            model.forEachOption(of: request) { dearest = max(dearest, model.points(of: $0)) }
        }
        for group in 0..<groupCount {
            var rows = [mostRow[group], leastRow[group]]
            var values = [-Double(model.most[group]), Double(model.least[group])]
            for pair in Int(model.pairStart[group])..<Int(model.pairStart[group + 1]) {
                let row = termRow[model.resourceCount + pair]
                if row < 0 { continue }
                rows.append(row)
                values.append(-1)
            }
            program.addColumn(cost: 0, upper: 1, rows: rows, values: values)
        }
        for group in 0..<groupCount {
            program.addColumn(
                cost: -Self.lackFactor * Double(dearest), upper: Double(model.least[group]),
                rows: [leastRow[group]], values: [-1])
        }
    }

    private mutating func add(_ added: Option, of request: Int, _ model: borrowing Model) {
        column[added.number] = Int32(firstOption + option.count)
        option.append(Int32(added.number))
        var rows = [requestRow[request]]
        var values = [1.0]
        model.forEachTerm(of: added) { term, amount in
            if termRow[term] >= 0 {
                rows.append(termRow[term])
                values.append(Double(amount))
            }
            if term < model.resourceCount { return }
            let group = model.pairGroup[term - model.resourceCount]
            rows += [mostRow[group], leastRow[group]]
            values += [1, -1]
        }
        program.addColumn(
            cost: Double(model.points(of: added)), upper: 1, rows: rows, values: values)
    }

    /// Takes a group as open or closed, or sets it free again.
    mutating func decide(_ group: Int, _ state: Decisions.State) {
        simplex.setBounds(
            column: group, lower: state == .open ? 1 : 0, upper: state == .closed ? 0 : 1)
    }

    /// Makes it possible to say that a request must take an option; what it then lacks has a cost.
    ///
    /// - Parameter cost: of a whole option, in points; more than all choices are worth.
    mutating func addLacks(_ model: borrowing Model, cost: Double) {
        for request in 0..<model.requestCount {
            lack.append(firstOption + option.count)
            if requestRow[request] < 0 { continue }
            option.append(-1)
            program.addColumn(cost: -cost, upper: 0, rows: [requestRow[request]], values: [1])
        }
        simplex.addColumns(of: program)
    }

    /// Takes it that a request must take an option, or that it may go without again.
    ///
    /// - Precondition: there are lacks, and the request has options.
    mutating func bind(_ request: Int, mustTake: Bool) {
        simplex.setBounds(column: lack[request], lower: 0, upper: mustTake ? 1 : 0)
        simplex.setBounds(
            row: Int(requestRow[request]), lower: mustTake ? 1 : -.infinity, upper: 1)
    }

    /// Takes it that an option of the core may be taken, or not.
    mutating func allow(_ option: Int, _ isAllowed: Bool) {
        simplex.setBounds(column: Int(column[option]), lower: 0, upper: isAllowed ? 1 : 0)
    }

    /// How far the relaxation takes an option of the core, 0 to 1.
    func share(of option: Int) -> Double { simplex.value(column: Int(column[option])) }

    /// Solves the relaxation from where it stands; false where the work had to end before.
    mutating func solve(watch: Watch) -> Bool {
        simplex.maximise(isOver: { watch.isOver }) == .optimal
    }

    /// Solves the relaxation nearly, so that its value is at most the objective; false where even
    /// that fails.
    mutating func probe(watch: Watch) -> Bool {
        let status = simplex.maximise(iterationLimit: Self.mostProbing, isOver: { watch.isOver })
        return status == .optimal || status == .limit
    }

    /// The value of the relaxation, in points.
    var objective: Double { simplex.objective }

    /// How far a group opens, 0 to 1.
    func opening(of group: Int) -> Double { simplex.value(column: group) }

    func basis() -> Basis { simplex.basis() }
    mutating func restore(_ basis: Basis) { simplex.restore(basis) }

    /// Writes the prices at which the relaxation is optimal, and what it chooses.
    ///
    /// The price of a pair is what the relaxation pays for the request's share, for the group's
    /// room, and less what it pays for its least.
    func write(_ prices: inout Prices, _ model: borrowing Model) {
        for term in 0..<model.resourceCount {
            let price = termRow[term] < 0 ? 0 : simplex.dual(row: Int(termRow[term]))
            prices.value[term] = Float(max(0, price))
        }
        for group in 0..<groupCount {
            let own =
                simplex.dual(row: Int(mostRow[group])) - simplex.dual(row: Int(leastRow[group]))
            for pair in Int(model.pairStart[group])..<Int(model.pairStart[group + 1]) {
                let row = termRow[model.resourceCount + pair]
                let price = own + (row < 0 ? 0 : simplex.dual(row: Int(row)))
                prices.value[model.resourceCount + pair] = Float(price)
            }
            prices.openShare[group] = Float(opening(of: group))
        }
        prices.share.fill(0)
        for (place, number) in option.enumerated() where number >= 0 {
            prices.share[number] = Float(simplex.value(column: firstOption + place))
        }
    }

    /// The option of each request that the relaxation takes whole, or nil where it splits any.
    func wholeChoice(_ model: borrowing Model) -> [Int32]? {
        var choice = [Int32](repeating: -1, count: model.requestCount)
        for request in 0..<model.requestCount {
            for number in model.options(of: request) where column[number] >= 0 {
                let share = simplex.value(column: Int(column[number]))
                if share > 1 - Self.tolerance { choice[request] = Int32(number) }
                if share > Self.tolerance, share < 1 - Self.tolerance { return nil }
            }
        }
        return choice
    }

    /// How far a share may be from a whole number.
    static let tolerance = 1e-6

    /// Adds the options that are worth more at the present prices than their request pays for.
    ///
    /// - Parameter prices: those that `write` wrote.
    /// - Returns: how many were added. O(terms of all options).
    mutating func addAttractive(
        _ model: borrowing Model, _ prices: borrowing Prices, _ decisions: borrowing Decisions
    ) -> Int {
        let before = option.count
        let menus = prices.menus(model)
        for request in 0..<model.requestCount where requestRow[request] >= 0 {
            let paid = Float(simplex.dual(row: Int(requestRow[request])))
            for offer in model.offers(of: request)
            where menus.value(ofOffer: offer, model, prices.value.base) > paid + 0.01 {
                let group = model.group(of: offer)
                if group >= 0, decisions[Int(group)] == .closed { continue }
                model.forEachOption(in: offer) { option in
                    guard column[option.number] < 0,
                        prices.value(of: option, model) > paid + 0.01
                    else { return }
                    add(option, of: request, model)
                }
            }
        }
        if option.count > before { simplex.addColumns(of: program) }
        return option.count - before
    }
}

import Solving

/// Writes the text form of an instance: resources and menus, then each request with its options.
///
/// An offer of one variant without resources of its own is written as an option.
struct InstanceWriter {
    private let instance: Instance
    private let words: ResourceWords

    /// The number in the text of each menu, from 1; 0 for those that no line names.
    private let menuNumber: [Int]
    private let menuCount: Int

    private var buffer = TextBuffer()

    /// O(offers + bytes of the resources' names).
    init(_ instance: Instance) {
        self.instance = instance
        words = ResourceWords(instance)
        let problem = instance.problem
        var number = [Int](repeating: 0, count: problem.menuCount)
        for offer in 0..<problem.offerCount where !problem.isPlain(offer) {
            number[Int(problem.menu[offer])] = 1
        }
        var count = 0
        for menu in number.indices where number[menu] > 0 {
            count += 1
            number[menu] = count
        }
        menuNumber = number
        menuCount = count
    }

    /// Writes everything, chunk by chunk.
    mutating func write<Failure: Error>(
        to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        let problem = instance.problem
        writeHead()
        for resource in 0..<problem.resourceCount {
            writeResource(resource)
            try buffer.flush(to: sink)
        }
        for menu in 0..<problem.menuCount where menuNumber[menu] > 0 {
            try writeMenu(menu, to: sink)
        }
        for request in 0..<problem.requestCount {
            buffer.append("request ")
            buffer.append(instance.requestNames[request])
            buffer.append("\n")
            for offer in problem.offers(of: request) {
                writeOffer(offer)
                try buffer.flush(to: sink)
            }
        }
        try buffer.finish(to: sink)
    }

    private mutating func writeHead() {
        let problem = instance.problem
        buffer.append("# \(problem.resourceCount) resources, ")
        if menuCount > 0 { buffer.append("\(menuCount) menus, ") }
        buffer.append("\(problem.requestCount) requests, \(problem.optionCount) options\n")
    }

    private mutating func writeResource(_ resource: Int) {
        buffer.append("resource ")
        buffer.append(instance.resourceNames[resource])
        buffer.append(" ")
        buffer.append(Int(instance.problem.capacity[resource]))
        if instance.problem.isGroup(resource) {
            buffer.append(" ")
            buffer.append(Int(instance.problem.minimum[resource]))
        }
        buffer.append("\n")
    }

    private mutating func writeMenu<Failure: Error>(
        _ menu: Int, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        let problem = instance.problem
        buffer.append("menu m")
        buffer.append(menuNumber[menu])
        buffer.append("\n")
        for variant in problem.variants(of: menu) {
            writeLine("variant", problem.variantPoints[variant], problem.shared, variant)
            try buffer.flush(to: sink)
        }
    }

    private mutating func writeOffer(_ offer: Int) {
        let problem = instance.problem
        let (points, menu) = (problem.offerPoints[offer], Int(problem.menu[offer]))
        if problem.isPlain(offer) {
            let variant = problem.variants(of: menu).lowerBound
            writeLine("option", points + problem.variantPoints[variant], problem.shared, variant)
        } else {
            writeLine("offer", points, menu: menuNumber[menu], problem.own, offer)
        }
    }

    /// Writes a line of points, perhaps a menu, and what a row takes.
    private mutating func writeLine(
        _ keyword: String, _ points: Int32, menu: Int? = nil, _ rows: TakeRows, _ row: Int
    ) {
        buffer.append(keyword)
        buffer.append(" ")
        buffer.append(Int(points))
        if let menu {
            buffer.append(" m")
            buffer.append(menu)
        }
        for position in rows.positions(of: row) {
            buffer.append(" ")
            words.append(Int(rows.resources[position]), rows.amount(at: position), to: &buffer)
        }
        buffer.append("\n")
    }
}

extension Problem {
    /// Whether an offer is one option and nothing more: one variant, and nothing of its own.
    fileprivate func isPlain(_ offer: Int) -> Bool {
        own.positions(of: offer).isEmpty && variants(of: Int(menu[offer])).count == 1
    }
}

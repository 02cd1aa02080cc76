import Solving

/// Reads the text form of an instance, byte by byte, and makes strings of nothing but names.
struct InstanceReader {
    private var words: WordReader
    private var resources = NameTable()
    private var requests = NameTable()
    private var menus = MenuTable()
    private var builder = ProblemBuilder()
    private let mostOptions: Int
    private var optionCount = 0

    /// The largest amount so far, and the line that has it.
    private var largest: (amount: Int32, line: Int) = (1, 1)

    // What the line that is being read takes.
    private var taken: [Int32] = []
    private var amounts: [Int32] = []
    private var group: Int32 = -1

    init(_ bytes: [UInt8], mostOptions: Int = InstanceText.options) {
        words = WordReader(bytes)
        self.mostOptions = mostOptions
    }

    /// Reads all lines.
    mutating func read() throws(InstanceFault) -> Instance {
        guard words.bytes.count <= InstanceText.fileBytes else {
            throw InstanceFault(.fileTooLarge(limit: InstanceText.fileBytes))
        }
        while !words.isAtEnd { try readLine() }
        try closeMenu()
        if let reason = InstanceFault.Reason.tooLarge(largest.amount, requests: requests.count) {
            throw InstanceFault(reason, line: largest.line)
        }
        return Instance(
            checked: builder.build(), resourceNames: resources.strings,
            requestNames: requests.strings)
    }

    private mutating func readLine() throws(InstanceFault) {
        let keyword = try words.nextWord()
        if words.says(keyword, InstanceText.variant) {
            try readVariant()
        } else if !keyword.isEmpty {
            try closeMenu()
            try readThing(keyword)
        }
        try words.endLine()
    }

    private mutating func readThing(_ keyword: Range<Int>) throws(InstanceFault) {
        if words.says(keyword, InstanceText.option) {
            try readOption()
        } else if words.says(keyword, InstanceText.offer) {
            try readOffer()
        } else if words.says(keyword, InstanceText.request) {
            try readRequest()
        } else if words.says(keyword, InstanceText.resource) {
            try readResource()
        } else if words.says(keyword, InstanceText.menu) {
            try readMenu()
        } else {
            throw words.fault(.unknownKeyword(words.excerpt(keyword)))
        }
    }

    private mutating func readResource() throws(InstanceFault) {
        let name = try words.nextName(.resource)
        let capacity = try words.nextNumber(.capacity)
        let last = try words.nextWord()
        let minimum = try last.isEmpty ? 1 : words.number(last, .minimum)
        guard resources.add(words.bytes, name) else {
            throw words.fault(.duplicateName(.resource, words.excerpt(name)))
        }
        _ = builder.addResource(capacity: Int(capacity), minimum: Int(minimum))
    }

    private mutating func readRequest() throws(InstanceFault) {
        let name = try words.nextName(.request)
        guard requests.add(words.bytes, name) else {
            throw words.fault(.duplicateName(.request, words.excerpt(name)))
        }
        _ = builder.beginRequest()
    }

    private mutating func readOption() throws(InstanceFault) {
        guard requests.count > 0 else { throw words.fault(.optionBeforeRequest) }
        let points = try words.nextNumber(.points)
        try check(points: Int(points))
        try readTaken()
        try count(options: 1)
        builder.addOption(points: points, resources: taken, amounts: amounts)
    }

    /// Refuses an option of so many points where prices cannot hold them.
    private func check(points: Int) throws(InstanceFault) {
        guard InstanceText.points.contains(points) else {
            throw words.fault(.pointsTooLarge(points))
        }
    }
}

// MARK: - Menus

extension InstanceReader {
    private mutating func readMenu() throws(InstanceFault) {
        let name = try words.nextName(.menu)
        guard menus.begin(words.bytes, name, line: words.line) else {
            throw words.fault(.duplicateName(.menu, words.excerpt(name)))
        }
    }

    private mutating func closeMenu() throws(InstanceFault) {
        if let line = menus.emptyLine { throw InstanceFault(.menu(.emptyMenu), line: line) }
        menus.close()
    }

    private mutating func readVariant() throws(InstanceFault) {
        guard menus.isOpen else { throw words.fault(.menu(.variantBeforeMenu)) }
        let points = try words.nextNumber(.points)
        try readTaken()
        if let reason = menus.fault(points: points, group: group) { throw words.fault(reason) }
        menus.add(
            MenuTable.Variant(points: points, resources: taken, amounts: amounts), group: group)
    }

    private mutating func readOffer() throws(InstanceFault) {
        guard requests.count > 0 else { throw words.fault(.menu(.offerBeforeRequest)) }
        let points = try words.nextNumber(.points)
        let word = try words.nextWord()
        if word.isEmpty { throw words.fault(.menu(.menuMissing)) }
        guard let menu = menus.menu(named: words.bytes, word) else {
            throw words.fault(.menu(.unknownMenu(words.excerpt(word))))
        }
        try readTaken(beside: menu)
        try check(points: Int(points) + menu.points.lowerBound)
        try check(points: Int(points) + menu.points.upperBound)
        try count(options: menu.variants.count)
        let own = taken
        builder.beginOffer(points: points, own: own.span, amounts: amounts)
        for variant in menu.variants {
            builder.addVariant(
                points: variant.points, resources: variant.resources.span,
                amounts: variant.amounts)
        }
        builder.endOffer()
    }

    private mutating func count(options: Int) throws(InstanceFault) {
        optionCount += options
        guard optionCount <= mostOptions else {
            throw words.fault(.menu(.tooManyOptions(limit: mostOptions)))
        }
    }
}

// MARK: - Resources

extension InstanceReader {
    /// Reads what an option or a variant takes, or an offer beside its menu.
    private mutating func readTaken(
        beside menu: MenuTable.Menu? = nil
    ) throws(InstanceFault) {
        taken.removeAll(keepingCapacity: true)
        amounts.removeAll(keepingCapacity: true)
        group = -1
        var word = try words.nextWord()
        while !word.isEmpty {
            try take(word, beside: menu)
            word = try words.nextWord()
        }
    }

    /// Takes the resource that a word names.
    private mutating func take(
        _ word: Range<Int>, beside menu: MenuTable.Menu?
    ) throws(InstanceFault) {
        let (resource, amount) = try resource(word)
        if taken.contains(resource) { throw words.fault(.takenTwice(words.excerpt(word))) }
        if builder.size(of: Int(resource)).minimum > 1 {
            if menu != nil { throw words.fault(.menu(.ownGroup(words.excerpt(word)))) }
            if amount > 1 { throw words.fault(.severalOfGroup(words.excerpt(word))) }
            if group >= 0 { throw words.fault(.secondGroup(words.excerpt(word))) }
            group = resource
        }
        if let menu, menu.resources.contains(resource) {
            throw words.fault(.menu(.takenByVariant(words.excerpt(word))))
        }
        guard taken.count + (menu?.mostResources ?? 0) < InstanceText.resourcesOfOption else {
            throw words.fault(.tooManyResources(limit: InstanceText.resourcesOfOption))
        }
        taken.append(resource)
        amounts.append(amount)
        if amount > largest.amount { largest = (amount, words.line) }
    }

    /// The resource that a word names, and the units of it.
    private func resource(_ word: Range<Int>) throws(InstanceFault) -> (Int32, Int32) {
        let whole = resources.number(of: words.bytes, word)
        if whole >= 0 { return (whole, 1) }
        if let colon = word.last(where: { words.bytes[$0] == UInt8(ascii: ":") }) {
            let resource = resources.number(of: words.bytes, word.lowerBound..<colon)
            if resource >= 0 {
                return (resource, try words.number(colon + 1..<word.upperBound, .amount))
            }
        }
        throw words.fault(.unknownResource(words.excerpt(word)))
    }
}

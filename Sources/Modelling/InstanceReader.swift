import Solving

/// Reads the text form of an instance, byte by byte, and makes strings of nothing but names.
struct InstanceReader {
    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    private var resources = NameTable()
    private var requests = NameTable()
    private var builder = ProblemBuilder()

    // What is known of the option that is being read.
    private var taken: [Int32] = []
    private var amounts: [Int32] = []
    private var joinsGroup = false

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Reads all lines.
    mutating func read() throws(InstanceFault) -> Instance {
        guard bytes.count <= InstanceText.fileBytes else {
            throw InstanceFault(.fileTooLarge(limit: InstanceText.fileBytes))
        }
        if bytes.starts(with: InstanceText.orderMark) { position = InstanceText.orderMark.count }
        while position < bytes.count { try readLine() }
        return Instance(
            checked: builder.build(), resourceNames: resources.strings,
            requestNames: requests.strings)
    }

    private mutating func readLine() throws(InstanceFault) {
        let keyword = try nextWord()
        if says(keyword, InstanceText.option) {
            try readOption()
        } else if says(keyword, InstanceText.request) {
            try readRequest()
        } else if says(keyword, InstanceText.resource) {
            try readResource()
        } else if !keyword.isEmpty {
            throw fault(.unknownKeyword(excerpt(keyword)))
        }
        try endLine()
    }

    private mutating func readResource() throws(InstanceFault) {
        let name = try nextName(.resource)
        let capacity = try nextNumber(.capacity)
        let last = try nextWord()
        let minimum = try last.isEmpty ? 1 : number(last, .minimum)
        guard resources.add(bytes, name) else {
            throw fault(.duplicateName(.resource, excerpt(name)))
        }
        _ = builder.addResource(capacity: Int(capacity), minimum: Int(minimum))
    }

    private mutating func readRequest() throws(InstanceFault) {
        let name = try nextName(.request)
        guard requests.add(bytes, name) else {
            throw fault(.duplicateName(.request, excerpt(name)))
        }
        _ = builder.beginRequest()
    }

    private mutating func readOption() throws(InstanceFault) {
        guard requests.count > 0 else { throw fault(.optionBeforeRequest) }
        let points = try nextNumber(.points)
        taken.removeAll(keepingCapacity: true)
        amounts.removeAll(keepingCapacity: true)
        joinsGroup = false
        var word = try nextWord()
        while !word.isEmpty {
            try take(word)
            word = try nextWord()
        }
        builder.addOption(points: points, resources: taken, amounts: amounts)
    }

    /// Takes the resource that a word of an option names.
    private mutating func take(_ word: Range<Int>) throws(InstanceFault) {
        var resource = resources.number(of: bytes, word)
        var amount: Int32 = 1
        if resource < 0, let colon = word.last(where: { bytes[$0] == UInt8(ascii: ":") }) {
            resource = resources.number(of: bytes, word.lowerBound..<colon)
            if resource >= 0 { amount = try number(colon + 1..<word.upperBound, .amount) }
        }
        guard resource >= 0 else { throw fault(.unknownResource(excerpt(word))) }
        if taken.contains(resource) { throw fault(.takenTwice(excerpt(word))) }
        if builder.size(of: Int(resource)).minimum > 1 {
            if amount > 1 { throw fault(.severalOfGroup(excerpt(word))) }
            if joinsGroup { throw fault(.secondGroup(excerpt(word))) }
            joinsGroup = true
        }
        guard taken.count < InstanceText.resourcesOfOption else {
            throw fault(.tooManyResources(limit: InstanceText.resourcesOfOption))
        }
        taken.append(resource)
        amounts.append(amount)
    }
}

// MARK: - Words

extension InstanceReader {
    /// The next word of the line; empty at its end, and where a comment begins.
    private mutating func nextWord() throws(InstanceFault) -> Range<Int> {
        var end = position
        while end < bytes.count, InstanceText.isBlank(bytes[end]) { end += 1 }
        let start = end
        if start < bytes.count, bytes[start] == UInt8(ascii: "#") {
            position = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            return position..<position
        }
        while end < bytes.count, InstanceText.isOrdinary(bytes[end]) { end += 1 }
        position = end
        if end < bytes.count, !InstanceText.isBlank(bytes[end]), !isLineEnd(end) {
            throw fault(.controlCharacter(bytes[end]))
        }
        return start..<end
    }

    /// Whether LF stands here, or CR before LF or at the end of the file.
    private func isLineEnd(_ place: Int) -> Bool {
        if bytes[place] == UInt8(ascii: "\n") { return true }
        guard bytes[place] == UInt8(ascii: "\r") else { return false }
        return place + 1 == bytes.count || bytes[place + 1] == UInt8(ascii: "\n")
    }

    /// Passes the end of the line, before which there must be no further word.
    private mutating func endLine() throws(InstanceFault) {
        let extra = try nextWord()
        guard extra.isEmpty else { throw fault(.extraWord(excerpt(extra))) }
        if position < bytes.count, bytes[position] == UInt8(ascii: "\r") { position += 1 }
        position += 1
        line += 1
    }

    private mutating func nextName(
        _ subject: InstanceFault.Subject
    ) throws(InstanceFault) -> Range<Int> {
        let word = try nextWord()
        if word.isEmpty { throw fault(.nameMissing(subject)) }
        guard word.count <= InstanceText.nameBytes else {
            throw fault(.nameTooLong(limit: InstanceText.nameBytes))
        }
        guard String(validating: bytes[word], as: UTF8.self) != nil else {
            throw fault(.invalidUTF8)
        }
        return word
    }

    private mutating func nextNumber(
        _ quantity: InstanceFault.Quantity
    ) throws(InstanceFault) -> Int32 {
        let word = try nextWord()
        return try number(word, quantity)
    }

    private func number(
        _ word: Range<Int>, _ quantity: InstanceFault.Quantity
    ) throws(InstanceFault) -> Int32 {
        if word.isEmpty { throw fault(.numberMissing(quantity)) }
        guard let value = WholeNumber.read(bytes, word), quantity.range.contains(Int(value)) else {
            throw fault(.badNumber(quantity, excerpt(word)))
        }
        return value
    }

    private func says(_ word: Range<Int>, _ text: [UInt8]) -> Bool {
        word.count == text.count && bytes[word].elementsEqual(text)
    }

    private func excerpt(_ word: Range<Int>) -> String {
        InstanceFault.excerpt(bytes[word])
    }

    private func fault(_ reason: InstanceFault.Reason) -> InstanceFault {
        InstanceFault(reason, line: line)
    }
}

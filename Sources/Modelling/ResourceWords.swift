import Solving

/// What options take, in the words of the text form.
struct ResourceWords {
    private let names: [String]

    /// The names that could be read as a name and an amount.
    private let numbered: Set<String>

    /// O(bytes of the resources' names).
    init(_ instance: Instance) {
        names = instance.resourceNames
        numbered = Set(names.filter(Self.endsWithNumber))
    }

    /// Appends the word for some units of a resource.
    func append(_ resource: Int, _ amount: Int32, to buffer: inout TextBuffer) {
        let name = names[resource]
        buffer.append(name)
        if amount == 1 { return }
        var word = ":\(amount)"
        while numbered.contains(name + word) { word = ":0" + word.dropFirst() }
        buffer.append(word)
    }

    /// The words for what an option takes, with blanks between them.
    func text(of option: Option, in problem: Problem) -> [UInt8] {
        var buffer = TextBuffer()
        for (resource, amount) in problem.takes(of: option) {
            if !buffer.bytes.isEmpty { buffer.append(" ") }
            append(resource, amount, to: &buffer)
        }
        return buffer.bytes
    }

    private static func endsWithNumber(_ name: String) -> Bool {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        let count = name.utf8.reversed().prefix { digits.contains($0) }.count
        return count > 0 && name.utf8.dropLast(count).last == UInt8(ascii: ":")
    }
}

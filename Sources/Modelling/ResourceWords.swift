import Solving

/// What options take, in the words of the text form.
struct ResourceWords {
    private let instance: Instance

    /// The names that could be read as a name and an amount.
    private let numbered: Set<String>

    /// O(bytes of the resources' names).
    init(_ instance: Instance) {
        self.instance = instance
        numbered = Set(instance.resourceNames.filter(Self.endsWithNumber))
    }

    /// Appends the word for a position in the problem's `resources`.
    func append(_ position: Int, to buffer: inout TextBuffer) {
        let problem = instance.problem
        let name = instance.resourceNames[Int(problem.resources[position])]
        buffer.append(name)
        let amount = problem.amount(at: position)
        if amount == 1 { return }
        var word = ":\(amount)"
        while numbered.contains(name + word) { word = ":0" + word.dropFirst() }
        buffer.append(word)
    }

    private static func endsWithNumber(_ name: String) -> Bool {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        let count = name.utf8.reversed().prefix { digits.contains($0) }.count
        return count > 0 && name.utf8.dropLast(count).last == UInt8(ascii: ":")
    }
}

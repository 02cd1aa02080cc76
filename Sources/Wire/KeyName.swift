extension String {
    /// A word as the name of an argument or a column, where people also write hyphens.
    package var asKeyName: String {
        guard utf8.contains(UInt8(ascii: "-")) else { return self }
        return String(map { $0 == "-" ? "_" : $0 })
    }
}

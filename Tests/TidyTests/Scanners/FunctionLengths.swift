/// How long a function may be, from its name to the brace that closes it.
///
/// Counts braces and is good for formatted code: a declaration goes on over a line's end only
/// inside brackets, before `where`, `->` and the like, or after a comma.
struct FunctionLengths {
    static let limit = 50

    private let lines: [[UInt8]]

    static func findings(in file: SourceFile) -> [Finding] {
        let scanner = FunctionLengths(lines: file.code.map { Array($0.utf8) })
        return file.code.indices.compactMap { index in
            guard let start = nameOfFunction(in: file.code[index]),
                let length = scanner.length(from: index, column: start), length > limit
            else { return nil }
            return file.finding(at: index, "\(length) lines in one function (limit \(limit))")
        }
    }

    /// The column (in bytes) where a line declares a function, or nil.
    private static func nameOfFunction(in line: String) -> Int? {
        let words = line.split(separator: " ")
        let isDeclaration = words.contains("func") || words.contains("deinit")
        let opener = words.contains { word in
            ["init(", "init?(", "init<", "subscript(", "subscript<"].contains { word.hasPrefix($0) }
        }
        guard isDeclaration || opener else { return nil }
        return line.utf8.prefix { $0 == UInt8(ascii: " ") }.count
    }

    /// The lines of the declaration, or nil when it has no body.
    private func length(from start: Int, column: Int) -> Int? {
        var brackets = 0
        var braces = 0
        for index in start..<lines.count {
            for byte in lines[index].dropFirst(index == start ? column : 0) {
                switch byte {
                case UInt8(ascii: "("), UInt8(ascii: "["): brackets += 1
                case UInt8(ascii: ")"), UInt8(ascii: "]"): brackets -= 1
                case UInt8(ascii: "{"): if brackets == 0 || braces > 0 { braces += 1 }
                case UInt8(ascii: "}") where braces == 0 && brackets == 0: return nil
                case UInt8(ascii: "}") where braces > 0:
                    braces -= 1
                    if braces == 0 { return index - start + 1 }
                default: break
                }
            }
            if braces == 0, brackets == 0, !goesOn(after: index) { return nil }
        }
        return nil
    }

    private func goesOn(after index: Int) -> Bool {
        let line = String(decoding: lines[index], as: UTF8.self).split(separator: " ")
        if let last = line.last, last.hasSuffix(",") || last == "->" || last == "where" {
            return true
        }
        guard index + 1 < lines.count else { return false }
        let next = String(decoding: lines[index + 1], as: UTF8.self).split(separator: " ").first
        return ["where", "->", "throws", "async", "rethrows", "{"].contains { start in
            next?.hasPrefix(start) ?? false
        }
    }
}

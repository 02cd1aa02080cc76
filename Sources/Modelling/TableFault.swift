import Solving

/// Why a file is no plan or no list of prices; its description leaves the place to the caller.
package struct TableFault: Error, Sendable, Equatable {
    package enum Reason: Sendable, Equatable {
        case fileTooLarge(limit: Int)
        /// The first line is not that of this kind of file.
        case head(columns: String)
        /// There is no LF, but CR within the text.
        case returns
        case cells(expected: Int, found: Int)
        case openQuote
        case textAtQuote
        case badOption(String)
        case badPrice(String)
        case negativePrice(String)
        /// What the line speaks of stands above already.
        case again(String)
    }

    /// The line of the file, from 1; nil where the whole file is at fault.
    package let line: Int?
    package let reason: Reason

    package init(_ reason: Reason, line: Int? = nil) {
        self.line = line
        self.reason = reason
    }
}

extension TableFault: CustomStringConvertible {
    /// The most whole points of a price.
    private static let mostPrice = Int(Int32.max) / Certificate.unit

    /// What is wrong, and what to do.
    package var description: String {
        switch reason {
        case .fileTooLarge(let limit): "the file has more than \(limit) bytes; divide it"
        case .head(let columns): "the file does not begin with the line \(columns); add it"
        case .returns: "the lines end with CR alone; save the file with LF or CRLF"
        case .cells(let expected, let found):
            "the line has \(found) cells between commas, not \(expected); mend it, and put names "
                + "with commas into quotes"
        case .openQuote: "a quote is not closed on its line; close it"
        case .textAtQuote: "a quote stands in the middle of a cell; quote the whole cell"
        case .badOption(let word):
            "\"\(word)\" is no number of an option; write a whole number from 1"
        case .badPrice(let word):
            "\"\(word)\" is no price; write a decimal number of points within \(Self.mostPrice) "
                + "of either sign"
        case .negativePrice(let word): "the price \(word) is below 0; write 0 or more"
        case .again(let name): "\"\(name)\" stands in a line above already; remove one of them"
        }
    }
}

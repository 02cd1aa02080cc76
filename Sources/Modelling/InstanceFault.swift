/// Why a file is no instance; its description leaves the place to the caller.
package struct InstanceFault: Error, Sendable, Equatable {
    package enum Subject: String, Sendable {
        case resource
        case request
        case menu
    }

    /// What a number of a file says.
    package enum Quantity: String, Sendable {
        case capacity
        case minimum
        case points
        case amount
        /// The units that a job takes of an agent.
        case use
        /// Any number of a file of numbers.
        case number

        /// The least and the most that it may be; the points of an option are fewer
        /// (`InstanceText.points`), whatever the points of its parts.
        var range: ClosedRange<Int> {
            switch self {
            case .capacity, .use: 0...Int(Int32.max)
            case .minimum, .amount: 1...Int(Int32.max)
            case .points, .number: Int(Int32.min)...Int(Int32.max)
            }
        }
    }

    package enum Reason: Sendable, Equatable {
        case fileTooLarge(limit: Int)
        case unknownKeyword(String)
        case nameMissing(Subject)
        case numberMissing(Quantity)
        case badNumber(Quantity, String)
        case extraWord(String)
        case controlCharacter(UInt8)
        case invalidUTF8
        case nameTooLong(limit: Int)
        /// A name that was handed over, not read.
        case badName(Subject, String)
        case duplicateName(Subject, String)
        case optionBeforeRequest
        case unknownResource(String)
        case takenTwice(String)
        case secondGroup(String)
        case severalOfGroup(String)
        case tooManyResources(limit: Int)
        case menu(MenuFault)
        /// An option is worth more or less than prices can hold.
        case pointsTooLarge(Int)
        /// The numbers of a file are neither one assignment problem nor several.
        case notAssignment(numbers: Int)
        case noSuchInstance(count: Int)
        case valuesTooFarApart
        case amountsTooLarge(amount: Int, requests: Int)
    }

    /// The line of the file, from 1; nil where the whole file is at fault, or no file.
    package let line: Int?
    package let reason: Reason

    package init(_ reason: Reason, line: Int? = nil) {
        self.line = line
        self.reason = reason
    }

    /// At most so many bytes of a file's text stand in a fault.
    static let excerptBytes = 40

    /// The beginning of a text, fit to be shown: what nobody would see is named, such as
    /// <U+FEFF>. O(1).
    static func excerpt(_ text: some Collection<UInt8>) -> String {
        let shown = text.prefix(excerptBytes).map { InstanceText.isControl($0) ? 0x3F : $0 }
        let ending = text.count > excerptBytes ? "..." : ""
        return String(decoding: shown, as: UTF8.self).unicodeScalars.map(visible).joined() + ending
    }

    private static func visible(_ scalar: Unicode.Scalar) -> String {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator:
            if scalar == " " { return " " }
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return "<U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)>"
        default: return String(scalar)
        }
    }
}

extension InstanceFault: CustomStringConvertible {
    /// What is wrong, and what to do.
    package var description: String {
        switch reason {
        case .fileTooLarge(let limit): "the file has more than \(limit) bytes; divide it"
        case .unknownKeyword(let word):
            "the line begins with \"\(word)\"; begin it with resource, request, option, "
                + "menu, variant, offer or #"
        case .nameMissing(.resource):
            "the resource has no name; write resource NAME CAPACITY [MINIMUM]"
        case .nameMissing(.request): "the request has no name; write request NAME"
        case .nameMissing(.menu): "the menu has no name; write menu NAME"
        case .numberMissing(let quantity):
            "the \(quantity.rawValue) \(quantity == .points ? "are" : "is") missing; "
                + "write \(quantity.inWords)"
        case .badNumber(let quantity, let word):
            "\"\(word)\" does not do as \(quantity.rawValue); write \(quantity.inWords)"
        case .pointsTooLarge(let points):
            "an option here is worth \(points) points, and prices hold no more than "
                + "\(InstanceText.points.upperBound) of either sign; divide all points by a number"
        case .extraWord(let word):
            "\"\(word)\" is one word too many; remove it, or put # before it"
        case .controlCharacter(0x0D):
            "a CR stands within the line; save the file with lines that end with LF or CRLF"
        case .controlCharacter(let byte):
            "the control character U+00\(byte < 16 ? "0" : "")"
                + "\(String(byte, radix: 16, uppercase: true)) is not allowed; remove it"
        case .invalidUTF8: "the name is not valid UTF-8; save the file as UTF-8"
        case .nameTooLong(let limit): "the name is longer than \(limit) bytes; shorten it"
        case .badName(let subject, let name):
            "the \(subject.rawValue) \"\(name)\" cannot be written; give it a short name without "
                + "blanks and control characters that does not begin with #"
        case .duplicateName(let subject, let name):
            "there is a \(subject.rawValue) \"\(name)\" already; give one of them another name"
        case .optionBeforeRequest: "the option belongs to no request; write a request above it"
        case .unknownResource(let word):
            "no line above names the resource \"\(word)\"; add one, or mend the name"
        case .takenTwice(let word):
            "\"\(word)\" takes a resource again; name it once, as NAME:AMOUNT"
        case .secondGroup(let word):
            "\"\(word)\" is a second resource with a minimum above 1; take one at most"
        case .severalOfGroup(let word):
            "\"\(word)\" takes more than 1 of a resource with a minimum above 1; take 1"
        case .tooManyResources(let limit):
            "the option takes more than \(limit) resources; join some of them"
        case .menu(let fault): fault.description
        case .notAssignment(let numbers):
            "the file holds \(numbers) numbers, which are neither one assignment problem (agents, "
                + "jobs, values, uses, capacities) nor a count and so many; complete them"
        case .noSuchInstance(1): "the file holds 1 instance; ask for no other than number 1"
        case .noSuchInstance(let count):
            "the file holds \(count) instances; ask for one by its number, 1 to \(count)"
        case .valuesTooFarApart:
            "the values are too far apart for points that prices can hold, at most "
                + "\(InstanceText.points.upperBound); divide them all by a number"
        case .amountsTooLarge(let amount, let requests):
            "\(requests) requests of \(amount) units each would pass \(Int32.max); divide all "
                + "amounts and capacities by a number"
        }
    }
}

extension InstanceFault.Reason {
    /// Why requests cannot take so many units each; nil where they can: all that could be taken of
    /// a resource has to be a number of 32 bits.
    static func tooLarge(_ amount: Int32, requests: Int) -> Self? {
        Int(amount) * requests <= Int(Int32.max)
            ? nil : .amountsTooLarge(amount: Int(amount), requests: requests)
    }
}

extension InstanceFault.Quantity {
    /// What to write instead of another text.
    fileprivate var inWords: String {
        let range = self == .points ? InstanceText.points : range
        return "a whole number from \(range.lowerBound) to \(range.upperBound)"
    }
}

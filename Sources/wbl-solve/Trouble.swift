import Glibc
import Modelling

/// What keeps the program from an answer, with the status it exits with.
struct Trouble: Error, CustomStringConvertible {
    let description: String
    let status: ExitStatus

    init(_ description: String, status: ExitStatus) {
        self.description = description
        self.status = status
    }

    /// A fault of an instance, at its file and line.
    init(_ fault: InstanceFault, in file: String) {
        let place = Self.place(file, fault.line)
        switch fault.reason {
        case .noSuchInstance:
            self.init("\(place): \(fault) (--number K)", status: .usage)
        default:
            self.init("\(place): \(fault)", status: .fault)
        }
    }

    /// A fault of a plan or of prices, at its file and line.
    init(_ fault: TableFault, in file: String) {
        self.init("\(Self.place(file, fault.line)): \(fault)", status: .fault)
    }

    /// A file, and perhaps a line of it, by which people find it.
    static func place(_ file: String, _ line: Int? = nil) -> String {
        let name = file == "-" ? "standard input" : file
        return line.map { "\(name):\($0)" } ?? name
    }

    static func cannotRead(_ file: String, _ code: Int32) -> Trouble {
        let reason = String(cString: strerror(code))
        return Trouble(
            "\(file) cannot be read: \(reason); name a file, or - for standard input",
            status: .fault)
    }

    static func cannotWrite(_ file: String, _ code: Int32) -> Trouble {
        let reason = String(cString: strerror(code))
        return Trouble(
            "\(file) cannot be written: \(reason); name a file that may be written",
            status: .fault)
    }
}

/// How the program ends.
enum ExitStatus: Int32 {
    case solved = 0
    case fault = 1
    case usage = 2
}

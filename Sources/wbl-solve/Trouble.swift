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

    /// A name that an option has and the instance has not.
    static func unknown(_ name: UnknownName, of option: String) -> Trouble {
        let advice = name.hasComma ? "; several names need \(option) once for each" : ""
        return Trouble("\(option): \(name)\(advice)", status: .usage)
    }

    static func cannotRead(_ file: String, _ code: Int32) -> Trouble {
        let advice =
            file == "-" ? "let it be open, or name a file" : "name a file, or - for standard input"
        let reason = String(cString: strerror(code))
        return Trouble("\(place(file)) cannot be read: \(reason); \(advice)", status: .fault)
    }

    static func cannotWrite(_ file: String, _ code: Int32) -> Trouble {
        let advice =
            switch code {
            case ENOSPC, EDQUOT, EFBIG: "make room there, or write elsewhere"
            case ENOENT, ENOTDIR: "name a file in a folder that is there"
            case EISDIR: "name a file in it"
            case EPIPE: "whoever reads it has to stay"
            case EBADF: "let it be open"
            default: "name a file that may be written, in a folder that may be, too"
            }
        let name = file == "-" ? "standard output" : file
        let reason = String(cString: strerror(code))
        return Trouble("\(name) cannot be written: \(reason); \(advice)", status: .fault)
    }
}

/// How the program ends.
enum ExitStatus: Int32 {
    case solved = 0
    case fault = 1
    case usage = 2
}

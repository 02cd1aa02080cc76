import ArgumentParser
import Modelling

/// Where the instance comes from, and what of it is not there.
struct SourceOptions: ParsableArguments {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case gap
    }

    @Option(help: "What the file holds.")
    var format = Format.text

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Which instance of a gap file that holds several.", valueName: "k"),
        transform: { try Numbers.whole($0, 1...Int.max) })
    var number: Int?

    @Flag(help: "The values of a gap file are profits; else they are costs.")
    var profits = false

    @Option(
        help: ArgumentHelp(
            "As if nothing of a resource were there. May be given several times.",
            valueName: "name"))
    var without: [String] = []

    func validate() throws {
        if format == .text, number != nil || profits {
            throw ValidationError("--number and --profits go with --format gap only.")
        }
    }

    /// Reads what is asked, and notes what was hardly meant.
    ///
    /// - Throws: ``Trouble`` with the file's line, or for a name that no resource has.
    func question(_ path: String) throws(Trouble) -> Question {
        var question =
            switch format {
            case .text: try Question(text: path)
            case .gap: try Question(gap: path, number: number, isCost: !profits)
            }
        for remark in question.instance.remarks {
            StandardFiles.note("wbl-solve: \(Trouble.place(path)): \(remark)\n")
        }
        do throws(UnknownName) {
            if !without.isEmpty { question.instance = try question.instance.without(without) }
        } catch {
            throw .unknown(error, of: "--without")
        }
        return question
    }
}

import ArgumentParser
import Modelling

/// The files that are written.
struct OutputOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Write the chosen options as CSV.", valueName: "file"))
    var plan: String?

    @Option(help: ArgumentHelp("Write the prices that prove the bound as CSV.", valueName: "file"))
    var prices: String?

    @Option(
        help: ArgumentHelp(
            "Write the best prices of one case as CSV, for --start-prices.", valueName: "file"))
    var rootPrices: String?

    @Option(
        name: .customLong("write-mps"),
        help: ArgumentHelp(
            "First write the strong model for other solvers, without locks.", valueName: "file"))
    var mpsFile: String?

    @Option(
        name: .customLong("write-instance"),
        help: ArgumentHelp(
            "First write the instance as a text, without locks.", valueName: "file"))
    var instanceFile: String?

    /// Whether an answer is to be written.
    var isAnswer: Bool { plan != nil || prices != nil || rootPrices != nil }

    /// Writes the forms of the instance that were asked for.
    ///
    /// - Throws: ``Trouble`` for a file that cannot be written.
    func export(_ instance: Instance) throws(Trouble) {
        if let instanceFile {
            try OutputFile.write(instanceFile) { sink throws(Trouble) in
                try InstanceText.write(instance, to: sink)
            }
        }
        if let mpsFile {
            try OutputFile.write(mpsFile) { sink throws(Trouble) in
                var writer = MPSWriter(instance.problem)
                try writer.write(to: sink)
            }
        }
    }

    /// Writes the parts of an answer that were asked for.
    ///
    /// - Throws: ``Trouble`` for a file that cannot be written.
    func write(_ text: AnswerText) throws(Trouble) {
        if let plan {
            try OutputFile.write(plan) { sink throws(Trouble) in try text.writePlan(to: sink) }
        }
        if let prices {
            try OutputFile.write(prices) { sink throws(Trouble) in try text.writePrices(to: sink) }
        }
        if let rootPrices {
            try OutputFile.write(rootPrices) { sink throws(Trouble) in
                try text.writeRootPrices(to: sink)
            }
        }
    }
}

import ArgumentParser

/// The files that are written.
struct OutputOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            """
            Write the chosen options as CSV. Each of these files may be -, standard output before \
            the answer, but only one of them.
            """, valueName: "file"))
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

    /// The files of an answer, by their options.
    var answers: [FileUses.Use] {
        Self.uses([("--plan", plan), ("--prices", prices), ("--root-prices", rootPrices)])
    }

    /// The files that are written, by their options.
    var files: [FileUses.Use] {
        answers + Self.uses([("--write-mps", mpsFile), ("--write-instance", instanceFile)])
    }

    private static func uses(_ options: [(String, String?)]) -> [FileUses.Use] {
        options.compactMap { option, path in path.map { (option, $0) } }
    }
}

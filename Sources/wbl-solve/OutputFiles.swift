import Modelling

/// The files of a run that are written, each known to be writable before the work begins.
struct OutputFiles {
    private let plan: OutputFile?
    private let prices: OutputFile?
    private let rootPrices: OutputFile?
    private let mpsFile: OutputFile?
    private let instanceFile: OutputFile?

    /// - Throws: ``Trouble`` for the first file that cannot be written.
    init(_ options: OutputOptions) throws(Trouble) {
        plan = try Self.file(options.plan)
        prices = try Self.file(options.prices)
        rootPrices = try Self.file(options.rootPrices)
        mpsFile = try Self.file(options.mpsFile)
        instanceFile = try Self.file(options.instanceFile)
    }

    private static func file(_ path: String?) throws(Trouble) -> OutputFile? {
        guard let path else { return nil }
        return try OutputFile(path)
    }

    /// Writes the forms of the instance that were asked for.
    ///
    /// - Throws: ``Trouble`` for a file that cannot be written.
    func export(_ instance: Instance) throws(Trouble) {
        try instanceFile?.write { sink throws(Trouble) in
            try InstanceText.write(instance, to: sink)
        }
        try mpsFile?.write { sink throws(Trouble) in
            var writer = MPSWriter(instance.problem)
            try writer.write(to: sink)
        }
    }

    /// Writes the parts of an answer that were asked for.
    ///
    /// - Throws: ``Trouble`` for a file that cannot be written.
    func write(_ text: AnswerText) throws(Trouble) {
        try plan?.write { sink throws(Trouble) in try text.writePlan(to: sink) }
        try prices?.write { sink throws(Trouble) in try text.writePrices(to: sink) }
        try rootPrices?.write { sink throws(Trouble) in try text.writeRootPrices(to: sink) }
    }
}

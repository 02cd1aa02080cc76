import Glibc

/// The files of a run, each with what names it: an option, or "the instance".
struct FileUses {
    typealias Use = (subject: String, path: String)

    let inputs: [Use]
    let outputs: [Use]

    /// Refuses what would be written over or read by halves.
    ///
    /// - Throws: ``Trouble`` where two inputs or two outputs are `-`, and where an output is the
    ///   file of another output, of an input or of a standard file.
    func check() throws(Trouble) {
        try check(inputs.filter { $0.path == "-" }, "read from standard input")
        try check(outputs.filter { $0.path == "-" }, "written on standard output")
        var taken: [FilePlace: String] = [:]
        for (name, descriptor) in [
            ("standard output", STDOUT_FILENO), ("standard error", STDERR_FILENO),
        ] {
            if let place = FilePlace(descriptor: descriptor) { taken[place] = name }
        }
        for use in inputs {
            let place =
                use.path == "-" ? FilePlace(descriptor: STDIN_FILENO) : FilePlace(use.path)
            if let place { taken[place] = use.subject }
        }
        for use in outputs where use.path != "-" {
            guard let place = FilePlace(use.path) else { continue }
            if let other = taken.updateValue(use.subject, forKey: place) {
                let advice = other == "standard output" ? "write - for it, or " : ""
                throw Trouble(
                    "\(use.subject) \(use.path) is the file of \(other) too; \(advice)name "
                        + "another file", status: .usage)
            }
        }
    }

    private func check(_ uses: [Use], _ what: String) throws(Trouble) {
        guard uses.count > 1 else { return }
        throw Trouble(
            "\(uses[0].subject) and \(uses[1].subject) cannot both be \(what); name a file for "
                + "one of them", status: .usage)
    }
}

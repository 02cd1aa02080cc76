import Modelling

/// What was asked: an instance, and where it came from.
struct Question {
    var instance: Instance

    /// The terms of the file, where it is an assignment problem.
    let gap: GAPInstance?

    /// Reads an instance of the text form.
    ///
    /// - Throws: ``Trouble`` with the file's line.
    init(text path: String) throws(Trouble) {
        let bytes = try InputFile.read(path)
        do throws(InstanceFault) {
            instance = try InstanceText.read(bytes)
        } catch {
            throw Trouble(error, in: path)
        }
        gap = nil
    }

    /// Reads a generalized assignment problem, the only one of its file or one by its number.
    ///
    /// - Throws: ``Trouble`` with the file's line.
    init(gap path: String, number: Int?, isCost: Bool) throws(Trouble) {
        let bytes = try InputFile.read(path)
        let found: GAPInstance
        do throws(InstanceFault) {
            let reader = try GAPReader(bytes)
            found = try reader.instance(number, isCost: isCost)
        } catch {
            throw Trouble(error, in: path)
        }
        gap = found
        instance = found.instance
    }
}

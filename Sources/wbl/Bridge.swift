import Wire

/// What holds while the client speaks for somebody at a gateway: it says `as ADDRESS` first, and
/// neither reads nor writes files of the gateway's machine.
struct Bridge {
    let address: String
    /// What somebody asked SSH to run: the one sentence to say.
    let sentence: String?

    /// - Throws: usage, where SSH's command is more than one line.
    init(address: String, environment: [String: String]) throws(Trouble) {
        self.address = address
        sentence = environment["SSH_ORIGINAL_COMMAND"].flatMap { $0.isEmpty ? nil : $0 }
        if sentence?.unicodeScalars.contains(where: { $0.value < 0x20 }) == true {
            throw .usage("say one sentence, on one line, without tabs")
        }
    }

    /// Lets sentences pass that are the speaker's own to say, and touch no file here.
    func check(_ words: [String]) throws(Trouble) {
        if words.first?.lowercased() == "as" {
            throw .usage("you speak for \(address) here, and for nobody else")
        }
        if FolderWish.found(in: words) != nil || FolderWish.isRaw(words) {
            throw .usage("no files are read or written here; use wbl on the office's own machine")
        }
    }
}

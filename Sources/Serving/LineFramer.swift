import Glibc

/// Cuts a stream of bytes into lines and uploads; knows no socket.
///
/// Bytes are put in with `append`, whole things are taken out with `next`, one at a time, so that
/// what a reply decides (a released spool) holds for the very next upload. The same bytes give the
/// same things, however they are cut. Every byte is looked at a constant number of times.
struct LineFramer {
    private let limits: ServingLimits
    /// Bytes not yet taken lie from `start`; no line feed lies before `scanned`.
    private var held: [UInt8] = []
    private var start = 0
    private var scanned = 0
    private var upload: Upload?
    private var spooledBytes = 0
    private var spooledFiles = 0
    private var hasEnded = false
    private var isDead = false
    /// Line feeds among the bytes not yet taken: about the number of requests that wait.
    private(set) var waitingLines = 0

    private struct Upload {
        let line: String
        let header: UploadHeader
        var bytes: [UInt8] = []
        var missing: Int { header.bytes - bytes.count }
    }

    init(limits: ServingLimits) {
        self.limits = limits
    }

    /// Bytes that wait to be cut, without those of an upload under way.
    var waitingBytes: Int { held.count - start }

    /// All bytes held.
    var heldBytes: Int { waitingBytes + (upload?.bytes.count ?? 0) }

    /// Takes bytes as they came; those after a fault that ends the conversation are dropped.
    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        guard !isDead else { return }
        var rest = bytes[...]
        if waitingBytes == 0, let missing = upload?.missing, missing > 0 {
            let part = UnsafeRawBufferPointer(rebasing: rest.prefix(missing))
            upload?.bytes.append(contentsOf: part)
            rest = rest.dropFirst(missing)
        }
        let tail = UnsafeRawBufferPointer(rebasing: rest)
        waitingLines += Self.lineFeeds(in: tail)
        held.append(contentsOf: tail)
    }

    /// Says that no more bytes come, so that a last line needs no line feed.
    mutating func finish() {
        hasEnded = true
    }

    /// Empties the accounts of the spool: what was uploaded no longer counts against the limits.
    mutating func releaseUploads() {
        spooledBytes = 0
        spooledFiles = 0
    }

    /// The next whole thing, or nil when more bytes are needed (or none will be taken any more).
    mutating func next() -> Inbound? {
        if isDead { return nil }
        return upload == nil ? nextLine() : nextUpload()
    }

    /// The next thing where it is a whole line that stands for itself; nil leaves all as it is.
    mutating func nextIfLine() -> String? {
        guard !isDead, upload == nil, let end = lineFeed() else { return nil }
        guard case .text(let text) = cut(held[start..<end]), !UploadHeader.isUpload(text.utf8)
        else { return nil }
        consume(end - start + 1)
        waitingLines -= 1
        return text
    }

    private mutating func nextLine() -> Inbound? {
        if let end = lineFeed() {
            let cut = cut(held[start..<end])
            consume(end - start + 1)
            waitingLines -= 1
            return inbound(cut)
        }
        scanned = held.count
        let isWithin = waitingBytes <= limits.lineBytes
        let mayEndInCR = waitingBytes == limits.lineBytes + 1 && held.last == UInt8(ascii: "\r")
        guard isWithin || mayEndInCR else { return die(of: .tooLong) }
        guard hasEnded, waitingBytes > 0 else { return nil }
        let cut = cut(held[start...])
        consume(waitingBytes)
        return inbound(cut)
    }

    private mutating func nextUpload() -> Inbound? {
        guard var current = upload else { return nil }
        upload = nil
        take(&current)
        guard current.missing > 0 else {
            return .upload(
                header: current.line, name: current.header.name, bytes: current.bytes)
        }
        upload = current
        guard hasEnded else { return nil }
        return die(
            of: .malformedUpload(
                "the input ended after \(current.bytes.count) of \(current.header.bytes) bytes",
                line: current.line))
    }

    /// Moves waiting bytes into the upload.
    private mutating func take(_ current: inout Upload) {
        let end = start + min(current.missing, waitingBytes)
        guard end > start else { return }
        current.bytes.append(contentsOf: held[start..<end])
        waitingLines -= held[start..<end].withUnsafeBytes { Self.lineFeeds(in: $0) }
        consume(end - start)
    }

    private enum Cut {
        case text(String)
        case fault(LineFault)
    }

    /// Checks a line that lacks its line feed.
    private func cut(_ line: ArraySlice<UInt8>) -> Cut {
        let content = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        guard content.count <= limits.lineBytes else { return .fault(.tooLong) }
        if content.allSatisfy({ (0x20..<0x7F).contains($0) }) {
            return .text(String(decoding: content, as: UTF8.self))
        }
        let isPlain = content.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
        if isPlain, let text = String(validating: content, as: UTF8.self) { return .text(text) }
        // Were such a line only refused, the raw bytes behind it would be read as requests.
        return UploadHeader.isUpload(content)
            ? .fault(.malformedUpload("the line is not plain UTF-8", line: ""))
            : .fault(.badEncoding)
    }

    /// What a checked line stands for; nil when it begins an upload that is not yet whole.
    private mutating func inbound(_ cut: Cut) -> Inbound? {
        switch cut {
        case .fault(.badEncoding):
            return .fault(.badEncoding)
        case .fault(let fault):
            return die(of: fault)
        case .text(let text):
            do {
                guard let header = try UploadHeader.parse(text) else { return .line(text) }
                return begin(header, text)
            } catch {
                return die(of: .malformedUpload(error.reason, line: text))
            }
        }
    }

    private mutating func begin(_ header: UploadHeader, _ line: String) -> Inbound? {
        guard spooledFiles < limits.uploadFiles else {
            return die(
                of: .refusedUpload(
                    "at most \(limits.uploadFiles) files can be put before they are used",
                    line: line))
        }
        guard header.bytes <= limits.uploadBytes - spooledBytes else {
            return die(
                of: .refusedUpload(
                    "at most \(limits.uploadBytes) bytes can be put before they are used",
                    line: line))
        }
        spooledFiles += 1
        spooledBytes += header.bytes
        upload = Upload(line: line, header: header)
        return nextUpload()
    }

    private mutating func die(of fault: LineFault) -> Inbound {
        isDead = true
        held = []
        upload = nil
        (start, scanned, waitingLines) = (0, 0, 0)
        return .fault(fault)
    }

    private func lineFeed() -> Int? {
        held.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress, scanned < bytes.count else { return nil }
            guard let hit = memchr(base + scanned, 0x0A, bytes.count - scanned) else { return nil }
            return UnsafeRawPointer(hit) - base
        }
    }

    private mutating func consume(_ count: Int) {
        start += count
        if start == held.count {
            held.removeAll(keepingCapacity: held.capacity <= 1 << 16)
            start = 0
        } else if start > held.count / 2, start >= 1 << 12 {
            held.removeFirst(start)
            start = 0
        }
        scanned = start
    }

    private static func lineFeeds(in bytes: UnsafeRawBufferPointer) -> Int {
        guard var place = bytes.baseAddress else { return 0 }
        let end = place + bytes.count
        var count = 0
        while place < end, let hit = memchr(place, 0x0A, end - place) {
            count += 1
            place = UnsafeRawPointer(hit) + 1
        }
        return count
    }
}

import CGMime

/// The names of mail domains as the wire has them.
enum DomainName {
    /// The A-labels of an international name by IDNA; nil for one that has none.
    ///
    /// GLib follows IDNA 2003, which takes ß for ss and drops joiners: another domain than the one
    /// that IDNA 2008 finds. A name with these is refused, and has to be written as `xn--`.
    static func ascii(_ name: Substring) -> String? {
        if name.utf8.allSatisfy({ $0 < 0x80 }) { return String(name) }
        guard !name.unicodeScalars.contains(where: { deviating.contains($0) }),
            let ascii = g_hostname_to_ascii(String(name))
        else { return nil }
        defer { g_free(ascii) }
        return String(cString: ascii)
    }

    /// The characters that the two versions read differently (RFC 5894, 7.2).
    private static let deviating: Set<Unicode.Scalar> = [
        "\u{DF}", "\u{1E9E}", "\u{3C2}", "\u{200C}", "\u{200D}",
    ]
}

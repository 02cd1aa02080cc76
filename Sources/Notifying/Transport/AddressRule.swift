/// Which addresses a webhook may connect to: the Internet's, and what somebody has vouched for.
///
/// It judges the very address that is about to be connected to, so that no name, spelling or
/// change of the DNS gets around it.
package struct AddressRule: Sendable, Equatable {
    private let ranges: [AddressRange]
    private let hosts: Set<String>

    /// - Parameter allow: ranges such as `10.1.0.0/16`, addresses, or names of hosts, which also
    ///   may be reached by plain HTTP and at any port.
    /// - Throws: the first entry that is none of these.
    package init(allow: [String] = []) throws(AddressRuleFault) {
        var ranges: [AddressRange] = []
        var hosts: Set<String> = []
        for entry in allow {
            if let range = AddressRange(entry) {
                ranges.append(range)
            } else if Self.isName(entry) {
                hosts.insert(entry.lowercased())
            } else {
                throw AddressRuleFault(entry: entry)
            }
        }
        self.ranges = ranges
        self.hosts = hosts
    }

    /// Whether the host of a URL, a name or an address, is on the allow list.
    func vouches(for host: String) -> Bool {
        if let address = IPAddress(host) { return allows(address) }
        return hosts.contains(host.lowercased())
    }

    /// Whether a connection to the address may be opened for the host of a URL.
    ///
    /// A name on the allow list may lead to the site's own addresses, but to no special one.
    func admits(_ address: IPAddress, host: String) -> Bool {
        if allows(address) { return true }
        let inner = address.embedded ?? address
        let isIn = { (ranges: [AddressRange]) in ranges.contains { $0.contains(inner) } }
        if isIn(AddressRange.special) { return false }
        if isIn(AddressRange.loopback) || isIn(AddressRange.site) { return vouches(for: host) }
        return isIn(AddressRange.global)
    }

    private func allows(_ address: IPAddress) -> Bool {
        let inner = address.embedded ?? address
        return ranges.contains { $0.contains(inner) || $0.contains(address) }
    }

    /// A name has a letter in its last part, so that no odd spelling of an address is one.
    private static func isName(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard text.utf8.count <= 253, let first = parts.last?.utf8.first,
            !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
        else { return false }
        return parts.allSatisfy { (1...63).contains($0.utf8.count) && isPlain($0, with: "-") }
    }
}

/// An entry of an allow list that is neither a range, nor an address, nor a name.
package struct AddressRuleFault: Error, Sendable, Equatable, CustomStringConvertible {
    package let entry: String

    package var description: String {
        "\"\(entry)\" on the allow list is neither a range such as 10.1.0.0/16 nor a host's name"
    }
}

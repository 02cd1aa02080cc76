/// A range of addresses: all that begin with the same bits (CIDR, RFC 4632).
struct AddressRange: Sendable, Equatable {
    private let base: IPAddress
    private let length: Int

    /// Reads `10.0.0.0/8`, `fd00::/8`, or a single address.
    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let base = IPAddress(String(parts[0])) else { return nil }
        self.base = base
        guard parts.count == 2 else {
            length = base.bytes.count * 8
            return
        }
        let digits = parts[1]
        guard (1...3).contains(digits.utf8.count), let length = Int(digits), digits.first != "+",
            (0...base.bytes.count * 8).contains(length)
        else { return nil }
        self.length = length
    }

    /// An address of the other family is in no range.
    func contains(_ address: IPAddress) -> Bool {
        guard address.bytes.count == base.bytes.count else { return false }
        let (whole, rest) = length.quotientAndRemainder(dividingBy: 8)
        guard address.bytes[..<whole] == base.bytes[..<whole] else { return false }
        return rest == 0 || (address.bytes[whole] ^ base.bytes[whole]) >> (8 - rest) == 0
    }
}

extension AddressRange {
    static let loopback = ["127.0.0.0/8", "::1"].compactMap { AddressRange($0) }

    /// A site's own addresses: private (RFC 1918), shared (RFC 6598), unique local (RFC 4193).
    static let site = [
        "10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7",
    ].compactMap { AddressRange($0) }

    /// What stands for nobody on the Internet (IANA's special-purpose registries): "this network",
    /// link-local, protocol assignments, documentation, 6to4, benchmarks, multicast, reserved.
    static let special = [
        "0.0.0.0/8", "169.254.0.0/16", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
        "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
    ].compactMap { AddressRange($0) }

    /// All that is given out on the Internet.
    static let global = ["0.0.0.0/0", "2000::/3"].compactMap { AddressRange($0) }
}

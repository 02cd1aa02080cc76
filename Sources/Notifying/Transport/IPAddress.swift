import Glibc

/// An address of IPv4 or IPv6.
struct IPAddress: Sendable, Equatable {
    /// In network order, 4 or 16.
    let bytes: [UInt8]

    /// - Returns: nil unless there are 4 or 16 bytes.
    init?(bytes: [UInt8]) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// Reads the usual spelling and no other: four decimal numbers, or RFC 4291, 2.2.
    init?(_ text: String) {
        var buffer = [UInt8](repeating: 0, count: 16)
        if inet_pton(AF_INET, text, &buffer) == 1 {
            bytes = Array(buffer.prefix(4))
        } else if inet_pton(AF_INET6, text, &buffer) == 1 {
            bytes = buffer
        } else {
            return nil
        }
    }

    /// The address of IPv4 inside one of IPv6: mapped (RFC 4291), or behind NAT64 (RFC 6052).
    var embedded: IPAddress? {
        let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
        let translated: [UInt8] = [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]
        guard bytes.count == 16, bytes.starts(with: mapped) || bytes.starts(with: translated)
        else { return nil }
        return IPAddress(bytes: Array(bytes.suffix(4)))
    }

    var isLoopback: Bool { AddressRange.loopback.contains { $0.contains(self) } }
}

/// A fingerprint of texts that is the same in every process and on every machine.
///
/// FNV-1a with 128 bits, after Fowler, Noll, Vo, Eastlake: "The FNV Non-Cryptographic Hash
/// Algorithm" (IETF draft-eastlake-fnv). It tells changes apart; it is no protection.
package struct Digest: Sendable {
    private var state: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    private static let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013b

    package init() {}

    /// Takes bytes in. O(n).
    package mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { state = (state ^ UInt128(byte)) &* Self.prime }
    }

    /// Takes one text in, its length first, so that two lists of texts never run together.
    package mutating func add(_ text: String) {
        add("\(text.utf8.count):".utf8)
        add(text.utf8)
    }

    /// 32 hexadecimal digits.
    package var hex: String {
        let digits = (0..<32).map { Self.digits[Int(state >> UInt128(124 - 4 * $0) & 15)] }
        return String(decoding: digits, as: UTF8.self)
    }

    private static let digits = Array("0123456789abcdef".utf8)
}

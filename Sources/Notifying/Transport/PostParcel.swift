/// A body to be posted to one web address.
package struct PostParcel: Sendable {
    package let url: String
    package let headers: [(String, String)]
    package let body: [UInt8]
    /// The addresses that may be connected to.
    package let allowed: AddressRule

    package init(
        url: String, headers: [(String, String)], body: [UInt8], allowed: AddressRule
    ) {
        self.url = url
        self.headers = headers
        self.body = body
        self.allowed = allowed
    }

    /// Where it goes.
    ///
    /// - Throws: why the parcel cannot be sent.
    func address() throws(WebAddressFault) -> WebAddress {
        let address = try WebAddress(url)
        try address.check(by: allowed)
        guard headers.allSatisfy(Self.isHeader) else { throw .header }
        return address
    }

    private static func isHeader(_ header: (String, String)) -> Bool {
        !header.0.isEmpty && isPlain(header.0, with: "-")
            && !header.1.isEmpty && header.1.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    }
}

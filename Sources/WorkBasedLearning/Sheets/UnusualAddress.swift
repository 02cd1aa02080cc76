/// Whether a mail to an address needs SMTPUTF8 (RFC 6531), since its local part is not plain ASCII.
func isOnlyForSMTPUTF8(_ address: String) -> Bool {
    guard let at = address.lastIndex(of: "@") else { return false }
    return !address[..<at].utf8.allSatisfy { $0 < 0x80 }
}

/// What has to be said of the addresses of a row that not every relay takes.
///
/// - Parameter columns: that hold addresses.
package func addressNews<Row: SheetRow>(_ row: Row, in columns: [Column<Row>]) -> [String] {
    var news: [String] = []
    for column in columns {
        let address = column.format(row)
        if !isOnlyForSMTPUTF8(address) { continue }
        news.append(
            "\(address) needs a relay that knows SMTPUTF8; without that no mail goes there")
    }
    return news
}

/// The addresses of a register that not every relay takes, with whose they are. O(rows).
func unusualAddresses(in register: Register) -> [String] {
    func news<Row: SheetRow>(_ type: Row.Type) -> [String] {
        if Row.sheet.addresses.isEmpty { return [] }
        return register.table(of: type).unorderedRows.flatMap { row in
            addressNews(row, in: Row.sheet.addresses).map {
                "\(Row.sheet.noun.words) \(Row.sheet.owner(row)): \($0)"
            }
        }.sorted(by: inNaturalOrder)
    }
    return Noun.allCases.flatMap { news($0.rowType) }
}

import WorkBasedLearning

/// The addresses at which those in a register are written to, as mails carry them.
struct AddressBook {
    private var addresses: [Audience: [Int64: Set<String>]] = [:]
    private let delivery: @Sendable (String) -> String?

    /// O(n).
    ///
    /// - Parameter delivery: an address as mails carry it; nil where none can.
    init(_ register: Register, delivery: @escaping @Sendable (String) -> String?) {
        self.delivery = delivery
        add(.student, register.students, \.email)
        add(.teacher, register.teachers, \.email)
        add(.employer, register.employers, \.email)
        add(.speaker, register.speakers, \.email)
        add(.attendance, register.schools, \.attendanceEmail)
        add(.guardian, register.guardians, of: { register.key(.student, $0) }, \.email)
    }

    private mutating func add<Row: SheetRow>(
        _ audience: Audience, _ table: Table<Row>, of reader: ((String) -> Int64?)? = nil,
        _ address: KeyPath<Row, String>
    ) {
        var book: [Int64: Set<String>] = [:]
        for (owner, entry) in table.unordered {
            guard let key = reader.map({ $0(owner) }) ?? entry.key else { continue }
            book[key] = Set(entry.rows.compactMap { delivery($0[keyPath: address]) })
        }
        addresses[audience] = book
    }

    /// Whether a mail goes to where its reader is no longer written to. False for readers who
    /// stand in no register.
    func isFormer(_ notice: Strayed) -> Bool {
        guard let book = addresses[notice.audience], let address = notice.address else {
            return false
        }
        return book[notice.matter.recipient]?.contains(address) != true
    }
}

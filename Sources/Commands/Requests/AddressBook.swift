import WorkBasedLearning

/// The addresses at which those in a register are written to, as mails carry them.
struct AddressBook {
    /// The addresses by the key of who is written to.
    private typealias Book = [Int64: Set<String>]

    private let books: [Audience: Book]

    /// O(n).
    ///
    /// - Parameter delivery: an address as mails carry it; nil where none can.
    init(_ register: Register, delivery: (String) -> String?) {
        func book(_ audience: Audience, _ readers: Table<some SheetRow>) -> Book {
            let lines = readers.unordered.map { owner, entry in
                let addresses = register.addresses(of: owner, as: audience)
                return (entry.key, Set(addresses.compactMap(delivery)))
            }
            return Book(uniqueKeysWithValues: lines)
        }
        books = [
            .student: book(.student, register.students),
            .guardian: book(.guardian, register.students),
            .teacher: book(.teacher, register.teachers),
            .employer: book(.employer, register.employers),
            .speaker: book(.speaker, register.speakers),
            .attendance: book(.attendance, register.schools),
        ]
    }

    /// Whether its reader has an address that mails can carry. True for readers who stand in no
    /// register.
    func reaches(_ notice: Strayed) -> Bool {
        books[notice.audience]?[notice.matter.recipient]?.isEmpty != true
    }

    /// Whether a mail goes to where its reader is no longer written to. False for readers who
    /// stand in no register.
    func isFormer(_ notice: Strayed) -> Bool {
        guard let book = books[notice.audience], let address = notice.address else {
            return false
        }
        return book[notice.matter.recipient]?.contains(address) != true
    }
}

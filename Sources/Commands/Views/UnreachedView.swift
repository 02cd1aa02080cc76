import Wire
import WorkBasedLearning

/// Who cannot be written to: those without an address, and those whose address no mail can carry.
enum UnreachedView {
    /// Somebody whom mails are for.
    struct Person {
        let noun: Noun
        let id: String
        let name: String
        let address: String

        /// Why no mail reaches them.
        fileprivate var reason: String {
            address.isEmpty ? "no address" : "\(address) is an address that no mail can carry"
        }
    }

    /// `show unreached`.
    static func outcome(from first: Int, _ context: Context) -> Outcome {
        let all = people(in: context.world).filter { context.sight.sees($0.noun, $0.id) }
        let page = all.dropFirst(first - 1).prefix(context.settings.pageRows)
        var table = TableText([
            TableText.Column("noun", "who", isWhole: true), TableText.Column("id", "id"),
            TableText.Column("name", "name"), TableText.Column("reason", "reason", isWhole: true),
        ])
        for person in page {
            table.add([
                .text(person.noun.rawValue), .text(person.id), .text(person.name),
                .text(person.reason),
            ])
        }
        let hint = ReplyLine.hint(
            all.isEmpty
                ? "Everybody can be written to."
                : "set \(all[0].noun.rawValue) \(all[0].id) email=ADDRESS gives somebody one.")
        var outcome = Outcome(
            .ok(
                table.lines + [hint] + Page.hints(first, page.count, of: all.count),
                Page.members(first, page.count, of: all.count)))
        outcome.records = [context.looked("show", nil)]
        return outcome
    }

    /// How many there are, for `status`; looked up once for as long as nothing changes.
    static func lines(_ context: Context) -> [ReplyLine] {
        guard context.sight.isEverything else { return [] }
        let count = context.world.unreached { people(in: $0).count }
        if count == 0 { return [] }
        return [
            .data(
                "\(counted(count, "person", "people")) cannot be written to (show unreached lists "
                    + "them)", [Member("unreached", .number(count))])
        ]
    }

    /// Students, guardians, teachers, employers and speakers, in natural order. O(n log n).
    private static func people(in world: World) -> [Person] {
        let register = world.register
        func all<Row: SheetRow>(
            _ table: Table<Row>, _ person: (Row) -> (name: String, address: String)
        ) -> [Person] {
            table.unordered.flatMap { owner, entry in
                entry.rows.map { row in
                    let (name, address) = person(row)
                    return Person(
                        noun: Row.sheet.noun, id: owner, name: name, address: address)
                }
            }.filter { world.ports.delivery($0.address) == nil }.sorted {
                inNaturalOrder($0.id, $1.id)
            }
        }
        return all(register.students) { ($0.name, $0.email) }
            + all(register.guardians) { ($0.name, $0.email) }
            + all(register.teachers) { ($0.name, $0.email) }
            + all(register.employers) { ($0.name, $0.email) }
            + all(register.speakers) { ($0.name, $0.email) }
    }
}

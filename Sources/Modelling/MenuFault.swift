/// What can be wrong with menus, their variants, and the offers that have them.
package enum MenuFault: Sendable, Equatable {
    case variantBeforeMenu
    case emptyMenu
    case otherGroup
    case menuMissing
    case unknownMenu(String)
    case offerBeforeRequest
    /// An offer takes what only variants may take.
    case ownGroup(String)
    case takenByVariant(String)
    case tooManyOptions(limit: Int)
}

extension MenuFault: CustomStringConvertible {
    /// What is wrong, and what to do.
    package var description: String {
        switch self {
        case .variantBeforeMenu: "the variant belongs to no menu; write a menu right above it"
        case .emptyMenu: "the menu has no variants; write variant POINTS [RESOURCE ...] below it"
        case .otherGroup:
            "the variants of a menu take the same resource with a minimum above 1, or none; "
                + "begin another menu for this one"
        case .menuMissing:
            "the offer names no menu; write offer POINTS MENU [RESOURCE[:AMOUNT] ...]"
        case .unknownMenu(let word):
            "no line above names the menu \"\(word)\"; add one, or mend the name"
        case .offerBeforeRequest: "the offer belongs to no request; write a request above it"
        case .ownGroup(let word):
            "\"\(word)\" has a minimum above 1, which only variants may take; take it in the menu"
        case .takenByVariant(let word):
            "\"\(word)\" is taken by a variant of the menu already; take it in one place"
        case .tooManyOptions(let limit):
            "there are more than \(limit) options up to here; divide the file"
        }
    }
}

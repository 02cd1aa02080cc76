/// Why an endpoint or an event cannot be used, as a sentence for whoever wrote it.
package enum WebhookFault: Error, Sendable, Equatable, CustomStringConvertible {
    case name
    case url(WebAddressFault)
    case topic(String)
    case secret
    case secretMissing
    case secretUnused
    case secretCount
    case allow(AddressRuleFault)
    case event
    case size

    package var description: String {
        switch self {
        case .name: "an endpoint's name must be 1 to 64 small letters, digits and hyphens"
        case .url(let fault): fault.description
        case .topic(let word): "\"\(word)\" is no topic; watch says which there are"
        case .secret: "a secret must be whsec_ and the base64 of 24 to 64 bytes"
        case .secretMissing: "a format that is signed needs a secret"
        case .secretUnused: "a chat's URL is its secret; its posts are not signed with another"
        case .secretCount: "an endpoint may have two secrets at most"
        case .allow(let fault): fault.description
        case .event: "an event needs a type of letters, digits, underscores and dots, and an id"
        case .size: "an event must be smaller than 20 kB"
        }
    }
}

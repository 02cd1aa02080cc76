/// Finds in templates what would render as nothing: names that a kind does not offer, partials
/// that are not there, sections that do not close.
struct NameCheck {
    /// The partials by name.
    let partials: [String: TemplateFile.Piece]
    /// Whether it is about plain text, where nothing is escaped, or about HTML.
    let isText: Bool

    /// Checks a piece that sees these names.
    func check(_ piece: TemplateFile.Piece, file: String, names: Names) throws(TemplateFault) {
        try check(piece.tags, file, [names], depth: 0)
    }

    /// - Parameter depth: how many partials this one is in.
    private func check(
        _ tags: [Tag], _ file: String, _ outer: [Names], depth: Int
    ) throws(TemplateFault) {
        var scopes = outer
        var open: [(tag: Tag, pushed: Bool)] = []
        for tag in tags {
            switch tag.kind {
            case .comment, .block: break
            case .variable: try checkVariable(tag, file, scopes)
            case .section, .inverted:
                let offered = try find(tag, file, scopes)
                let inner = tag.kind == .section ? offered.inner : nil
                if let inner { scopes.append(inner) }
                open.append((tag, inner != nil))
            case .partial, .parent: try checkPartial(tag, file, scopes, depth)
            case .close:
                guard let last = open.popLast(), last.tag.name == tag.name else {
                    throw TemplateFault(file, tag.line, "{{/\(tag.name)}} closes nothing")
                }
                if last.pushed { scopes.removeLast() }
            }
            if tag.kind == .block || tag.kind == .parent { open.append((tag, false)) }
        }
        if let left = open.last {
            throw TemplateFault(file, left.tag.line, "\(left.tag.name) is not closed")
        }
    }

    private func checkVariable(_ tag: Tag, _ file: String, _ scopes: [Names])
        throws(TemplateFault)
    {
        guard case .value = try find(tag, file, scopes) else {
            throw TemplateFault(
                file, tag.line, "\(tag.name) is no text; it can only open a section")
        }
    }

    /// What a name means: the innermost thing that has it.
    private func find(_ tag: Tag, _ file: String, _ scopes: [Names]) throws(TemplateFault)
        -> Names.Offered
    {
        for names in scopes.reversed() {
            if let offered = names.find(tag.name) { return offered }
        }
        let known = Set(scopes.flatMap { $0.offered.keys }).sorted().joined(separator: ", ")
        throw TemplateFault(file, tag.line, "\(tag.name) is not offered here (\(known) are)")
    }

    private func checkPartial(_ tag: Tag, _ file: String, _ scopes: [Names], _ depth: Int)
        throws(TemplateFault)
    {
        guard let partial = partials[tag.name] else {
            throw TemplateFault(file, tag.line, "there is no partial \(tag.name)")
        }
        guard TemplateFile.isText(tag.name) == isText else {
            throw TemplateFault(
                file, tag.line, "\(tag.name) is a partial for \(isText ? "HTML" : "plain text")")
        }
        guard depth < Self.deepest else {
            throw TemplateFault(file, tag.line, "partials go in a circle")
        }
        try check(partial.tags, tag.name + TemplateFile.ending, scopes, depth: depth + 1)
    }

    private static let deepest = 8
}

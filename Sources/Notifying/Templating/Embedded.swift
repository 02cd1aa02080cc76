import WorkBasedLearning

extension TemplateSet {
    /// The partials that are part of the program, one sorted line each.
    private static let partials: [(name: String, bytes: [UInt8])] = [
        ("_child.en", PackageResources._child_en_mustache),
        ("_child.es", PackageResources._child_es_mustache),
        ("_child_text.en", PackageResources._child_text_en_mustache),
        ("_child_text.es", PackageResources._child_text_es_mustache),
        ("_greeting.en", PackageResources._greeting_en_mustache),
        ("_greeting.es", PackageResources._greeting_es_mustache),
        ("_greeting_text.en", PackageResources._greeting_text_en_mustache),
        ("_greeting_text.es", PackageResources._greeting_text_es_mustache),
        ("_hosting.en", PackageResources._hosting_en_mustache),
        ("_hosting.es", PackageResources._hosting_es_mustache),
        ("_hosting_text.en", PackageResources._hosting_text_en_mustache),
        ("_hosting_text.es", PackageResources._hosting_text_es_mustache),
        ("_moved.en", PackageResources._moved_en_mustache),
        ("_moved.es", PackageResources._moved_es_mustache),
        ("_moved_text.en", PackageResources._moved_text_en_mustache),
        ("_moved_text.es", PackageResources._moved_text_es_mustache),
        ("_off.en", PackageResources._off_en_mustache),
        ("_off.es", PackageResources._off_es_mustache),
        ("_off_text.en", PackageResources._off_text_en_mustache),
        ("_off_text.es", PackageResources._off_text_es_mustache),
        ("_offchild.en", PackageResources._offchild_en_mustache),
        ("_offchild.es", PackageResources._offchild_es_mustache),
        ("_offchild_text.en", PackageResources._offchild_text_en_mustache),
        ("_offchild_text.es", PackageResources._offchild_text_es_mustache),
        ("_page", PackageResources._page_mustache),
        ("_placement.en", PackageResources._placement_en_mustache),
        ("_placement.es", PackageResources._placement_es_mustache),
        ("_placement_text.en", PackageResources._placement_text_en_mustache),
        ("_placement_text.es", PackageResources._placement_text_es_mustache),
        ("_session.en", PackageResources._session_en_mustache),
        ("_session.es", PackageResources._session_es_mustache),
        ("_session_text.en", PackageResources._session_text_en_mustache),
        ("_session_text.es", PackageResources._session_text_es_mustache),
        ("_visit.en", PackageResources._visit_en_mustache),
        ("_visit.es", PackageResources._visit_es_mustache),
        ("_visit_text.en", PackageResources._visit_text_en_mustache),
        ("_visit_text.es", PackageResources._visit_text_es_mustache),
    ]

    /// The texts that are part of the program, by file name.
    static var embedded: [String: String] {
        let kinds = NoticeKind.all.flatMap { kind in
            [(kind.file(.english), kind.english), (kind.file(.spanish), kind.spanish)]
        }
        let shared = partials.map { ($0.name + TemplateFile.ending, $0.bytes) }
        let all = (kinds + shared).map { ($0.0, String(decoding: $0.1, as: UTF8.self)) }
        return Dictionary(all) { $1 }
    }
}

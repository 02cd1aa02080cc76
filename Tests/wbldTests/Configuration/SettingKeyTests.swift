import Testing

@testable import wbld

@Suite("A key of the configuration")
struct SettingKeyTests {
    @Test("Every key takes its own default and describes itself", arguments: SettingKey.all)
    func takesDefault(key: SettingKey) throws {
        let text = document(key.path, key.defaultText)
        #expect(try ConfigurationFile.parse(text, name: "f") == Settings())
        #expect(key.about.hasSuffix("."))
        #expect(!key.form.isEmpty)
    }

    @Test("No key stands twice or is also the name of a section")
    func unique() {
        let paths = SettingKey.all.map(\.path)
        #expect(Set(paths).count == paths.count)
        for path in paths { #expect(!paths.contains { $0.hasPrefix(path + ".") }) }
    }

    @Test("Every key is tried by a case of the tests")
    func tried() {
        #expect(SettingCase.all.map(\.path).sorted() == SettingKey.all.map(\.path).sorted())
    }

    @Test("A good value is taken, and nothing else changes", arguments: SettingCase.all)
    func good(each: SettingCase) throws {
        let settings = try ConfigurationFile.parse(document(each.path, each.good), name: "f")
        let text = "\(settings)"
        #expect(text.contains("\(each.field): \(each.shown)"))
        let back = text.replacing(
            "\(each.field): \(each.shown)", with: "\(each.field): \(each.standard)")
        #expect(back == "\(Settings())")
    }

    @Test("A bad value is refused with the place, the key, and what it must be")
    func bad() {
        for each in SettingCase.all {
            for value in each.bad {
                let text = document(each.path, value)
                let line = each.path.contains(".") ? 2 : 1
                let isScalar = !value.hasPrefix("[") && !value.hasPrefix("{")
                let short = value.count > 60 ? value.prefix(57) + "..." : value[...]
                // An address with a user may hold a password.
                let isShown = isScalar && !(value.contains("://") && value.contains("@"))
                let shown = isShown ? "\"\(short)\"" : "this"
                let fault = "conf/f.yaml:\(line): \(each.path): \(shown) is not \(each.form)"
                #expect(throws: ConfigurationFault([fault])) {
                    try ConfigurationFile.parse(text, name: "conf/f.yaml")
                }
            }
        }
    }
}

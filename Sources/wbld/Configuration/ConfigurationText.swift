/// The shipped configuration file: every key with its default and what it means.
enum ConfigurationText {
    static var shipped: String {
        var text = """
            # The configuration of wbld. Every key may be left out; what stands here is the default.
            # A key that does not exist, or a value of another form, is refused at start.
            # After a change say wbl reload; keys with (restart) hold once the daemon starts anew.


            """
        var section = ""
        for key in SettingKey.all {
            let parts = key.path.split(separator: ".")
            let mine = parts.count > 1 ? String(parts[0]) : ""
            if mine != section { text += "\n\(mine):\n" }
            section = mine
            let indent = mine.isEmpty ? "" : "  "
            let restart = key.isLive ? "" : " (restart)"
            text += "\(indent)# \(key.about) (\(key.form))\(restart)\n"
            text += "\(indent)\(parts[parts.count - 1]): \(key.defaultText)\n"
            text += key.example.map { "\(indent)# \($0)\n" }.joined()
        }
        return text
    }
}

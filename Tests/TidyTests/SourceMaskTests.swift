import Testing

@Suite("Telling code from comments and strings")
struct SourceMaskTests {
    @Test(
        "What is not code becomes spaces",
        arguments: [
            ("a // b", "a     "),
            ("a /* b /* c */ d */ e", "a                   e"),
            (#"x("y")"#, #"x(" ")"#),
            (#""a\"b" c"#, #""    " c"#),
            (#""a\(b("c"))d" e"#, #"" (b(" ")) " e"#.replacing("\" (", with: "\"  (")),
            (##"#"a"b"# c"##, ##"#"   "# c"##),
            (##"#"\#(a)\(b)"#"##, ##"#"  (a)    "#"##),
            ("\"\"\"\n a \"b\"\n \"\"\" c", "\"\"\"\n      \n \"\"\" c"),
            ("\"\" a", "\"\" a"),
            ("\"open\nnext()", "\"    \nnext()"),
        ])
    func masked(text: String, code: String) {
        #expect(SourceMask.code(of: text) == code)
    }

    @Test("Lines stay where they are")
    func lines() {
        let file = SourceFile(path: "Sources/Wire/Line.swift", text: "/*\n\n*/ a\nb\n")
        #expect(file.lines.count == 4)
        #expect(file.code == ["  ", "", "   a", "b"])
        #expect(file.room == "Wire")
    }
}

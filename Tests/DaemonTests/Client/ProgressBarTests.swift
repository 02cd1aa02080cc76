import Testing

@testable import wbl

@Suite("The client's bar")
struct ProgressBarTests {
    @Test("A line of progress becomes a bar that wipes its line and stays on it")
    func bar() {
        let bar = ProgressBar("# choosing: 430 of 1000, 287500 points so far, at most 291303")
        #expect(bar?.stage == "choosing")
        #expect(bar?.done == 430)
        #expect(bar?.of == 1000)
        #expect(bar?.rest == "287500 points so far, at most 291303")
        #expect(
            bar?.text
                == "\rchoosing [##########..............] 43 % 287500 points so far, at most "
                + "291303\u{1B}[K")
    }

    @Test(
        "It is empty at the start and full at the end, whatever the number of steps",
        arguments: [
            (
                "# listing options: 0 of 244",
                "\rlisting options [........................] 0 % \u{1B}[K"
            ),
            (
                "# listing options: 244 of 244",
                "\rlisting options [########################] 100 % \u{1B}[K"
            ),
            ("# choosing: 1 of 2", "\rchoosing [############............] 50 % \u{1B}[K"),
            ("# choosing: 3 of 2", "\rchoosing [########################] 100 % \u{1B}[K"),
            ("# choosing: -1 of 2", "\rchoosing [........................] 0 % \u{1B}[K"),
            ("# choosing: 999 of 1000", "\rchoosing [#######################.] 99 % \u{1B}[K"),
        ])
    func shares(line: String, text: String) {
        #expect(ProgressBar(line)?.text == text)
    }

    @Test(
        "Any other line is none",
        arguments: [
            "", "#", "# ", " choosing: 430 of 1000", "choosing: 430 of 1000", "# choosing",
            "# choosing: 430", "# choosing: 430 of", "# choosing: 430 of 0", "# choosing: x of 2",
            "# choosing: 1 of 2.5", "# choosing: 1 of -2", "# choosing: 1 in 2",
            "# Scarcest, with about the points that one more would add:",
            "# A first plan: import FOLDER, plan, show plan, publish.",
            "OK placed=228 requests=244", "? Publish 1 of 2: yes or no",
        ])
    func none(line: String) {
        #expect(ProgressBar(line) == nil)
    }

    @Test("What takes a bar away leaves an empty line")
    func wiped() {
        #expect(ProgressBar.wiped == "\r\u{1B}[K")
    }
}

import Testing

@testable import wbl

@Suite("The files that a reply lists")
struct ListedFileTests {
    @Test(
        "Are found in each form",
        arguments: [
            "  plan.csv         1234", " plan.csv\t1234",
            "{\"data\":{\"bytes\":1234,\"file\":\"plan.csv\"}}",
        ])
    func listed(line: String) {
        #expect(ListedFile.name(in: line) == "plan.csv")
    }

    @Test(
        "Nothing else is one, and none leaves its folder",
        arguments: [
            "# file  bytes", "OK files=1", "{\"ok\":{\"files\":1}}", "  plan.csv", " a b c",
            "  plan.csv  many", "  ../plan.csv  3", "  .profile  3", "",
            "{\"data\":{\"bytes\":3,\"file\":\"/etc/passwd\"}}", "{\"data\":{\"bytes\":3}}",
        ])
    func others(line: String) {
        #expect(ListedFile.name(in: line) == nil)
    }
}

import Testing

@testable import wbl

@Suite("What the client does with files of its own")
struct FolderWishTests {
    @Test(
        "The file of plan --list-options is the client's, and the rest is the daemon's",
        arguments: [
            (
                ["plan", "--list-options", "out/options.csv"], "out/options.csv",
                ["plan", "--list-options"]
            ),
            (
                ["plan", "seed=7", "--list-options", "my options", "as-of=2027-01-25T08:00"],
                "my options", ["plan", "seed=7", "--list-options", "as-of=2027-01-25T08:00"]
            ),
            (
                ["plan", "--export-model", "a/county.mps", "seed=7"], "a/county.mps",
                ["plan", "export_model=mps", "seed=7"]
            ),
            (
                ["plan", "--export-model", "county.txt"], "county.txt",
                ["plan", "export_model=text"]
            ),
        ])
    func options(words: [String], path: String, rest: [String]) throws {
        let found = FolderWish.found(in: words)
        let (wish, said) = try #require(found)
        #expect(wish == .save(path))
        #expect(said == rest)
    }

    @Test(
        "Without a file behind it the sentence is the daemon's alone",
        arguments: [
            ["plan"], ["plan", "--list-options"], ["plan", "--list-options", "seed=7"],
            ["show", "--list-options", "options.csv"], ["plan", "list_options=yes"], [],
        ])
    func noFile(words: [String]) {
        #expect(FolderWish.found(in: words) == nil)
    }

    @Test("Folders are sent before an import, and fetched after an export or a template")
    func folders() throws {
        let importing = FolderWish.found(in: ["import", "in", "--dry-run"])
        let (sending, said) = try #require(importing)
        #expect(sending == .send("in"))
        #expect(said == ["import", "--dry-run"])
        let exporting = FolderWish.found(in: ["export", "draft", "out"])
        let (fetching, rest) = try #require(exporting)
        #expect(fetching == .fetch("out"))
        #expect(rest == ["export", "draft"])
        #expect(FolderWish.found(in: ["export", "draft"]) == nil)
    }
}

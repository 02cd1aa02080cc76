import Testing

@testable import Storage

@Suite("The indexes of open notices no longer hold the state")
struct NarrowIndexesTests {
    @Test("A notice that begins to leave stays where it is in each of them")
    func narrow() throws {
        let disk = try Disk()
        try disk.makeOlder(steps: 13, "")
        let indexes = try disk.texts(
            """
            SELECT name FROM sqlite_master
            WHERE type = 'index' AND tbl_name = 'notice' AND sql LIKE '%''waiting''%'
            ORDER BY name
            """)
        #expect(
            indexes == [
                "notice_channel", "notice_next", "notice_open", "notice_recipient", "notice_until",
            ])
        for index in indexes {
            let columns = try disk.texts("SELECT name FROM pragma_index_info('\(index)')")
            #expect(!columns.isEmpty && !columns.contains("state"), "\(index)")
        }
    }
}

import Interchange
import TestSupport
import Testing
import WorkBasedLearning

@Suite("Writing a folder")
struct FolderWriterTests {
    private func write(_ register: Register) -> [FolderWriter.File] {
        FolderWriter.files(of: register, plan: nil, status: "draft")
    }

    private func take(
        _ files: [FolderReader.File], in register: Register = Register(), replacing: Bool = false
    ) throws -> Resolution {
        let resolution = Resolution(
            FolderReader.read(files), in: register, replacing: replacing)
        try #require(resolution.faults.isEmpty, "\(resolution.faults)")
        return resolution
    }

    private func text(_ files: [FolderWriter.File], _ name: String) throws -> String {
        let file = try #require(files.first { $0.name == name })
        return String(decoding: file.bytes, as: UTF8.self)
    }

    @Test("The shipped sample, read and written, has the same bytes in all 15 files")
    func sample() throws {
        let files = try SampleFolder.files()
        #expect(files.count == 15)
        let written = write(try take(files).register)
        for file in files {
            let again = try #require(written.first { $0.name == file.name }, "\(file.name)")
            #expect(
                String(decoding: again.bytes, as: UTF8.self)
                    == String(decoding: file.bytes, as: UTF8.self), "\(file.name)")
            #expect(again.bytes == file.bytes, "\(file.name)")
        }
    }

    @Test("Reading the sample again changes nothing", arguments: [false, true])
    func again(replacing: Bool) throws {
        let first = try take(try SampleFolder.files())
        let second = try take(write(first.register), in: first.register, replacing: replacing)
        #expect(second.changes.isEmpty)
        #expect(second.counts.map(\.noun) == Noun.allCases)
        #expect(second.counts.map(\.unchanged) == first.counts.map(\.new))
        #expect(second.counts.allSatisfy { $0.new + $0.changed + $0.withdrawn.count == 0 })
    }

    @Test("The order of files and rows does not reach what is written, seed 7")
    func order() throws {
        var chance = SeededChance(seed: 7)
        let files = try SampleFolder.files()
        let written = write(try take(files).register).map(\.bytes)
        let single = ["students.csv", "slots.csv", "requests.csv", "employers.csv"]
        let mixed = files.map { file -> FolderReader.File in
            guard single.contains(file.name) else { return file }
            var rows = file.bytes.split(separator: UInt8(ascii: "\n"))
            let header = rows.removeFirst()
            rows.shuffle(using: &chance)
            return (file.name, Array(([header] + rows).joined(separator: "\n".utf8)))
        }.shuffled(using: &chance)
        #expect(write(try take(mixed).register).map(\.bytes) == written)
    }

    @Test("Registers from seeds 1 to 60 are read back as they were written", arguments: 1...60)
    func random(seed: UInt64) throws {
        let register = RandomRegister(seed: seed).register
        let files = write(register)
        let fresh = try take(files)
        #expect(write(fresh.register).map(\.bytes) == files.map(\.bytes))
        let again = try take(files, in: register, replacing: true)
        #expect(again.changes.isEmpty)
        #expect(again.counts.map(\.unchanged) == Noun.allCases.map(register.count))
        let crowned = files.map { file -> FolderReader.File in
            let text = String(decoding: file.bytes, as: UTF8.self)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            return (file.name, [0xEF, 0xBB, 0xBF] + Array(lines.joined(separator: "\r\n").utf8))
        }
        #expect(try take(crowned, in: register).changes.isEmpty)
    }

    @Test("Some seed fills every file and every column")
    func randomIsWide() {
        func isWide<Row: SheetRow>(_ type: Row.Type) -> Bool {
            let rows = (1...60).flatMap { seed in
                RandomRegister(seed: UInt64(seed)).register.table(of: type).allRows
            }
            return Row.sheet.columns.allSatisfy { column in
                rows.contains { !column.format($0).isEmpty }
            }
        }
        let narrow = Noun.allCases.filter { !isWide($0.rowType) }
        #expect(narrow == [])
    }

    @Test("An empty register is 15 headers and three plan files")
    func empty() throws {
        let files = write(Register())
        let plans = ["plan.csv", "speaker_plan.csv", "prices.csv"]
        #expect(files.map(\.name) == Noun.allCases.map(\.file) + plans)
        #expect(try text(files, "enrollments.csv") == "student,section\n")
        #expect(try text(files, "plan.csv") == "request,slot,out,back,status\n")
        #expect(
            try text(files, "speaker_plan.csv") == "request,speaker,start,end,mode,status\n")
        #expect(try text(files, "prices.csv") == "case,resource,request,price\n")
    }

    @Test("A plan is written with its status, and read back")
    func plan() throws {
        let day = try #require(Day("2027-02-16"))
        let plan = Plan(
            placements: [
                Placement(request: "R10", slot: "O1", out: .walk, back: .run("T1")),
                Placement(request: "R9", slot: "O2", out: .virtual, back: .virtual),
            ],
            sessions: [
                Session(
                    request: "G1", speaker: "K1", start: Moment(day: day, minute: 540),
                    end: Moment(day: day, minute: 1440), mode: .onsite)
            ], revision: 1, asOf: nil, seed: 1, points: 0)
        let files = FolderWriter.files(of: Register(), plan: plan, status: "published")
        #expect(
            try text(files, "plan.csv") == """
                request,slot,out,back,status
                R9,O2,virtual,virtual,published
                R10,O1,walk,T1,published

                """)
        #expect(
            try text(files, "speaker_plan.csv") == """
                request,speaker,start,end,mode,status
                G1,K1,2027-02-16T09:00,2027-02-16T24:00,onsite,published

                """)
        let read = try #require(FolderReader.read(files).plan)
        #expect(read.placements == plan.placements)
        #expect(read.sessions == plan.sessions)
        #expect(read.faults == [])
    }

    @Test("A plan's proof is written as prices, which nothing reads back")
    func prices() throws {
        let proof = Proof(
            bound: 9000,
            cases: [
                Proof.Case(
                    name: "",
                    entries: [
                        Proof.Entry(thing: "slot:O1", request: "", term: .price(32_130)),
                        Proof.Entry(thing: "slot:O2", request: "R1", term: .price(-1)),
                    ]),
                Proof.Case(
                    name: "a, b",
                    entries: [Proof.Entry(thing: "slot:O2", request: "", term: .closed)]),
            ])
        let plan = Plan(
            placements: [], sessions: [], revision: 1, asOf: nil, seed: 1, points: 0, proof: proof)
        let files = FolderWriter.files(of: Register(), plan: plan, status: "draft")
        #expect(
            try text(files, "prices.csv") == """
                case,resource,request,price
                ,slot:O1,,125.5078125
                ,slot:O2,R1,-0.00390625
                "a, b",slot:O2,,closed

                """)
        let read = try take(files)
        #expect(read.changes.isEmpty)
        let plans = try #require(FolderReader.read(files).plan)
        #expect(plans.faults == [])
    }
}

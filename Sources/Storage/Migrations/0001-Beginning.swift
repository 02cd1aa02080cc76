import GRDB

/// The first schema: facts by noun, plans, what people were told, the outbox, events, the audit.
///
/// Personal data stands in the people's tables, in `told` and in `notice_body` alone; all of it can
/// be erased without touching `event`, `audit` or `notice`, which hold internal keys only.
struct Beginning: Migration {
    let name = "0001-beginning"

    func migrate(_ database: Database) throws {
        for statement in Beginning.statements {
            try database.execute(sql: statement)
        }
    }

    private static let statements = people + places + wishes + plans + notices + history

    /// A table of facts: rows of one noun, under an internal key and in their order.
    private static func facts(_ table: String, _ columns: String, single: Bool = true) -> String {
        """
        CREATE TABLE \(table) (
            key INTEGER NOT NULL,
            position INTEGER NOT NULL\(single ? " CHECK (position = 0)" : ""),
            \(columns),
            PRIMARY KEY (key, position)
        ) STRICT, WITHOUT ROWID
        """
    }

    private static func reference(_ table: String) -> String {
        "TEXT NOT NULL REFERENCES \(table) (id) DEFERRABLE INITIALLY DEFERRED"
    }

    private static let language = "language TEXT NOT NULL CHECK (language IN ('en', 'es'))"
    private static let mode = "CHECK (mode IN ('onsite', 'virtual'))"
    private static let coordinates = """
        latitude REAL CHECK (latitude BETWEEN -90 AND 90),
        longitude REAL CHECK (longitude BETWEEN -180 AND 180)
        """

    private static let people = [
        facts(
            "school",
            """
            id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, district TEXT, town TEXT, \(coordinates),
            daily_release_limit INTEGER CHECK (daily_release_limit >= 0), visitor_notes TEXT,
            attendance_email TEXT, transport_email TEXT,
            CHECK ((latitude IS NULL) = (longitude IS NULL))
            """),
        facts(
            "student",
            """
            id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, email TEXT, school \(reference("school")),
            grade TEXT, birthdate TEXT, pathways TEXT, documents TEXT, travel TEXT,
            wheelchair TEXT NOT NULL CHECK (wheelchair IN ('yes', 'no')),
            priority INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 9), \(language)
            """),
        facts(
            "guardian",
            """
            student \(reference("student")), name TEXT NOT NULL, email TEXT NOT NULL, \(language)
            """, single: false),
        facts(
            "teacher",
            """
            id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, email TEXT, school \(reference("school")),
            login TEXT, \(language)
            """),
        facts(
            "section",
            """
            id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, teacher \(reference("teacher")),
            school \(reference("school")), pathway TEXT,
            size INTEGER CHECK (size BETWEEN 1 AND 1000), period TEXT, room TEXT
            """),
        facts(
            "enrollment",
            "student \(reference("student")), section \(reference("section"))", single: false),
        facts(
            "calendar", "school \(reference("school")), date TEXT NOT NULL, day_type TEXT",
            single: false),
    ]

    private static let places = [
        facts(
            "employer",
            """
            id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, sector TEXT, contact TEXT, email TEXT,
            \(language), monthly_limit INTEGER CHECK (monthly_limit >= 0), documents TEXT
            """),
        facts(
            "site",
            """
            id TEXT NOT NULL UNIQUE, employer \(reference("employer")), name TEXT NOT NULL,
            town TEXT, \(coordinates), address TEXT, arrival_notes TEXT,
            CHECK ((latitude IS NULL) = (longitude IS NULL))
            """),
        facts(
            "slot",
            """
            id TEXT NOT NULL UNIQUE, site \(reference("site")), kind TEXT NOT NULL,
            start TEXT NOT NULL, end TEXT NOT NULL, min INTEGER NOT NULL CHECK (min >= 1),
            max INTEGER NOT NULL, pathways TEXT, grades TEXT,
            min_age INTEGER CHECK (min_age BETWEEN 0 AND 99), documents TEXT,
            mode TEXT NOT NULL \(mode), CHECK (min <= max), CHECK (start < end)
            """),
        facts(
            "speaker",
            """
            id TEXT NOT NULL UNIQUE, employer \(reference("employer")), name TEXT NOT NULL,
            email TEXT, \(language),
            site TEXT REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED, pathways TEXT,
            topics TEXT, modes TEXT NOT NULL, monthly_limit INTEGER CHECK (monthly_limit >= 0),
            max_travel_minutes INTEGER CHECK (max_travel_minutes >= 0)
            """),
        facts(
            "trip",
            """
            id TEXT NOT NULL, vehicle TEXT, "from" TEXT NOT NULL, "to" TEXT NOT NULL,
            departs TEXT NOT NULL, arrives TEXT NOT NULL, seats INTEGER NOT NULL CHECK (seats >= 0),
            wheelchair_seats INTEGER NOT NULL CHECK (wheelchair_seats >= 0),
            UNIQUE (id, position), CHECK (departs < arrives)
            """, single: false),
        facts(
            "availability",
            """
            subject TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('free', 'busy')), days TEXT,
            day_types TEXT, start TEXT, end TEXT, "from" TEXT, until TEXT
            """, single: false),
    ]

    private static let wishes = [
        facts(
            "request",
            """
            id TEXT NOT NULL UNIQUE, student \(reference("student")), kind TEXT NOT NULL,
            choices TEXT, earliest TEXT, latest TEXT
            """),
        facts(
            "speaker_request",
            """
            id TEXT NOT NULL UNIQUE, section \(reference("section")), topic TEXT, choices TEXT,
            earliest TEXT NOT NULL, latest TEXT NOT NULL, mode TEXT \(mode),
            minutes INTEGER NOT NULL CHECK (minutes >= 1),
            priority INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 9)
            """),
    ]

    private static let plans = [
        """
        CREATE TABLE plan (
            state TEXT PRIMARY KEY CHECK (state IN ('draft', 'published')),
            revision INTEGER NOT NULL, as_of TEXT, seed INTEGER NOT NULL, points INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE placement (
            state TEXT NOT NULL REFERENCES plan (state) ON DELETE CASCADE, request TEXT NOT NULL,
            slot TEXT NOT NULL, out TEXT NOT NULL, back TEXT NOT NULL, PRIMARY KEY (state, request)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE session (
            state TEXT NOT NULL REFERENCES plan (state) ON DELETE CASCADE, request TEXT NOT NULL,
            speaker TEXT NOT NULL, start TEXT NOT NULL, end TEXT NOT NULL,
            mode TEXT NOT NULL \(mode),
            PRIMARY KEY (state, request), CHECK (start < end)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE told (
            kind TEXT NOT NULL, subject INTEGER NOT NULL, recipient INTEGER NOT NULL,
            ordinal INTEGER NOT NULL, digest TEXT NOT NULL, address TEXT NOT NULL, \(language),
            gist TEXT NOT NULL, PRIMARY KEY (kind, subject, recipient, ordinal)
        ) STRICT, WITHOUT ROWID
        """,
    ]

    private static let notices = [
        """
        CREATE TABLE notice (
            key INTEGER PRIMARY KEY, message_id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
            audience TEXT NOT NULL, subject INTEGER NOT NULL, recipient INTEGER NOT NULL,
            ordinal INTEGER NOT NULL, state TEXT NOT NULL CHECK (state IN ('due', 'sent')),
            created_at INTEGER NOT NULL, sent_at INTEGER,
            CHECK ((state = 'sent') = (sent_at IS NOT NULL))
        ) STRICT
        """,
        "CREATE INDEX notice_due ON notice (key) WHERE state = 'due'",
        """
        CREATE TABLE notice_body (
            notice INTEGER PRIMARY KEY REFERENCES notice (key) ON DELETE CASCADE,
            address TEXT NOT NULL, bytes BLOB NOT NULL
        ) STRICT
        """,
    ]

    private static let history = [
        """
        CREATE TABLE event (
            seq INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, kind TEXT NOT NULL,
            subject INTEGER
        ) STRICT
        """,
        """
        CREATE TABLE audit (
            seq INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, user INTEGER NOT NULL,
            action TEXT NOT NULL CHECK (action IN ('look', 'change')), verb TEXT NOT NULL,
            noun TEXT, subject INTEGER
        ) STRICT
        """,
        """
        CREATE TABLE meta (
            one INTEGER PRIMARY KEY CHECK (one = 1), installation TEXT NOT NULL,
            revision INTEGER NOT NULL, next_key INTEGER NOT NULL
        ) STRICT
        """,
        "INSERT INTO meta VALUES (1, lower(hex(randomblob(8))), 0, 1)",
    ]
}

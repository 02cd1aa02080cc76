// swift-tools-version: 6.2
import PackageDescription

/// Swift 6 language mode with the checks that are cheap on day one and dear later.
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let argumentParser = Target.Dependency.product(
    name: "ArgumentParser", package: "swift-argument-parser")
let collections = Target.Dependency.product(
    name: "HashTreeCollections", package: "swift-collections")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let lifecycle = Target.Dependency.product(
    name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let unixSignals = Target.Dependency.product(
    name: "UnixSignals", package: "swift-service-lifecycle")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// A room of the house, with the rooms and libraries that it may import.
func room(
    _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
    .target(
        name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

/// The tests of a room, folder by folder as the room's sources.
func tests(
    _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: dependencies + ["TestSupport"], exclude: exclude,
        swiftSettings: strict)
}

let package = Package(
    name: "wbld",
    products: [
        .executable(name: "wbld", targets: ["wbld"]),
        .executable(name: "wbl", targets: ["wbl"]),
        .executable(name: "wbl-solve", targets: ["wbl-solve"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
        .systemLibrary(
            name: "CGMime", pkgConfig: "gmime-3.0", providers: [.apt(["libgmime-3.0-dev"])]),
        room("Solving"),
        room("Modelling", ["Solving"]),
        room("Teamwork", ["Solving"]),
        room("WorkBasedLearning", [collections]),
        room("Wire"),
        room("Planning", ["Solving", "WorkBasedLearning"]),
        room("Interchange", ["WorkBasedLearning"]),
        room("Commands", ["Wire", "Planning", "WorkBasedLearning", collections]),
        room(
            "Office",
            ["Wire", "Commands", "Planning", "Solving", "WorkBasedLearning", collections]),
        room("Serving", ["Wire", lifecycle, logging, nioCore, nioPosix]),
        room("Storage", ["WorkBasedLearning", grdb, sqlite]),
        room(
            "Notifying", ["WorkBasedLearning", "CCurl", "CGMime", logging, mustache],
            resources: [.embedInCode("Templates")]),
        .executableTarget(
            name: "wbl", dependencies: ["CEdit", "Wire", argumentParser], swiftSettings: strict),
        .executableTarget(
            name: "wbl-solve", dependencies: ["Modelling", "Teamwork", "Solving", argumentParser],
            swiftSettings: strict),
        .executableTarget(
            name: "wbld",
            dependencies: [
                "Serving", "Office", "Storage", "Notifying", "Interchange", "Commands", "Modelling",
                "Planning", "Solving", "Teamwork", "WorkBasedLearning", "Wire", argumentParser,
                lifecycle,
                logging,
                unixSignals, yams,
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "bench-sending", dependencies: ["Notifying"], path: "Benchmarks/Sending",
            swiftSettings: strict),
        .target(
            name: "TestSupport", dependencies: ["WorkBasedLearning"], path: "Tests/TestSupport",
            swiftSettings: strict),
        tests("Solving", ["Solving"]),
        tests("Modelling", ["Modelling", "Solving"]),
        tests("Teamwork", ["Teamwork", "Solving"]),
        tests("WorkBasedLearning", ["WorkBasedLearning", collections]),
        tests("Wire", ["Wire"]),
        tests("Planning", ["Planning", "Solving", "WorkBasedLearning", "Interchange"]),
        tests("Interchange", ["Interchange", "WorkBasedLearning"]),
        tests("Commands", ["Commands", "Planning", "WorkBasedLearning", "Wire"]),
        tests(
            "Office", ["Office", "Commands", "Planning", "Solving", "WorkBasedLearning", "Wire"]),
        tests("Serving", ["Serving", "Wire", lifecycle, logging, nioCore, nioPosix]),
        tests("Storage", ["Storage", "WorkBasedLearning", grdb]),
        tests(
            "Notifying", ["Notifying", "Interchange", "WorkBasedLearning", logging],
            exclude: [
                "exim.py", "fault_proxy.py", "mail_server.py", "nginx.py", "postfix.py",
                "read_mail.py", "set_up.sh", "supervised.py", "webhook_server.py",
            ].map { "Peers/\($0)" }),
        tests(
            "wbld",
            [
                "wbld", "Commands", "Interchange", "Notifying", "Office", "Planning", "Serving",
                "Solving", "Storage", "Wire", "WorkBasedLearning",
            ]),
        tests(
            "Daemon",
            [
                "wbl", "wbl-solve", "wbld", "Notifying", "Office", "Storage", "Wire",
                "WorkBasedLearning", grdb, logging,
            ]),
        tests("Tidy"),
    ],
    swiftLanguageModes: [.v6]
)

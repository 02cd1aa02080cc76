import ArgumentParser
import Commands
import Wire

/// The manual pages of the programs that talk, made from the tables that the programs work by.
enum ManualPage: String, CaseIterable, ExpressibleByArgument {
    case wbl
    case wbld

    /// The page as man reads it.
    var text: String {
        switch self {
        case .wbl: ManualPage.client
        case .wbld: ManualPage.daemon
        }
    }

    /// The file of the page.
    var file: String { self == .wbl ? "wbl.1" : "wbld.8" }

    private static let client =
        Roff.title("WBL", 1, "wbl - talk to the work-based learning daemon")
        + Roff.section(
            "SYNOPSIS", [#"\fBwbl\fR [\fIoptions\fR] [\fIsentence\fR ...]"#])
        + Roff.section(
            "DESCRIPTION",
            [
                Roff.text(
                    "Says one sentence from its arguments, or each line of standard input, or at a "
                        + "terminal what is typed. The options of wbl end at the first word of the "
                        + "sentence; wbl --help lists them."),
                Roff.text(
                    "Lines that begin with a blank are data, # is help, ? waits for an answer, * "
                        + "is an event; OK or ERR CODE TEXT ends a reply."),
            ])
        + Roff.section(
            "SENTENCES", Verb.all.flatMap { verb in [Roff.item(verb.usage, verb.about)] })
        + Roff.section(
            "EXAMPLES", Verb.all.flatMap(\.examples).map { Roff.example("wbl " + $0) })
        + Roff.section(
            "EXIT STATUS",
            [
                Roff.text(
                    "0 done, 1 not done, 2 usage, 3 cannot connect, 4 denied, 75 try again, 130 "
                        + "ended by Ctrl-C.")
            ])
        + Roff.section(
            "FILES",
            [
                Roff.item(Product.socket, "where the daemon listens"),
                Roff.item(
                    "~/.local/state/wbl/history",
                    "earlier sentences, without those that hold notes on persons"),
            ])
        + Roff.section("SEE ALSO", ["wbld(8)"])

    private static let daemon =
        Roff.title("WBLD", 8, "wbld - plan work-based learning and tell everybody")
        + Roff.section(
            "SYNOPSIS",
            [
                #"\fBwbld\fR \fB--state\fR \fIdir\fR [\fB--socket\fR \fIpath\fR] "#
                    + #"[\fB--config\fR \fIfile\fR]"#
            ])
        + Roff.section(
            "DESCRIPTION",
            [
                Roff.text(
                    "Keeps everything in a state directory (mode 0700), and is talked to with wbl "
                        + "over a local socket. What is acknowledged is on disk.")
            ])
        + Roff.section(
            "CONFIGURATION",
            [
                Roff.text(
                    "A YAML file; wbld --print-config prints it with every default. Its keys:")
            ]
                + SettingKey.all.map { key in
                    Roff.item(
                        key.path,
                        "\(key.about) (\(key.form))" + (key.isLive ? "" : " Needs a restart."))
                })
        + Roff.section(
            "WEBHOOKS",
            [
                Roff.text(
                    "Each webhook of the key webhooks has a name of small letters, digits and "
                        + "hyphens, and these keys:")
            ] + WebhookKey.all.map { Roff.item($0.name, "\($0.about) (\($0.form))") }
                + [
                    Roff.text(
                        "A post tells the type of an event, its time, its number (seq), and what "
                            + "it is about: the internal key, and the id where that is nobody's. "
                            + "webhook-id is the same at each attempt and when an event is told "
                            + "again, so that a receiver can drop what it knows. Events about the "
                            + "same thing come in their order; others may overtake each other."),
                    Roff.text(
                        "Only an answer of 2xx counts; redirects are not followed. What fails is "
                            + "tried again for three days. An answer of 410 turns the webhook off "
                            + "until enable webhook. A webhook that is removed from the "
                            + "configuration loses what it has not been told."),
                ])
        + UpkeepPages.text
        + Roff.section(
            "ROLES",
            [
                Roff.text(
                    "Who may say what is given by user and group (roles.users, roles.groups):")
            ]
                + HelpTopic.roles.map { Roff.item($0.0.rawValue, $0.1) })
        + Roff.section(
            "FILES",
            [
                Roff.item("/etc/wbld/wbld.yaml", "the configuration"),
                Roff.item("/var/lib/wbld/wbld.sqlite", "the database"),
                Roff.item("/var/lib/wbld/backups", "copies of it"),
                Roff.item(Product.socket, "where it listens"),
            ])
        + Roff.section("SEE ALSO", ["wbl(1)"])
}

extension Verb {
    /// The summary, and what the arguments are.
    fileprivate var about: String {
        ([summary]
            + arguments.map { argument in
                "\(argument.shown): \(argument.about)" + (argument.isRequired ? " (needed)." : ".")
            }).joined(separator: " ")
    }
}

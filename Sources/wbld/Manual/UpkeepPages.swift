/// What the manual says about looking after the daemon.
enum UpkeepPages {
    static let text =
        Roff.section(
            "BACKUP AND RESTORE",
            [
                Roff.text(
                    "wbl backup writes a copy of the database, while work goes on, into the folder "
                        + "backups of the state directory, named after the time in UTC and the "
                        + "revision. backups.keep says how many stay. A copy holds students' data "
                        + "and is for its owner alone; no sentence sends it. Take copies to "
                        + "another machine too, with the file secret of the state directory, "
                        + "without which answers to earlier mails are not recognised."),
                Roff.text("To restore one, as root:"),
            ]
                + [
                    "systemctl stop wbld.socket wbld.service", "cd /var/lib/wbld",
                    "rm -f wbld.sqlite-wal wbld.sqlite-shm",
                    "install -o wbld -g wbld -m 600 backups/wbld-TIME-rREVISION.sqlite wbld.sqlite",
                    "systemctl start wbld.socket",
                ].map { Roff.example($0) }
                + [
                    Roff.text(
                        "wbl status then says the revision of the copy. Mails that had not left at "
                            + "the time of the copy and have since are sent again. Where that "
                            + "matters, start with a mail.relay that does not answer, such as "
                            + "smtp://127.0.0.1:9: everything waits. Look at outbox, withdraw "
                            + "what has been sent (outbox drop), then name the right relay and "
                            + "start again.")
                ])
        + Roff.section(
            "RELOADING THE CONFIGURATION",
            [
                Roff.text(
                    "wbl reload, and so systemctl reload wbld, reads the file again. It names the "
                        + "keys that have changed: those in force at once, and those that need a "
                        + "restart. A file with a fault changes nothing, and the faults are named. "
                        + "SIGHUP does the same and logs what came of it. Another role holds for "
                        + "open connections too; who has none any more is let go at the next "
                        + "word. Passwords and secrets are read at the start.")
            ])
        + Roff.section(
            "MONITORING",
            [
                Roff.text(
                    "wbl health exits 0 where all is ok, 1 where somebody has to look after "
                        + "something, and 3 where the daemon does not answer. wbl --json health "
                        + "tells each trouble as a reason: change-lost, disk-short, clock-back, "
                        + "configuration, relay, mails-given-up, webhook-off, webhook-failing, "
                        + "scope, teacher-twice. The role operator is enough for it, and sees no "
                        + "student.")
            ])
}

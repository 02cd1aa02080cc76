import WorkBasedLearning

/// What stands before a mail that goes to another address than the one it was written for: the
/// fields of RFC 5322, 3.6.6, and a comment that says what it is and for whom it was.
struct ResentBlock: Sendable {
    /// Who sends it on, and to whom.
    let from: MailAddress
    let to: MailAddress

    /// A mail with its block before it; one that was written for that address as it is.
    func bytes(of notice: Notice, at unixSeconds: Int64) -> [UInt8] {
        if notice.recipient == to.text { return notice.bytes }
        return Array(lines(notice, unixSeconds).map { $0 + "\r\n" }.joined().utf8) + notice.bytes
    }

    private func lines(_ notice: Notice, _ unixSeconds: Int64) -> [String] {
        [
            "Resent-Date: \(Self.date(unixSeconds))",
            "Resent-From: <\(from.text)>",
            "Resent-To: <\(to.text)>",
            "Resent-Message-ID:\r\n <redirected.\(notice.messageID.dropFirst())",
            "Comments: [to: \(notice.recipient)]\r\n This mail (\(notice.matter.kind)) would have "
                + "gone to one \(notice.audience.rawValue),\r\n <\(notice.recipient)>.",
        ]
    }

    /// A moment by RFC 5322, 3.3, in UTC.
    private static func date(_ unixSeconds: Int64) -> String {
        let day = Day(number: Int32(clamping: unixSeconds / 86_400))
        let (year, month, date) = day.civil
        let second = Int(unixSeconds % 86_400)
        let clock = [second / 3_600, second / 60 % 60, second % 60].map {
            $0 < 10 ? "0\($0)" : "\($0)"
        }.joined(separator: ":")
        let weekday = weekdays[Weekday.allCases.firstIndex(of: day.weekday) ?? 0]
        return "\(weekday), \(date) \(months[month - 1]) \(year) \(clock) +0000"
    }

    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}

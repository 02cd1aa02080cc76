import Commands
import Foundation
import Logging
import Notifying
import Office
import Planning
import Serving
import Wire

/// All that the configuration decides, with the defaults.
struct Settings: Sendable, Equatable {
    var socket = Product.socket
    var timeZone = "America/Los_Angeles"
    var logLevel = Logger.Level.info
    var pageRows = 1000
    /// How many copies of the database are kept; 0 for all.
    var backupsKept = 7
    /// Who may say what: by user, by group of users, and by address behind a bridge.
    var users: [String: Grant] = [:]
    var groups: [String: Grant] = [:]
    var people: [String: Grant] = [:]
    var serving = ServingLimits()
    var notifying = NotifyingSettings()
    /// When people are told what has its time.
    var times = OccasionTimes()
    var planning = PlanningSettings()
    /// Who is told of events by webhooks, by name.
    var webhooks: [WebhookSettings] = []
}

import Foundation
import Logging
import Notifying
import Planning
import Serving
import Wire

/// All that the configuration decides, with the defaults.
struct Settings: Sendable, Equatable {
    var socket = Product.socket
    var timeZone = "America/Los_Angeles"
    var logLevel = Logger.Level.info
    var pageRows = 1000
    var serving = ServingLimits()
    var notifying = NotifyingSettings()
    var planning = PlanningSettings()
}

import Foundation

/// Where the settings come from: a file, and what the command line puts above it.
struct SettingsSource: Sendable {
    /// nil: the defaults hold.
    var file: String?
    var socket: String?

    func read() throws(ConfigurationFault) -> Settings {
        var settings = Settings()
        if let file { settings = try ConfigurationFile.read(file) }
        if let socket { settings.socket = URL(fileURLWithPath: socket).path }
        return settings
    }

    /// The file's whole path.
    var path: String? { file.map { URL(fileURLWithPath: $0).path } }
}

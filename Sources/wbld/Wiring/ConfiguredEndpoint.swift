import Notifying

extension WebhookSettings {
    /// The endpoint with its secrets, and its address where that is one.
    ///
    /// - Throws: ``StartFault`` that names the webhook, the key, and what to do.
    func endpoint(
        _ environment: [String: String]
    ) throws(StartFault) -> WebhookEndpoint {
        let address =
            urlFile.isEmpty
            ? url
            : try SecretFile.read(urlFile, of: "webhooks.\(name).url_file", holding: "address")
        var secrets: [WebhookSecret] = []
        for path in try secretPaths(environment) {
            let owner = "webhooks.\(name).\(secretKey)"
            let text = try SecretFile.read(path, of: owner, holding: "secret")
            do { secrets.append(try WebhookSecret(text)) } catch {
                throw StartFault("\(owner): \(path): \(error); write such a line into it")
            }
        }
        do {
            return try WebhookEndpoint(
                name: name, url: address, topics: topics, secrets: secrets, format: format,
                allow: allow)
        } catch {
            throw StartFault("webhooks.\(name).\(key(of: error)): \(error); correct it")
        }
    }

    private var secretKey: String { secretFiles.isEmpty ? "secret_credential" : "secret_file" }

    private func secretPaths(
        _ environment: [String: String]
    ) throws(StartFault) -> [String] {
        if secretCredentials.isEmpty { return secretFiles }
        guard let folder = environment["CREDENTIALS_DIRECTORY"] else {
            throw StartFault(
                "webhooks.\(name).secret_credential: systemd hands over no credentials; set "
                    + "LoadCredential= in the unit, or use secret_file")
        }
        return secretCredentials.map { "\(folder)/\($0)" }
    }

    /// The key that a fault is about.
    private func key(of fault: WebhookFault) -> String {
        switch fault {
        case .url: urlFile.isEmpty ? "url" : "url_file"
        case .topic: "topics"
        case .allow: "allow"
        case .secret, .secretMissing, .secretUnused, .secretCount: secretKey
        case .name, .event, .size: "url"
        }
    }
}

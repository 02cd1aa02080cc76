/// The bounds which keep one client from taking what belongs to all; every number is positive but
/// where 0 stands for none.
package struct ServingLimits: Sendable, Equatable {
    /// The longest line in bytes, without its end.
    package var lineBytes: Int
    /// Connections at one time.
    package var clients: Int
    /// Connections at one time of one user.
    package var clientsPerUser: Int
    /// Requests of one user in a second, over all connections; 0 for no such limit.
    package var requestsPerSecond: Int
    /// Seconds after which a client that neither speaks nor reads is let go.
    package var idleSeconds: Int
    /// Bytes of output which may wait for a client before nothing more is read from it.
    package var unreadBytes: Int
    /// Requests of one connection which may wait for the one under way.
    package var pipelined: Int
    /// Bytes of all uploads in one connection's spool.
    package var uploadBytes: Int
    /// Files in one connection's spool.
    package var uploadFiles: Int

    package init(
        lineBytes: Int = 8192, clients: Int = 64, clientsPerUser: Int = 16,
        requestsPerSecond: Int = 0, idleSeconds: Int = 600, unreadBytes: Int = 1 << 20,
        pipelined: Int = 64,
        uploadBytes: Int = 64 << 20, uploadFiles: Int = 64
    ) {
        self.lineBytes = lineBytes
        self.clients = clients
        self.clientsPerUser = clientsPerUser
        self.requestsPerSecond = requestsPerSecond
        self.idleSeconds = idleSeconds
        self.unreadBytes = unreadBytes
        self.pipelined = pipelined
        self.uploadBytes = uploadBytes
        self.uploadFiles = uploadFiles
    }
}

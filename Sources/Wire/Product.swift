/// What the two programs call themselves.
package enum Product {
    package static let version = "0.1.0"
    /// The number of the wire's protocol.
    package static let wire = 1
    /// Where the daemon listens and the client looks, unless told otherwise.
    package static let socket = "/run/wbld/wbld.sock"
}

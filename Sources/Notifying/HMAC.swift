import CGMime

/// HMAC-SHA256 (RFC 2104), by GLib: 32 bytes, in time linear in the bytes.
func hmacSHA256(of bytes: [UInt8], key: [UInt8]) -> [UInt8] {
    let hmac = g_hmac_new(G_CHECKSUM_SHA256, key, gsize(key.count))
    defer { g_hmac_unref(hmac) }
    g_hmac_update(hmac, bytes, gssize(bytes.count))
    var digest = [UInt8](repeating: 0, count: 32)
    var length = gsize(digest.count)
    g_hmac_get_digest(hmac, &digest, &length)
    return digest
}

import CCurl

// What libcurl calls on the loop's thread. The data that it hands back is a transfer, which
// outlives its time in the multi handle, or the loop's sockets, which outlive all connections.

private func transfer(_ data: UnsafeMutableRawPointer?) -> Transfer? {
    data.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
}

/// Ends the transfer where the loop is breaking off.
let endIfBroken: curl_xferinfo_callback = { data, _, _, _, _ in
    transfer(data)?.loop.isBreakingOff == false ? 0 : 1
}

/// Opens a socket, unless it would lead where the transfer must not go.
let openSocket: curl_opensocket_callback = { data, _, target in
    guard let transfer = transfer(data), let target else { return CURL_SOCKET_BAD }
    transfer.hasOpened = true
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = Int(wbl_address_bytes(target, &bytes))
    guard let address = IPAddress(bytes: Array(bytes.prefix(count))), transfer.admits(address)
    else {
        transfer.isRefused = true
        return CURL_SOCKET_BAD
    }
    let socket = wbl_open_socket(target)
    if socket >= 0 { transfer.sockets.opened(socket) }
    return socket
}

let closeSocket: curl_closesocket_callback = { data, socket in
    guard let data else { return -1 }
    return Unmanaged<OpenSockets>.fromOpaque(data).takeUnretainedValue().close(socket)
}

/// Judges the address again: a kept connection may have been opened under another rule.
let admitRequest: curl_prereq_callback = { data, peer, _, _, _ in
    guard let transfer = transfer(data), let peer else { return CURL_PREREQFUNC_ABORT }
    transfer.isReady = true
    if let address = IPAddress(String(cString: peer)), transfer.admits(address) {
        return CURL_PREREQFUNC_OK
    }
    transfer.isRefused = true
    return CURL_PREREQFUNC_ABORT
}

/// Counts what a peer answers, keeps nothing of it, and ends an answer beyond 4 KiB.
let countAnswer: curl_write_callback = { _, size, count, data in
    guard let transfer = transfer(data) else { return 0 }
    transfer.bytesAnswered += size * count
    return transfer.bytesAnswered <= 4_096 ? size * count : 0
}

/// Hands a message over.
let readMessage: curl_read_callback = { buffer, size, count, data in
    guard let transfer = transfer(data), let buffer, !transfer.lacksUTF8 else {
        return Int(CURL_READFUNC_ABORT)
    }
    let part = transfer.bytes[transfer.bytesRead...].prefix(size * count)
    part.withUnsafeBytes {
        UnsafeMutableRawBufferPointer(start: buffer, count: size * count)
            .copyMemory(from: $0)
    }
    transfer.bytesRead += part.count
    if transfer.bytesRead == transfer.bytes.count { transfer.trace.endedData() }
    return part.count
}

/// Follows the dialogue; what it is shown of a login is not kept.
let watchDialogue: curl_debug_callback = { _, kind, text, count, data in
    guard let transfer = transfer(data) else { return 0 }
    let line = UnsafeRawBufferPointer(start: text, count: count)
    switch kind {
    case CURLINFO_HEADER_OUT:
        transfer.trace.sent(line)
        // libcurl would wait, and the loop with it, for a goodbye from a relay that is silent.
        if transfer.trace.isGivingUp { transfer.sockets.stopListening() }
    case CURLINFO_HEADER_IN: transfer.trace.received(line)
    default: break
    }
    return 0
}

import CCurl

/// Sets options of an easy handle, and keeps the first refusal.
struct EasyOptions {
    let easy: UnsafeMutableRawPointer
    private(set) var result = CURLE_OK

    init(_ easy: UnsafeMutableRawPointer) { self.easy = easy }

    mutating func set(_ option: CURLoption, _ value: Int) {
        note(wbl_setopt_long(easy, option, value))
    }

    mutating func set(_ option: CURLoption, _ value: String) {
        note(wbl_setopt_text(easy, option, value))
    }

    mutating func set(_ option: CURLoption, _ value: UnsafeMutablePointer<curl_slist>?) {
        note(wbl_setopt_list(easy, option, value))
    }

    mutating func set(_ option: CURLoption, object: AnyObject) {
        note(wbl_setopt_data(easy, option, Unmanaged.passUnretained(object).toOpaque()))
    }

    mutating func note(_ code: CURLcode) {
        if result == CURLE_OK { result = code }
    }
}

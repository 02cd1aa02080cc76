import CCurl

extension Outcome.Trouble {
    /// What a result of libcurl means; nil where all went well.
    init?(_ result: CURLcode) {
        switch result {
        case CURLE_OK: return nil
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_USE_SSL_FAILED,
            CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
            CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CRL_BADFILE, CURLE_SSL_INVALIDCERTSTATUS,
            CURLE_SSL_ENGINE_NOTFOUND, CURLE_SSL_ENGINE_SETFAILED,
            CURLE_SSL_PINNEDPUBKEYNOTMATCH:
            self = .tls
        case CURLE_LOGIN_DENIED: self = .login
        case CURLE_OPERATION_TIMEDOUT: self = .timeout
        case CURLE_ABORTED_BY_CALLBACK: self = .aborted
        case CURLE_WRITE_ERROR: self = .longAnswer
        case CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT, CURLE_NOT_BUILT_IN,
            CURLE_UNKNOWN_OPTION, CURLE_BAD_FUNCTION_ARGUMENT:
            self = .usage
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT: self = .unreachable
        default: self = .network
        }
    }
}

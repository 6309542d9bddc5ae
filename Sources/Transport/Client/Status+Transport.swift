import RPC

extension Status {
  /// A failure that this side of the connection saw for itself. It carries an `ErrorInfo` as those
  /// of the server do.
  static func ofTransport(_ code: StatusCode, _ reason: String, _ message: String) -> Status {
    Status(
      code, message,
      details: [.errorInfo(reason: reason, domain: Fault.domain, metadata: [:])])
  }

  /// What an HTTP status means to a call (gRPC, "HTTP to gRPC Status Code Mapping").
  static func ofHTTP(_ status: Int) -> Status {
    let code: StatusCode =
      switch status {
      case 400: .internal
      case 401: .unauthenticated
      case 403: .permissionDenied
      case 404: .unimplemented
      case 429, 502, 503, 504: .unavailable
      case _: .unknown
      }
    return ofTransport(code, "HTTP_STATUS", "the server answered with HTTP status \(status)")
  }

  /// What the code of a reset means to a call (gRPC over HTTP/2, "Errors").
  static func ofReset(_ code: UInt32) -> Status {
    switch HTTP2Code(rawValue: code) {
    case .refusedStream: streamRefused
    case .cancel: Fault.cancelled.status
    case .enhanceYourCalm:
      ofTransport(.resourceExhausted, "ENHANCE_YOUR_CALM", "the server asks for fewer calls")
    case .inadequateSecurity:
      ofTransport(
        .permissionDenied, "INADEQUATE_SECURITY", "the connection is not secure enough")
    case .noError, .protocolError, .internalError, .flowControlError, .settingsTimeout,
      .streamClosed, .frameSizeError, .compressionError, .connectError, .http11Required, nil:
      ofTransport(.internal, "STREAM_RESET", "the call was reset with HTTP/2 code \(code)")
    }
  }

  /// The server has certainly not begun the call.
  static let streamRefused = ofTransport(
    .unavailable, "STREAM_REFUSED", "the server did not take the call")

  static let connectionLost = ofTransport(
    .unavailable, "CONNECTION_LOST", "the connection to the server was lost")

  static let clientClosed = ofTransport(
    .unavailable, "CLIENT_CLOSED", "the client has been closed")
}

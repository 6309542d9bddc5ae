import Messages

/// The bytes of a client that behaves (RFC 9113; gRPC over HTTP/2).
enum CallTraffic {
  /// The preface and empty SETTINGS.
  static let start = Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8) + frame(4, 0, 0, [])

  /// Acknowledgement, PING, WINDOW_UPDATE, PRIORITY, SETTINGS and an unknown frame.
  static let control =
    frame(4, 1, 0, []) + frame(6, 0, 0, [1, 2, 3, 4, 5, 6, 7, 8])
    + frame(8, 0, 0, [0, 1, 0, 0]) + frame(2, 0, 1, [0, 0, 0, 0, 15])
    + frame(4, 0, 0, [0, 4, 0, 1, 0, 0]) + frame(0x20, 0, 0, [1])

  /// A call with metadata and one message.
  static func call(_ stream: UInt32, _ path: String) -> [UInt8] {
    // POST and http by index; the rest as literals that are not indexed (RFC 7541, 6).
    let block =
      [0x83, 0x86] + literal(":path", path) + literal(":authority", "x")
      + literal("te", "trailers") + literal("content-type", "application/grpc")
      + literal("grpc-timeout", "5S") + literal("mark-bin", "AAEC")
    let message = GetStudentResponse(student: MessageFuzz.wholeStudent).bytes()
    let prefix = [0, 0, 0, UInt8(message.count >> 8), UInt8(message.count & 0xFF)]
    return frame(1, 4, stream, block) + frame(0, 1, stream, prefix + message)
  }

  private static func literal(_ name: String, _ value: String) -> [UInt8] {
    [0, UInt8(name.utf8.count)] + name.utf8 + [UInt8(value.utf8.count)] + value.utf8
  }

  static func frame(
    _ type: UInt8, _ flags: UInt8, _ stream: UInt32, _ payload: [UInt8]
  ) -> [UInt8] {
    let head = [payload.count >> 16, payload.count >> 8, payload.count].map {
      UInt8(truncatingIfNeeded: $0)
    }
    let number = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: stream >> UInt32($0)) }
    return head + [type, flags] + number + payload
  }
}

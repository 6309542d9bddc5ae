internal import Glibc
import NIOCore
import RPC

/// The header list of a request, read field by field as it arrives (gRPC over HTTP/2, "Requests").
struct RequestHead {
  private enum ContentType { case missing, grpc, other }

  /// The method that the path names, where there is one.
  private(set) var method: BoundMethod?
  private(set) var metadata = Metadata()
  /// From `grpc-timeout`.
  private(set) var timeout: TimeAmount?
  /// Whether the whole list has come.
  private(set) var isComplete = false
  private var isPost = false
  private var contentType = ContentType.missing
  private var isEncoded = false
  private var violation: ProtocolViolation?
  private var authority: UInt64?
  private var host: UInt64?
  private var isMisdirected = false
  private var listBytes = 0
  private let listBytesMax: Int

  init(listBytesMax: Int) { self.listBytesMax = listBytesMax }

  private var isTooLarge: Bool { listBytes > listBytesMax }

  mutating func receive(
    name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>,
    router: @autoclosure () -> Router
  ) {
    // After the first list there are only trailers, which mean nothing in a request.
    guard !isComplete else { return }
    listBytes += name.count + value.count + 32
    guard !isTooLarge else { return }
    switch name.count {
    case 2 where name.equals("te"), 7 where name.equals(":scheme"): break
    case 5 where name.equals(":path"): method = router().method(at: value)
    case 7 where name.equals(":method"): isPost = value.equals("POST")
    case 10 where name.equals(":authority"): authority = Self.digest(value)
    case 4 where name.equals("host"): take(host: Self.digest(value))
    case 10 where name.equals("user-agent"): break
    // nghttp2 has compared it with the body; it is no metadata.
    case 14 where name.equals("content-length"): break
    case 12 where name.equals("content-type"):
      contentType = Self.isGRPC(value) ? .grpc : .other
    case 12 where name.equals("grpc-timeout"):
      timeout = GRPCTimeout.parse(value)
      if timeout == nil { violation = .metadataInvalid }
    case 13 where name.equals("grpc-encoding"): isEncoded = !value.equals("identity")
    case _:
      if name.starts(with: "grpc-") || name.starts(with: ":") { break }
      let text = String(decoding: name, as: UTF8.self)
      if !MetadataCoding.append(text, value, to: &metadata) { violation = .metadataInvalid }
    }
  }

  mutating func end() { isComplete = true }

  /// `host` may stand for `:authority` or repeat it (RFC 9113, 8.3.1); there is one server here, so
  /// that its name is not looked at further.
  private mutating func take(host digest: UInt64) {
    if host != nil || digest != authority ?? digest { isMisdirected = true }
    host = digest
  }

  /// Of a name, whose case does not matter; it is compared only, never kept (FNV-1a).
  private static func digest(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    name.reduce(0xCBF2_9CE4_8422_2325) { hash, byte in
      let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      return (hash ^ UInt64(isUpper ? byte | 0x20 : byte)) &* 0x100_0000_01B3
    }
  }

  /// `application/grpc`, or that with the one message format there is.
  private static func isGRPC(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    guard value.starts(with: "application/grpc") else { return false }
    let rest = value.dropFirst(16)
    return rest.isEmpty || rest.first == UInt8(ascii: ";") || rest.elementsEqual("+proto".utf8)
  }

  enum Verdict: Equatable {
    /// An ordinary HTTP request, to be answered with an HTTP status.
    case notGRPC(httpStatus: Int)
    case refuse(Fault)
    case call
  }

  var verdict: Verdict {
    if isTooLarge {
      return .refuse(.limitExceeded(limit: "metadata-bytes", retryAfterMilliseconds: nil))
    }
    if isMisdirected { return .notGRPC(httpStatus: 400) }
    if !isPost { return .notGRPC(httpStatus: 405) }
    if contentType != .grpc { return .notGRPC(httpStatus: 415) }
    if let violation { return .refuse(.protocolViolated(violation)) }
    if isEncoded { return .refuse(.encodingUnknown) }
    return .call
  }
}

extension UnsafeBufferPointer<UInt8> {
  func equals(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && starts(with: text)
  }

  func starts(with text: StaticString) -> Bool {
    guard let baseAddress, count >= text.utf8CodeUnitCount else { return false }
    return memcmp(baseAddress, text.utf8Start, text.utf8CodeUnitCount) == 0
  }
}

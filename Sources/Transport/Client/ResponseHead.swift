import NIOCore
import RPC

/// A header list of an answer, headers or trailers, read field by field (gRPC over HTTP/2,
/// "Responses").
struct ResponseHead {
  private(set) var metadata = Metadata()
  private(set) var httpStatus: Int?
  private var grpcStatus: Int?
  private var message = ""
  private var details: [UInt8]?
  /// What the server says about another attempt.
  private(set) var pushback: CallFailure.Pushback?
  private var isGRPC = false
  private var isEncoded = false
  private var listBytes = 0
  private let listBytesMax: Int

  init(listBytesMax: Int) { self.listBytesMax = listBytesMax }

  mutating func receive(
    name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>
  ) {
    listBytes += name.count + value.count + 32
    guard listBytes <= listBytesMax else { return }
    if name.equals(":status") {
      httpStatus = Int(String(decoding: value, as: UTF8.self))
    } else if name.equals("content-type") {
      isGRPC = Self.isGRPC(value)
    } else if name.equals("grpc-status") {
      grpcStatus = Int(String(decoding: value, as: UTF8.self))
    } else if name.equals("grpc-message") {
      message = PercentEncoding.decode(value)
    } else if name.equals("grpc-status-details-bin") {
      details = Base64.decode(value)
    } else if name.equals("grpc-encoding") {
      isEncoded = !value.equals("identity")
    } else if name.equals("grpc-retry-pushback-ms") {
      pushback = Self.pushback(String(decoding: value, as: UTF8.self))
    } else if !name.starts(with: "grpc-"), !name.starts(with: ":") {
      // A value that cannot be read is the server's mistake and no reason to lose its answer.
      _ = MetadataCoding.append(String(decoding: name, as: UTF8.self), value, to: &metadata)
    }
  }

  /// `application/grpc`, also with the name of a codec or parameters behind it; not another type
  /// that begins so, such as that of gRPC-Web.
  private static func isGRPC(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    guard value.starts(with: "application/grpc") else { return false }
    guard value.count > "application/grpc".utf8.count else { return true }
    let next = value["application/grpc".utf8.count]
    return next == UInt8(ascii: "+") || next == UInt8(ascii: ";")
  }

  /// Anything but a number of milliseconds asks for no further attempt (gRFC A6).
  private static func pushback(_ text: String) -> CallFailure.Pushback {
    // What is longer than a day is as good as never, and must not overflow.
    guard let milliseconds = Int64(text), (0...86_400_000).contains(milliseconds) else {
      return .never
    }
    return .after(.milliseconds(milliseconds))
  }

  /// 100 to 199 only announce an answer.
  var isInformational: Bool { httpStatus.map { (100..<200).contains($0) } ?? false }

  /// Why the list cannot begin a gRPC answer; `nil` where it can.
  var refusal: Status? {
    if listBytes > listBytesMax {
      return .ofTransport(
        .resourceExhausted, "METADATA_TOO_LARGE", "the answer's metadata is too large")
    }
    if let httpStatus, httpStatus != 200 { return .ofHTTP(httpStatus) }
    if !isGRPC {
      return .ofTransport(.unknown, "NOT_GRPC", "the server's answer is not gRPC")
    }
    if isEncoded {
      return .ofTransport(
        .internal, "ENCODING_UNKNOWN", "the server compressed its answer though not asked to")
    }
    return nil
  }

  /// The status of a list that ends the call.
  func status(decodeDetails: ([UInt8]) -> Status?) -> Status {
    guard let grpcStatus else {
      return refusal
        ?? .ofTransport(.unknown, "STATUS_MISSING", "the answer ended without a status")
    }
    let code = StatusCode(rawValue: grpcStatus) ?? .unknown
    return Status(code, message, details: details.flatMap(decodeDetails)?.details ?? [])
  }
}

import Foundation

/// How much is asked, and the bodies of the requests, as files for `h2load`.
///
/// They are written by hand: the same bytes for all, whatever their libraries would make of them.
struct RPCLoad {
  private static let messageBytes = 65_536

  let folder: String
  /// How long calls are made.
  let milliseconds: Int
  /// What a stream carries in all.
  let streamBytes: Int

  var checkBody: String { folder + "/check" }
  var serverStreamBody: String { folder + "/server-stream" }
  var clientStreamBody: String { folder + "/client-stream" }

  init(in folder: String, milliseconds: Int, streamMebibytes: Int) throws {
    self.folder = folder
    self.milliseconds = milliseconds
    streamBytes = streamMebibytes << 20
    // HealthCheckRequest: the server as a whole.
    try Self.framed([]).write(to: URL(filePath: checkBody))
    // StreamingOutputCallRequest: so many response_parameters (2), each with a size (1). Ten
    // intervals (2) of none mean nothing and make each of them longer: Cairn refuses what takes
    // over eight times its bytes in memory, as lists of very short messages do.
    let size = [0x08] + Self.varint(Self.messageBytes)
    let interval = repeatElement([0x10, 0x00] as [UInt8], count: 10).joined()
    let parameters = Self.field(2, size + interval)
    let messages = streamBytes / Self.messageBytes
    try Self.framed(Array(repeatElement(parameters, count: messages).joined()))
      .write(to: URL(filePath: serverStreamBody))
    // StreamingInputCallRequest: a payload (1) with a body (2).
    let body = Self.field(2, [UInt8](repeating: 0, count: Self.messageBytes))
    let message = Self.framed(Self.field(1, body))
    _ = FileManager.default.createFile(atPath: clientStreamBody, contents: nil)
    let file = try FileHandle(forWritingTo: URL(filePath: clientStreamBody))
    for _ in 0..<messages { try file.write(contentsOf: message) }
    try file.close()
  }

  /// A field that has a length.
  static func field(_ number: Int, _ bytes: [UInt8]) -> [UInt8] {
    [UInt8(number << 3 | 2)] + varint(bytes.count) + bytes
  }

  private static func varint(_ value: Int) -> [UInt8] {
    value < 0x80 ? [UInt8(value)] : [UInt8(value & 0x7F | 0x80)] + varint(value >> 7)
  }

  /// A message behind its prefix (gRPC over HTTP/2, "Length-Prefixed-Message").
  static func framed(_ message: [UInt8]) -> Data {
    let length = UInt32(message.count).bigEndian
    return withUnsafeBytes(of: length) { Data([0] + $0 + message) }
  }
}

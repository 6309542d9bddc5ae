import Messages
import NIOCore
import NIOEmbedded
import RPC
import Transport

/// Feeds the bytes to a server as a connection of which it knows nothing: frames, header lists,
/// messages, calls and answers, without sockets.
///
/// The first byte says whether the connection has begun well already, and how the rest is cut into
/// reads. Whatever comes: what the server says are whole frames and no flood, and when the
/// connection is gone neither it nor a handler is left.
public enum CallFuzz: FuzzTarget {
  public static func fault(with bytes: [UInt8]) -> String? {
    guard let first = bytes.first else { return nil }
    let start = first & 1 == 0 ? CallTraffic.start : []
    let readBytes = first < 2 ? Int.max : Int(first >> 1)
    do {
      return try fault(with: start + bytes.dropFirst(), readBytes: readBytes)
    } catch {
      return "the server cannot be set up: \(error)"
    }
  }

  private static func fault(with bytes: [UInt8], readBytes: Int) throws -> String? {
    let loop = EmbeddedEventLoop()
    let echo = EchoService()
    let server = GRPCServer(
      router: Router(methods: echo.methods),
      configuration: ServerConfiguration(encodeDetails: { encodeStatusDetails($0) }) { _, _ in
        .internalError(incidentID: "fuzz")
      }, group: loop)
    let channel = EmbeddedChannel(loop: loop)
    try server.serve(channel, from: .plaintext(address: "127.0.0.1")).wait()
    try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    var rest = bytes[...]
    while !rest.isEmpty, channel.isActive {
      _ = try? channel.writeInbound(ByteBuffer(bytes: rest.prefix(readBytes)))
      loop.run()
      rest = rest.dropFirst(readBytes)
    }
    let answer = try answer(of: channel)
    _ = try? channel.finish(acceptAlreadyClosed: true)
    loop.run()
    if echo.running != 0 { return "\(echo.running) handlers outlive their connection" }
    if server.connectionCount != 0 { return "the connection outlives its channel" }
    return fault(inAnswer: answer, to: bytes.count)
  }

  private static func answer(of channel: EmbeddedChannel) throws -> [UInt8] {
    var answer: [UInt8] = []
    while let part = try channel.readOutbound(as: ByteBuffer.self) {
      answer.append(contentsOf: part.readableBytesView)
    }
    return answer
  }

  private static func fault(inAnswer answer: [UInt8], to count: Int) -> String? {
    // A HEADERS frame of a few indexed fields, some ten bytes, may ask for a whole status.
    if answer.count > 4096 + 64 * count { return "\(answer.count) bytes for \(count)" }
    var rest = answer[...]
    while !rest.isEmpty {
      let length = rest.prefix(3).reduce(0) { $0 << 8 | Int($1) }
      if length > 16_384 || rest.count < 9 + length { return "an answer that is no frames" }
      rest = rest.dropFirst(9 + length)
    }
    return nil
  }

  /// Good calls of each kind, one and several a connection, whole and in small reads; and what
  /// else clients say.
  public static var seeds: [[UInt8]] {
    let calls = EchoService.descriptors.map { CallTraffic.call(1, $0.path) }
    let many = EchoService.descriptors.enumerated().flatMap { index, descriptor in
      CallTraffic.call(UInt32(2 * index + 1), descriptor.path)
    }
    let talks = calls + [many, calls[0] + CallTraffic.control, CallTraffic.control + many]
    return talks.flatMap { [[0] + $0, [2 * 40] + $0] } + [[1] + CallTraffic.start + many]
  }
}

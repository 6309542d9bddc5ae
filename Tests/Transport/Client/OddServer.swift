import NIOCore
import NIOPosix
import RPC
import Synchronization

@testable import Transport

/// A server that answers each request with whatever bytes a test likes. It reads as HTTP/2 asks,
/// so that requests can be looked at, and writes past its own session.
final class OddServer: Sendable {
  /// What a request said.
  struct Request: Sendable {
    /// Of all connections, from 0.
    var number: Int
    /// Of the server's connections, from 0.
    var connection: Int
    var stream: UInt32
    var fields: [String: String]
  }

  /// Answers a request, when its headers have come, with frames.
  struct Script: Sendable {
    let answer: @Sendable (Request) -> [UInt8]

    init(_ answer: @escaping @Sendable (Request) -> [UInt8]) { self.answer = answer }

    /// Every request succeeds with `Note(1)`.
    static let note = Script { Reply.note($0.stream) }
    /// No request is answered.
    static let silence = Script { _ in [] }
    /// Every request fails.
    static func status(_ code: StatusCode, _ more: [(String, String)] = []) -> Script {
      Script { Reply.status($0.stream, code, more) }
    }
  }

  private struct State {
    var requests: [Request] = []
    var connections: [OddConnection] = []
  }

  private let state = Mutex(State())
  private let script: Script
  private let limits: Limits

  private init(_ limits: Limits, _ script: Script) {
    self.limits = limits
    self.script = script
  }

  var requests: [Request] { state.withLock { $0.requests } }
  var connectionCount: Int { state.withLock { $0.connections.count } }

  /// Writes to the newest connection.
  func write(_ bytes: [UInt8]) {
    guard let last = state.withLock({ $0.connections.last }) else { return }
    last.eventLoop.execute { last.write(bytes) }
  }

  /// The newest connection reads nothing more, not even PINGs.
  func stopReading() {
    guard let last = state.withLock({ $0.connections.last }) else { return }
    last.eventLoop.execute {
      _ = last.context?.channel.setOption(.autoRead, value: false)
    }
  }

  /// Runs `body` with a server and a client of it.
  static func run(
    _ script: Script, limits: Limits = Limits(),
    configure: (inout ClientConfiguration) -> Void = { _ in },
    _ body: (ClientConnection, OddServer) async throws -> Void
  ) async throws {
    let server = OddServer(limits, script)
    let group = MultiThreadedEventLoopGroup.singleton
    let channel = try await ServerBootstrap(group: group)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(server.connection(on: channel.eventLoop))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    let port = channel.localAddress?.port ?? 0
    let client = try Rig.client(to: .tcp(host: "127.0.0.1", port: port), configure: configure)
    let result: Result<Void, any Error>
    do {
      result = .success(try await body(client, server))
    } catch {
      result = .failure(error)
    }
    await client.close()
    for connection in server.state.withLock({ $0.connections }) {
      connection.eventLoop.execute { connection.closeNow() }
    }
    try await channel.close()
    try result.get()
  }

  private func connection(on eventLoop: any EventLoop) -> OddConnection {
    state.withLock { state in
      let number = state.connections.count
      let connection = OddConnection(limits, eventLoop) { [weak self] stream, fields in
        self?.answer(number, stream, fields) ?? []
      }
      state.connections.append(connection)
      return connection
    }
  }

  private func answer(_ connection: Int, _ stream: Int32, _ fields: [String: String]) -> [UInt8] {
    let request = state.withLock { state in
      let request = Request(
        number: state.requests.count, connection: connection, stream: UInt32(stream),
        fields: fields)
      state.requests.append(request)
      return request
    }
    return script.answer(request)
  }
}

/// Sound to share between threads for the reasons given at `Connection`.
final class OddConnection: Connection, @unchecked Sendable {
  fileprivate let answer: @Sendable (Int32, [String: String]) -> [UInt8]

  init(
    _ limits: Limits, _ eventLoop: any EventLoop,
    answer: @escaping @Sendable (Int32, [String: String]) -> [UInt8]
  ) {
    self.answer = answer
    super.init(.server, limits: limits, eventLoop: eventLoop, expectsTLS: false)
  }

  override func makeStream(_ session: Session) -> CallStream? {
    OddStream(connection: self, session: session)
  }

  func write(_ bytes: [UInt8]) {
    context?.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
  }
}

/// Sound to share between threads for the reasons given at `CallStream`.
final class OddStream: CallStream, @unchecked Sendable {
  private let connection: OddConnection
  private var fields: [String: String] = [:]
  private var isAnswered = false

  init(connection: OddConnection, session: Session) {
    self.connection = connection
    super.init(owner: connection, session: session)
  }

  override func receiveHeader(
    name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>
  ) {
    fields[String(decoding: name, as: UTF8.self)] = String(decoding: value, as: UTF8.self)
  }

  /// Reads nothing of what comes: gives no credit.
  override func settle() {
    account()
    if !isAnswered {
      isAnswered = true
      connection.write(connection.answer(id, fields))
    }
    if closeCode != nil { close() }
  }

  override func close() {
    releaseUnread()
    connection.release(self)
  }
}

/// Frames of answers.
enum Reply {
  static let head = [(":status", "200"), ("content-type", "application/grpc")]

  static func headers(
    _ stream: UInt32, _ fields: [(String, String)], end: Bool = false
  ) -> [UInt8] {
    RawPeer.frame(1, (end ? 1 : 0) | 4, stream, RawPeer.block(fields))
  }

  /// An answer that is only a status.
  static func status(
    _ stream: UInt32, _ code: StatusCode, _ more: [(String, String)] = []
  ) -> [UInt8] {
    headers(stream, head + [("grpc-status", "\(code.rawValue)")] + more, end: true)
  }

  /// The message `Note(1)` and success.
  static func note(_ stream: UInt32) -> [UInt8] {
    headers(stream, head) + RawPeer.data(stream, RawPeer.note, endStream: false)
      + headers(stream, [("grpc-status", "0")], end: true)
  }

  static func reset(_ stream: UInt32, _ code: HTTP2Code) -> [UInt8] {
    RawPeer.frame(3, 0, stream, RawPeer.bytes(code.rawValue))
  }

  static func goAway(last: UInt32, _ code: HTTP2Code, _ debug: String = "") -> [UInt8] {
    RawPeer.frame(7, 0, 0, RawPeer.bytes(last) + RawPeer.bytes(code.rawValue) + debug.utf8)
  }
}

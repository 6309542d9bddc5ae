import Foundation
import NIOCore
import RPC
import Synchronization

@testable import Transport

/// A peer that writes whatever bytes it likes, over a blocking socket of its own.
final class RawPeer: Sendable {
  struct NotConnected: Error {}

  /// A frame that came back.
  struct Frame: Sendable {
    var type: UInt8
    var flags: UInt8
    var stream: UInt32
    var payload: [UInt8]

    var goAwayCode: UInt32? { type == 7 ? number(4) : nil }
    var resetCode: UInt32? { type == 3 ? number(0) : nil }

    private func number(_ start: Int) -> UInt32 {
      payload[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
  }

  static let preface = Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8)

  /// What came back, as far as it is not part of a frame that was read.
  private struct Inbound {
    var bytes: [UInt8] = []
    var isClosed = false
  }

  private let socket: Int32
  private let inbound = Mutex(Inbound())

  /// - Parameter receiveBufferBytes: what the kernel takes in for a peer that does not read.
  init(_ address: BoundAddress, receiveBufferBytes: Int32? = nil) throws {
    guard case .tcp(_, let port) = address else { throw NotConnected() }
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    if var bytes = receiveBufferBytes {
      setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &bytes, socklen_t(MemoryLayout<Int32>.size))
    }
    var target = sockaddr_in()
    target.sin_family = sa_family_t(AF_INET)
    target.sin_port = UInt16(port).bigEndian
    target.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let code = withUnsafePointer(to: &target) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard code == 0 else { throw NotConnected() }
  }

  deinit { Glibc.close(socket) }

  /// Writes until the peer no longer takes it.
  @discardableResult
  func write(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        send(socket, $0.baseAddress! + sent, bytes.count - sent, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  func start() { write(Self.preface + Self.frame(4, 0, 0, [])) }

  /// Reads frames until `isLast` says so, the server closes, or a time has passed. Blocks a thread
  /// of its own: no task needs it, and no other peer waits for it.
  func read(
    milliseconds: Int = 2000, until isLast: @escaping @Sendable (Frame) -> Bool = { _ in false }
  ) async -> [Frame] {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(returning: self.readBlocking(milliseconds, isLast))
      }
    }
  }

  private func readBlocking(_ milliseconds: Int, _ isLast: (Frame) -> Bool) -> [Frame] {
    var timeout = timeval(tv_sec: milliseconds / 1000, tv_usec: milliseconds % 1000 * 1000)
    setsockopt(
      socket, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
    var frames: [Frame] = []
    while true {
      while let frame = nextFrame() {
        frames.append(frame)
        if isLast(frame) { return frames }
      }
      var buffer = [UInt8](repeating: 0, count: 65536)
      let count = recv(socket, &buffer, buffer.count, 0)
      guard count > 0 else {
        let isClosed = count == 0 || errno == ECONNRESET
        inbound.withLock { $0.isClosed = isClosed }
        return frames
      }
      inbound.withLock { $0.bytes += buffer.prefix(count) }
    }
  }

  /// Whether the last `read` ended because the server closed the connection.
  var isClosed: Bool { inbound.withLock { $0.isClosed } }

  private func nextFrame() -> Frame? { inbound.withLock { Self.takeFrame(&$0.bytes) } }

  private static func takeFrame(_ bytes: inout [UInt8]) -> Frame? {
    guard bytes.count >= 9 else { return nil }
    let length = bytes[..<3].reduce(0) { $0 << 8 | Int($1) }
    guard bytes.count >= 9 + length else { return nil }
    let stream = bytes[5..<9].reduce(0) { $0 << 8 | UInt32($1) }
    let frame = Frame(
      type: bytes[3], flags: bytes[4], stream: stream, payload: Array(bytes[9..<9 + length]))
    bytes.removeFirst(9 + length)
    return frame
  }

  // MARK: Frames

  static func frame(
    _ type: UInt8, _ flags: UInt8, _ stream: UInt32, _ payload: [UInt8]
  ) -> [UInt8] {
    let length = UInt32(payload.count)
    return bytes(length).dropFirst() + [type, flags] + bytes(stream) + payload
  }

  static func bytes(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
  }

  /// HEADERS of a gRPC request, in literals without indexing (RFC 7541, 6.2.2).
  static func headers(
    _ stream: UInt32, path: String = "/test.Notes/Echo", endStream: Bool = false,
    endHeaders: Bool = true, more: [(String, String)] = []
  ) -> [UInt8] {
    let fields =
      [
        (":method", "POST"), (":scheme", "http"), (":path", path), (":authority", "x"),
        ("te", "trailers"), ("content-type", "application/grpc"),
      ] + more
    return frame(1, (endStream ? 1 : 0) | (endHeaders ? 4 : 0), stream, block(fields))
  }

  static func block(_ fields: [(String, String)]) -> [UInt8] {
    fields.flatMap { name, value in
      [0] + [UInt8(name.utf8.count)] + name.utf8 + length(value.utf8.count) + value.utf8
    }
  }

  /// RFC 7541, 5.1, with a prefix of seven bits.
  private static func length(_ count: Int) -> [UInt8] {
    guard count >= 127 else { return [UInt8(count)] }
    var rest = count - 127
    var bytes: [UInt8] = [127]
    while rest >= 128 {
      bytes.append(UInt8(rest % 128 + 128))
      rest /= 128
    }
    return bytes + [UInt8(rest)]
  }

  static func data(_ stream: UInt32, _ payload: [UInt8], endStream: Bool = true) -> [UInt8] {
    frame(0, endStream ? 1 : 0, stream, payload)
  }

  /// A message behind its prefix.
  static func message(_ note: Note) -> [UInt8] {
    var buffer = ByteBuffer()
    note.encode(into: &buffer)
    return [0] + bytes(UInt32(buffer.readableBytes)) + Array(buffer.readableBytesView)
  }

  /// The message `Note(1)` behind its prefix.
  static let note: [UInt8] = [0, 0, 0, 0, 4, 0, 0, 0, 1]
}

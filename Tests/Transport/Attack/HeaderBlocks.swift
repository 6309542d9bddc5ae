import NIOCore
import RPC

@testable import Transport

/// Reads the header blocks that a server sent on stream 1, with a client session that believes to
/// have asked for them.
final class HeaderBlocks: SessionOwner {
  private final class Listener: HTTP2Stream {
    var fields: [String: String] = [:]

    override func receiveHeader(
      name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>
    ) {
      fields[String(decoding: name, as: UTF8.self)] = String(decoding: value, as: UTF8.self)
    }
  }

  func streamOpened() -> HTTP2Stream? { nil }

  /// Every field of every list; the last of a name wins.
  func read(_ frames: [RawPeer.Frame]) throws -> [String: String] {
    let session = try Session(.client, limits: Limits(), owner: self)
    let stream = Listener(session: session)
    session.scratch.add(":method", "POST")
    session.scratch.add(":scheme", "http")
    session.scratch.add(":path", "/")
    try session.submitRequest(stream)
    try session.collectOutput(limit: .max)
    for frame in frames {
      try RawPeer.frame(frame.type, frame.flags, frame.stream, frame.payload).withUnsafeBytes {
        try session.receive($0)
      }
    }
    session.retire()
    return stream.fields
  }
}

import RPC
import Testing

@testable import Transport

@Suite("Requests that RFC 9113 calls malformed", .serialized, .timeLimit(.minutes(5)))
struct MalformedRequestTests {
  private typealias Case = FrameCase
  typealias Field = (name: String, value: String)

  private static let pseudo: [Field] = [
    (":method", "POST"), (":scheme", "http"), (":path", "/test.Notes/Echo"), (":authority", "x"),
  ]
  private static let regular: [Field] = [("te", "trailers"), ("content-type", "application/grpc")]

  /// A request that its header list ends.
  private static func request(_ fields: [Field], flags: UInt8 = 5) -> [UInt8] {
    RawPeer.frame(1, flags, 1, RawPeer.block(fields.map { ($0.name, $0.value) }))
  }

  private static func without(_ name: String) -> [UInt8] {
    request(pseudo.filter { $0.name != name } + regular)
  }

  private static func adding(_ name: String, _ value: String) -> [UInt8] {
    request(pseudo + regular + [(name, value)])
  }

  private static func malformed(_ description: String, _ bytes: [UInt8]) -> FrameCase {
    Case(description, bytes, .reset(.protocolError))
  }

  static let pseudoHeaders: [FrameCase] = [
    malformed("8.3.1: no :method", without(":method")),
    malformed("8.3.1: no :scheme", without(":scheme")),
    malformed("8.3.1: no :path", without(":path")),
    malformed("8.3.1: neither :authority nor host", without(":authority")),
    Case(
      "8.3.1: host may stand for :authority",
      request(pseudo.dropLast() + regular + [("host", "x")]), .nothing),
    malformed("8.3.1: two :method", request([(":method", "POST")] + pseudo + regular)),
    malformed("8.3.1: two :scheme", request([(":scheme", "http")] + pseudo + regular)),
    malformed("8.3.1: two :path", request([(":path", "/")] + pseudo + regular)),
    malformed("8.3.1: two :authority", request([(":authority", "x")] + pseudo + regular)),
    malformed(
      "8.3.1: an empty :path", request(pseudo.map { $0.name == ":path" ? ($0.name, "") : $0 })),
    malformed(
      "8.3.1: a :path without a slash",
      request(pseudo.map { $0.name == ":path" ? ($0.name, "test") : $0 })),
    malformed("8.3: a pseudo-header after a regular field", request(regular + pseudo)),
    malformed("8.3: an unknown pseudo-header", request([(":test", "x")] + pseudo + regular)),
    malformed(
      "8.3: a pseudo-header of answers", request([(":status", "200")] + pseudo + regular)),
    malformed(
      "8.5: CONNECT with :scheme and :path",
      request(pseudo.map { $0.name == ":method" ? ($0.name, "CONNECT") : $0 })),
    malformed(
      "8.5: CONNECT without :authority", request([(":method", "CONNECT")])),
  ]

  static let fields: [FrameCase] = [
    malformed("8.2.1: an upper-case name", adding("X-Test", "ok")),
    malformed("8.2.1: an empty name", adding("", "ok")),
    malformed("8.2.1: a space in a name", adding("x test", "ok")),
    malformed("8.2.1: a control character in a name", adding("x\u{1}test", "ok")),
    malformed("8.2.1: a colon in a name", adding("x:test", "ok")),
    malformed("8.2.1: DEL in a name", adding("x\u{7F}", "ok")),
    malformed("8.2.1: NUL in a value", adding("x-test", "a\0b")),
    malformed("8.2.1: CR in a value", adding("x-test", "a\rb")),
    malformed("8.2.1: LF in a value", adding("x-test", "a\nb")),
    malformed("8.2.1: a value that begins with a space", adding("x-test", " a")),
    malformed("8.2.1: a value that ends with a tab", adding("x-test", "a\t")),
    malformed("8.2.2: connection", adding("connection", "keep-alive")),
    malformed("8.2.2: proxy-connection", adding("proxy-connection", "keep-alive")),
    malformed("8.2.2: keep-alive", adding("keep-alive", "timeout=5")),
    malformed("8.2.2: transfer-encoding", adding("transfer-encoding", "chunked")),
    malformed("8.2.2: upgrade", adding("upgrade", "h2c")),
    malformed("8.2.2: te of anything but trailers", adding("te", "trailers, deflate")),
  ]

  static let bodies: [FrameCase] = [
    malformed(
      "8.1: a second header list that does not end the stream",
      RawPeer.headers(1) + RawPeer.frame(1, 4, 1, RawPeer.block([("x-test", "ok")]))),
    malformed(
      "8.1: trailers with a pseudo-header",
      RawPeer.headers(1) + RawPeer.frame(1, 5, 1, RawPeer.block([(":method", "POST")]))),
    Case(
      "8.1: trailers are taken",
      RawPeer.headers(1) + RawPeer.data(1, RawPeer.note, endStream: false)
        + RawPeer.frame(1, 5, 1, RawPeer.block([("x-test", "ok")])), .nothing),
    malformed(
      "8.1.1: content-length over the body",
      request(pseudo + regular + [("content-length", "10")], flags: 4)
        + RawPeer.data(1, RawPeer.note)),
    malformed(
      "8.1.1: content-length under the body",
      request(pseudo + regular + [("content-length", "8")], flags: 4)
        + RawPeer.data(1, RawPeer.note)),
    malformed(
      "8.1.1: content-length under the body in two frames",
      request(pseudo + regular + [("content-length", "1")], flags: 4)
        + RawPeer.data(1, [0], endStream: false)
        + RawPeer.data(1, Array(RawPeer.note.dropFirst()))),
    malformed(
      "8.1.1: content-length without a body", adding("content-length", "9")),
    malformed("8.1.1: content-length that is no number", adding("content-length", "9a")),
    malformed(
      "8.1.1: two content-lengths",
      request(pseudo + regular + [("content-length", "0"), ("content-length", "0")])),
    Case(
      "8.1.1: content-length of the body",
      request(pseudo + regular + [("content-length", "9")], flags: 4)
        + RawPeer.data(1, RawPeer.note), .nothing),
  ]

  @Test("pseudo-headers", arguments: pseudoHeaders)
  func checkPseudoHeaders(fault: FrameCase) async throws { try await fault.check() }

  @Test("fields", arguments: fields)
  func checkFields(fault: FrameCase) async throws { try await fault.check() }

  @Test("trailers and bodies", arguments: bodies)
  func checkBodies(fault: FrameCase) async throws { try await fault.check() }

  @Test("the header table is the same after a malformed request as after a good one")
  func table() async throws {
    try await Rig.run { rig in
      let peer = try RawPeer(rig.address)
      peer.start()
      // With incremental indexing (RFC 7541, 6.2.1), behind the field that spoils the request.
      let indexed = [0x40, 3] + Array("ask".utf8) + [4] + Array("kept".utf8)
      let spoiled = RawPeer.block((Self.pseudo + [("Upper", "x")]).map { ($0.name, $0.value) })
      peer.write(RawPeer.frame(1, 5, 1, spoiled + indexed))
      let metadata: [Field] = Self.pseudo.map {
        $0.name == ":path" ? ($0.name, "/test.Notes/Metadata") : $0
      }
      let block = RawPeer.block((metadata + Self.regular).map { ($0.name, $0.value) })
      peer.write(RawPeer.frame(1, 4, 3, block + [0xBE]) + RawPeer.data(3, RawPeer.note))
      let frames = await peer.read(milliseconds: 30_000) { $0.stream == 3 && $0.endsStream }
      #expect(
        frames.contains { $0.stream == 1 && $0.resetCode == HTTP2Code.protocolError.rawValue })
      let answer = frames.filter { $0.stream != 1 }.map { frame in
        RawPeer.Frame(
          type: frame.type, flags: frame.flags, stream: min(frame.stream, 1),
          payload: frame.payload)
      }
      #expect(try HeaderBlocks().read(answer)["seen-text"] == "kept")
    }
  }
}

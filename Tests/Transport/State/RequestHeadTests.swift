import NIOCore
import RPC
import Testing

@testable import Transport

@Suite("The header list of a request")
struct RequestHeadTests {
  private static let plain = [
    (":method", "POST"), (":scheme", "http"), (":path", "/a.B/C"), (":authority", "here"),
    ("te", "trailers"), ("content-type", "application/grpc"),
  ]

  private static let router = Router(methods: [
    BoundMethod(
      MethodDescriptor(service: "a.B", method: "C", kind: .unary, isIdempotent: true),
      .unary { bytes, _ in .now(bytes) })
  ])

  private func head(_ fields: [(String, String)], bytesMax: Int = 16384) -> RequestHead {
    var head = RequestHead(listBytesMax: bytesMax)
    for (name, value) in fields {
      Array(name.utf8).withUnsafeBufferPointer { name in
        Array(value.utf8).withUnsafeBufferPointer {
          head.receive(name: name, value: $0, router: Self.router)
        }
      }
    }
    head.end()
    return head
  }

  @Test("names the method, the timeout and the metadata, and nothing of the protocol")
  func read() {
    let head = head(
      Self.plain + [
        ("grpc-timeout", "5S"), ("grpc-encoding", "identity"), ("user-agent", "x"),
        ("content-length", "5"),
        ("grpc-accept-encoding", "gzip"), ("authorization", "Bearer a"), ("b-bin", "AAE"),
      ])
    #expect(head.verdict == .call)
    #expect(head.method?.descriptor.path == "/a.B/C")
    #expect(head.timeout == .seconds(5))
    var expected = Metadata()
    expected.add("authorization", "Bearer a")
    expected.add("b-bin", [0, 1])
    #expect(head.metadata == expected)
  }

  @Test(
    "what is not a call gets the answer it can read",
    arguments: [
      (":method", "GET", .notGRPC(httpStatus: 405)),
      ("content-type", "application/json", .notGRPC(httpStatus: 415)),
      ("content-type", "application/grpcx", .notGRPC(httpStatus: 415)),
      ("content-type", "application/grpc+json", .notGRPC(httpStatus: 415)),
      ("content-type", "application/grpc+proto", .call),
      ("content-type", "application/grpc; charset=utf-8", .call),
      ("grpc-encoding", "gzip", .refuse(.encodingUnknown)),
      ("grpc-timeout", "soon", .refuse(.protocolViolated(.metadataInvalid))),
      ("host", "HERE", .call), ("host", "there", .notGRPC(httpStatus: 400)),
      ("x-bin", "!", .refuse(.protocolViolated(.metadataInvalid))),
    ] as [(String, String, RequestHead.Verdict)])
  func verdicts(name: String, value: String, verdict: RequestHead.Verdict) {
    let fields = Self.plain.filter { $0.0 != name } + [(name, value)]
    #expect(head(fields).verdict == verdict)
  }

  @Test("the host may stand for the authority, but not twice, and is no metadata")
  func host() {
    let others = Self.plain.filter { $0.0 != ":authority" }
    #expect(head(others + [("host", "here")]).verdict == .call)
    #expect(head(others + [("host", "here")]).metadata.entries.isEmpty)
    let twice = head(others + [("host", "here"), ("host", "here")])
    #expect(twice.verdict == .notGRPC(httpStatus: 400))
  }

  @Test("a missing content type is no gRPC")
  func noContentType() {
    #expect(head(Array(Self.plain.dropLast())).verdict == .notGRPC(httpStatus: 415))
  }

  @Test("the list's size counts 32 bytes an entry")
  func size() {
    let used = Self.plain.reduce(0) { $0 + $1.0.utf8.count + $1.1.utf8.count + 32 }
    let fits = String(repeating: "v", count: 1000 - used - 33)
    #expect(head(Self.plain + [("n", fits)], bytesMax: 1000).verdict == .call)
    #expect(
      head(Self.plain + [("n", fits + "v")], bytesMax: 1000).verdict
        == .refuse(.limitExceeded(limit: "metadata-bytes", retryAfterMilliseconds: nil)))
  }
}

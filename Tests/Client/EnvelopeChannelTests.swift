import Client
import NIOCore
import RPC
import Testing

@Suite("What goes with every call")
struct EnvelopeChannelTests {
  /// Answers with what it was given, so that a test sees it.
  private struct Mirroring: CallChannel {
    func unary(
      _ method: MethodDescriptor, _ request: ByteBuffer, _ options: CallOptions
    ) async throws -> Answer<ByteBuffer> {
      Answer(
        ByteBuffer(string: "\(options.timeout?.nanoseconds ?? 0)"),
        initialMetadata: options.metadata, trailingMetadata: Metadata())
    }

    func stream<Result: Sendable>(
      _ method: MethodDescriptor, _ options: CallOptions,
      _ body: @Sendable (ClientStream) async throws -> Result
    ) async throws -> Answer<Result> {
      let nowhere = ClientStream(
        outgoing: OutgoingMessages { _ in }, finish: {}, incoming: IncomingMessages { nil })
      return Answer(
        try await body(nowhere), initialMetadata: options.metadata, trailingMetadata: Metadata())
    }
  }

  private let method = MethodDescriptor(
    service: "s", method: "m", kind: .unary, isIdempotent: true)
  private let envelope = CallEnvelope(token: "crn1_x", purpose: "enrichment", tenant: "harborview")

  @Test("Credential, purpose and tenant travel as metadata")
  func unary() async throws {
    let channel = EnvelopeChannel(Mirroring(), envelope, timeout: .seconds(5))
    let answer = try await channel.unary(method, ByteBuffer(), CallOptions())
    #expect(answer.initialMetadata[text: "authorization"] == "Bearer crn1_x")
    #expect(answer.initialMetadata[text: "cairn-purpose"] == "enrichment")
    #expect(answer.initialMetadata[text: "cairn-tenant"] == "harborview")
    #expect(String(buffer: answer.message) == "5000000000")
  }

  @Test("Streams carry the same")
  func stream() async throws {
    let channel = EnvelopeChannel(Mirroring(), envelope)
    let answer = try await channel.stream(method, CallOptions()) { _ in 1 }
    #expect(answer.initialMetadata[text: "authorization"] == "Bearer crn1_x")
    let answers = try await channel.serverStream(method, ByteBuffer(), CallOptions()) { _ in 1 }
    #expect(answers.initialMetadata[text: "authorization"] == "Bearer crn1_x")
  }

  @Test("What the call itself says goes before the envelope")
  func callWins() async throws {
    let channel = EnvelopeChannel(Mirroring(), envelope, timeout: .seconds(5))
    var options = CallOptions(timeout: .seconds(1))
    options.metadata.add("cairn-purpose", "evaluation")
    let answer = try await channel.unary(method, ByteBuffer(), options)
    let purposes = answer.initialMetadata.entries.filter { $0.name == "cairn-purpose" }
    #expect(purposes.map(\.value) == [.text("evaluation")])
    #expect(String(buffer: answer.message) == "1000000000")
  }

  @Test("An empty envelope adds nothing")
  func empty() async throws {
    let channel = EnvelopeChannel(Mirroring(), CallEnvelope())
    let answer = try await channel.unary(method, ByteBuffer(), CallOptions())
    #expect(answer.initialMetadata.entries.isEmpty)
  }

  @Test("An envelope never shows its credential")
  func quiet() {
    let children = Mirror(reflecting: envelope).children.map { "\($0.value)" }
    for text in ["\(envelope)", String(reflecting: envelope)] + children {
      #expect(!text.contains("crn1_x"))
    }
  }
}

import Messages
import NIOCore
import RPC
import Synchronization

/// A server of canned answers, reached without a network. Every call must state what the real one
/// demands of it.
struct FakeServer: CallChannel {
  typealias Answering = @Sendable ([UInt8], Metadata) async throws -> [UInt8]

  private var answers: [String: Answering] = [:]
  /// What `ImportRoster` answers to the messages that it was sent.
  private var importing: @Sendable ([ImportRosterRequest]) throws -> [ImportRosterResponse] = {
    _ in []
  }
  /// What methods that answer with a stream answer to their one request.
  private var streaming: [String: @Sendable ([UInt8]) throws -> [[UInt8]]] = [:]
  let heard = Heard()

  /// What was asked, for tests that look behind the output.
  final class Heard: Sendable {
    private let calls = Mutex<[(path: String, metadata: Metadata, bytes: [UInt8])]>([])

    func note(_ path: String, _ metadata: Metadata, _ bytes: [UInt8]) {
      calls.withLock { $0.append((path, metadata, bytes)) }
    }

    func requests<Request: SchemaMessage>(
      _ method: MethodDescriptor, _ type: Request.Type = Request.self
    ) throws -> [Request] {
      try calls.withLock { $0 }.filter { $0.path == method.path }
        .map { try Request(bytes: $0.bytes) }
    }

    func metadata(_ method: MethodDescriptor) -> [Metadata] {
      calls.withLock { $0 }.filter { $0.path == method.path }.map(\.metadata)
    }
  }

  mutating func answer<Request: SchemaMessage, Response: SchemaMessage>(
    _ method: MethodDescriptor,
    _ handler: @escaping @Sendable (Request) async throws -> Response
  ) {
    answers[method.path] = { bytes, _ in try await handler(Request(bytes: bytes)).bytes() }
  }

  mutating func answerStream<Request: SchemaMessage, Response: SchemaMessage>(
    _ method: MethodDescriptor, _ handler: @escaping @Sendable (Request) throws -> [Response]
  ) {
    streaming[method.path] = { try handler(Request(bytes: $0)).map { $0.bytes() } }
  }

  mutating func answerImport(
    _ handler: @escaping @Sendable ([ImportRosterRequest]) throws -> [ImportRosterResponse]
  ) {
    importing = handler
  }

  func unary(
    _ method: MethodDescriptor, _ request: ByteBuffer, _ options: CallOptions
  ) async throws -> Answer<ByteBuffer> {
    let bytes = Array(request.readableBytesView)
    heard.note(method.path, options.metadata, bytes)
    do {
      try demand(method, options.metadata)
      guard let answer = answers[method.path] else { throw Fault.methodUnknown }
      let response = try await answer(bytes, options.metadata)
      return Answer(
        ByteBuffer(bytes: response), initialMetadata: initialMetadata(method),
        trailingMetadata: Metadata())
    } catch let fault as Fault {
      throw fault.status
    }
  }

  func serverStream<Result: Sendable>(
    _ method: MethodDescriptor, _ request: ByteBuffer, _ options: CallOptions,
    _ body: @Sendable (IncomingMessages) async throws -> Result
  ) async throws -> Answer<Result> {
    let bytes = Array(request.readableBytesView)
    heard.note(method.path, options.metadata, bytes)
    do {
      try demand(method, options.metadata)
      guard let answer = streaming[method.path] else { throw Fault.methodUnknown }
      let waiting = Mutex(try answer(bytes)[...])
      let result = try await body(
        IncomingMessages {
          waiting.withLock { $0.popFirst().map { ByteBuffer(bytes: $0) } }
        })
      return Answer(result, initialMetadata: Metadata(), trailingMetadata: Metadata())
    } catch let fault as Fault {
      throw fault.status
    }
  }

  /// Only `ImportRoster` streams both ways. Its answers begin when all requests are there.
  func stream<Result: Sendable>(
    _ method: MethodDescriptor, _ options: CallOptions,
    _ body: @Sendable (ClientStream) async throws -> Result
  ) async throws -> Answer<Result> {
    try demand(method, options.metadata)
    let (requests, sender) = AsyncStream<[UInt8]>.makeStream()
    let importing = importing
    let responses = Mutex<[ImportRosterResponse]?>(nil)
    let result = try await body(
      ClientStream(
        outgoing: OutgoingMessages { sender.yield(Array($0.readableBytesView)) },
        finish: { sender.finish() },
        incoming: IncomingMessages {
          if responses.withLock({ $0 == nil }) {
            var sent: [ImportRosterRequest] = []
            for await bytes in requests { sent.append(try ImportRosterRequest(bytes: bytes)) }
            let made = try importing(sent)
            responses.withLock { $0 = made }
          }
          return responses.withLock { waiting in
            guard let next = waiting?.first else { return nil }
            waiting?.removeFirst()
            return ByteBuffer(bytes: next.bytes())
          }
        }))
    return Answer(result, initialMetadata: Metadata(), trailingMetadata: Metadata())
  }

  private func demand(_ method: MethodDescriptor, _ metadata: Metadata) throws {
    let rule = MethodCatalog.rule(at: method.path)
    if rule?.purposeRequired == true, metadata[text: "cairn-purpose"] == nil {
      throw Fault.invalidFields([
        FieldViolation(
          field: "metadata.cairn-purpose", reason: "REQUIRED", description: "is required")
      ])
    }
  }

  private func initialMetadata(_ method: MethodDescriptor) -> Metadata {
    var metadata = Metadata()
    if method == StudentMethods.getStudent { metadata.add("cairn-disclosure-id", "117") }
    return metadata
  }
}

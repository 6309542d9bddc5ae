import NIOCore
import RPC

/// Carries calls to a router of the same process, as bytes and through every interceptor, so that a
/// test meets what a client on the network meets.
struct InProcessChannel: CallChannel {
  let router: Router
  /// What every call carries besides its own metadata.
  var envelope = Metadata()
  var peer = Peer.plaintext(address: "127.0.0.1")

  func unary(
    _ method: MethodDescriptor, _ request: ByteBuffer, _ options: CallOptions
  ) async throws -> Answer<ByteBuffer> {
    let context = context(for: method, options)
    let answer = try await failingAsStatus {
      guard let bound = router.method(at: method.path), case .unary(let handler) = bound.handler,
        let answer = try await router.run(
          context,
          { context in .later { try await handler(request, context).value() } }
        ).value()
      else { throw Fault.methodUnknown }
      return answer
    }
    return Answer(
      answer, initialMetadata: context.response.initial,
      trailingMetadata: context.response.trailing)
  }

  func stream<Result: Sendable>(
    _ method: MethodDescriptor, _ options: CallOptions,
    _ body: @Sendable (ClientStream) async throws -> Result
  ) async throws -> Answer<Result> {
    let context = context(for: method, options)
    let (requests, responses) = (MessagePipe(), MessagePipe())
    async let served: Void = serve(method, context, requests, responses)
    let call = ClientStream(
      outgoing: requests.outgoing, finish: { requests.finish() }, incoming: responses.incoming)
    let outcome: Swift.Result<Result, any Error>
    do { outcome = .success(try await body(call)) } catch { outcome = .failure(error) }
    requests.finish()
    // How the server ended the call is the better explanation where both sides failed.
    try await served
    return Answer(
      try outcome.get(), initialMetadata: context.response.initial,
      trailingMetadata: context.response.trailing)
  }

  private func serve(
    _ method: MethodDescriptor, _ context: CallContext, _ requests: MessagePipe,
    _ responses: MessagePipe
  ) async throws {
    defer { responses.finish() }
    try await failingAsStatus {
      guard let bound = router.method(at: method.path),
        case .streaming(let handler) = bound.handler
      else { throw Fault.methodUnknown }
      _ = try await router.run(context) { context in
        .later {
          try await handler(requests.incoming, responses.outgoing, context)
          return nil
        }
      }.value()
    }
  }

  private func context(for method: MethodDescriptor, _ options: CallOptions) -> CallContext {
    var metadata = envelope
    for (name, value) in options.metadata.entries {
      switch value {
      case .text(let text): metadata.set(name, text)
      case .bytes(let bytes): metadata.add(name, bytes)
      }
    }
    // What the server knows of a method counts, not what a client says of it.
    let method = router.method(at: method.path)?.descriptor ?? method
    return CallContext(method: method, metadata: metadata, peer: peer)
  }

  private func failingAsStatus<Result>(_ body: () async throws -> Result) async throws -> Result {
    do {
      return try await body()
    } catch let fault as Fault {
      throw fault.status
    }
  }
}

/// Messages from one side to the other, without limit.
private struct MessagePipe: Sendable {
  private let stream: AsyncStream<ByteBuffer>
  private let continuation: AsyncStream<ByteBuffer>.Continuation

  init() { (stream, continuation) = AsyncStream.makeStream() }

  var outgoing: OutgoingMessages {
    OutgoingMessages { [continuation] in _ = continuation.yield($0) }
  }

  /// To be read once, by one reader.
  var incoming: IncomingMessages {
    IncomingMessages { [stream] in
      var iterator = stream.makeAsyncIterator()
      return await iterator.next()
    }
  }

  func finish() { continuation.finish() }
}

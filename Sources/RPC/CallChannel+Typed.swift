import NIOCore

// From typed calls to bytes: generated client stubs make their calls through these four.

extension CallChannel {
  public func call<Request: WireMessage, Response: WireMessage>(
    _ method: MethodDescriptor, _ request: Request, _ options: CallOptions
  ) async throws -> Answer<Response> {
    let answer = try await unary(method, request.encoded(), options)
    return Answer(
      try Response(wire: answer.message), initialMetadata: answer.initialMetadata,
      trailingMetadata: answer.trailingMetadata)
  }

  public func callServerStreaming<Request: WireMessage, Response: WireMessage, Result: Sendable>(
    _ method: MethodDescriptor, _ request: Request, _ options: CallOptions,
    _ body: @escaping @Sendable (MessageStream<Response>) async throws -> Result
  ) async throws -> Answer<Result> {
    try await serverStream(method, request.encoded(), options) { incoming in
      try await body(MessageStream(incoming, checks: false))
    }
  }

  public func callClientStreaming<Request: WireMessage, Response: WireMessage>(
    _ method: MethodDescriptor, _ options: CallOptions,
    _ send: @escaping @Sendable (MessageWriter<Request>) async throws -> Void
  ) async throws -> Answer<Response> {
    try await stream(method, options) { call in
      do {
        try await send(MessageWriter(call.outgoing))
        try await call.finish()
      } catch is AnsweredEarly {
        // The server has seen enough; its answer is what counts.
      }
      var responses = MessageStream<Response>(call.incoming, checks: false).makeAsyncIterator()
      guard let response = try await responses.next() else {
        throw Status(.internal, "the call ended without an answer")
      }
      return response
    }
  }

  /// `body` sends requests and reads responses in any order, and calls `finish` after the last
  /// request.
  public func callBidirectional<Request: WireMessage, Response: WireMessage, Result: Sendable>(
    _ method: MethodDescriptor, _ options: CallOptions,
    _ body:
      @escaping @Sendable (
        MessageWriter<Request>, _ finish: @Sendable () async throws -> Void, MessageStream<Response>
      ) async throws -> Result
  ) async throws -> Answer<Result> {
    try await stream(method, options) { call in
      try await body(
        MessageWriter(call.outgoing), call.finish, MessageStream(call.incoming, checks: false))
    }
  }
}

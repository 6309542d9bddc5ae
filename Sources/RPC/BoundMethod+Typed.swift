// From typed handlers to bytes: decode, check, call, encode. Generated service protocols bind
// their methods through these.

extension BoundMethod {
  @inlinable
  public static func unary<Request: WireMessage, Response: WireMessage>(
    _ descriptor: MethodDescriptor,
    _ handler: @escaping @Sendable (Request, CallContext) async throws -> Response
  ) -> BoundMethod {
    BoundMethod(
      descriptor,
      .unary { bytes, context in
        .later { try await handler(Request.checked(bytes), context).encoded() }
      })
  }

  /// For a handler that often has its answer without waiting.
  @inlinable
  public static func unary<Request: WireMessage, Response: WireMessage>(
    _ descriptor: MethodDescriptor,
    prompt handler: @escaping @Sendable (Request, CallContext) throws -> Reply<Response>
  ) -> BoundMethod {
    BoundMethod(
      descriptor,
      .unary { bytes, context in
        switch try handler(Request.checked(bytes), context) {
        case .now(let response): .now(response.encoded())
        case .later(let rest): .later { try await rest().encoded() }
        }
      })
  }

  @inlinable
  public static func serverStreaming<Request: WireMessage, Response: WireMessage>(
    _ descriptor: MethodDescriptor,
    _ handler:
      @escaping @Sendable (Request, MessageWriter<Response>, CallContext) async throws
      -> Void
  ) -> BoundMethod {
    BoundMethod(
      descriptor,
      .streaming { incoming, outgoing, context in
        let request: Request = try await only(incoming)
        try await handler(request, MessageWriter(outgoing), context)
      })
  }

  @inlinable
  public static func clientStreaming<Request: WireMessage, Response: WireMessage>(
    _ descriptor: MethodDescriptor,
    _ handler: @escaping @Sendable (MessageStream<Request>, CallContext) async throws -> Response
  ) -> BoundMethod {
    BoundMethod(
      descriptor,
      .streaming { incoming, outgoing, context in
        let response = try await handler(MessageStream(incoming, checks: true), context)
        try await outgoing.send(response.encoded())
      })
  }

  @inlinable
  public static func bidirectionalStreaming<Request: WireMessage, Response: WireMessage>(
    _ descriptor: MethodDescriptor,
    _ handler:
      @escaping @Sendable (
        MessageStream<Request>, MessageWriter<Response>, CallContext
      ) async throws -> Void
  ) -> BoundMethod {
    BoundMethod(
      descriptor,
      .streaming { incoming, outgoing, context in
        try await handler(
          MessageStream(incoming, checks: true), MessageWriter(outgoing), context)
      })
  }

  /// The single request of a server-streaming call.
  @usableFromInline
  static func only<Request: WireMessage>(
    _ incoming: IncomingMessages
  ) async throws -> Request {
    var iterator = incoming.makeAsyncIterator()
    guard let bytes = try await iterator.next() else {
      throw Fault.protocolViolated(.messageMissing)
    }
    return try Request.checked(bytes)
  }
}

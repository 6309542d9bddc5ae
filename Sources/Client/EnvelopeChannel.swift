public import NIOCore
public import RPC

/// A channel that puts the same envelope on every call through it.
public struct EnvelopeChannel: CallChannel {
  private let base: any CallChannel
  private let envelope: CallEnvelope
  private let timeout: TimeAmount?

  /// `timeout` holds for calls that set none of their own.
  public init(_ base: any CallChannel, _ envelope: CallEnvelope, timeout: Duration? = nil) {
    self.base = base
    self.envelope = envelope
    self.timeout = timeout.map(TimeAmount.init)
  }

  public func unary(
    _ method: MethodDescriptor, _ request: ByteBuffer, _ options: CallOptions
  ) async throws -> Answer<ByteBuffer> {
    try await base.unary(method, request, enveloped(options))
  }

  public func serverStream<Result: Sendable>(
    _ method: MethodDescriptor, _ request: ByteBuffer, _ options: CallOptions,
    _ body: @Sendable (IncomingMessages) async throws -> Result
  ) async throws -> Answer<Result> {
    try await base.serverStream(method, request, enveloped(options), body)
  }

  public func stream<Result: Sendable>(
    _ method: MethodDescriptor, _ options: CallOptions,
    _ body: @Sendable (ClientStream) async throws -> Result
  ) async throws -> Answer<Result> {
    try await base.stream(method, enveloped(options), body)
  }

  private func enveloped(_ options: CallOptions) -> CallOptions {
    var options = options
    envelope.add(to: &options.metadata)
    options.timeout = options.timeout ?? timeout
    return options
  }
}

public import NIOCore

/// What the caller sets for one call.
public struct CallOptions: Sendable {
  public var metadata: Metadata
  /// How long the caller waits, connecting included; `nil` for as long as it takes.
  public var timeout: TimeAmount?
  /// Whether to wait until the server can be reached, instead of failing at once while it cannot
  /// (gRPC, "Wait for Ready Semantics").
  public var waitForReady: Bool

  public init(
    metadata: Metadata = Metadata(), timeout: TimeAmount? = nil, waitForReady: Bool = false
  ) {
    self.metadata = metadata
    self.timeout = timeout
    self.waitForReady = waitForReady
  }
}

/// A message and the metadata that came with it.
public struct Answer<Message: Sendable>: Sendable {
  public var message: Message
  public var initialMetadata: Metadata
  public var trailingMetadata: Metadata

  public init(_ message: Message, initialMetadata: Metadata, trailingMetadata: Metadata) {
    self.message = message
    self.initialMetadata = initialMetadata
    self.trailingMetadata = trailingMetadata
  }
}

/// The client's side of a connection: carries calls as bytes. Failures are thrown as `Status`.
public protocol CallChannel: Sendable {
  func unary(
    _ method: MethodDescriptor, _ request: ByteBuffer, _ options: CallOptions
  ) async throws -> Answer<ByteBuffer>

  /// Makes a call with one request and any number of answers, which `body` reads. It begins once
  /// the first answer, or the end without one, has come: until then an idempotent call may be made
  /// again. Otherwise as `stream`.
  func serverStream<Result: Sendable>(
    _ method: MethodDescriptor, _ request: ByteBuffer, _ options: CallOptions,
    _ body: @Sendable (IncomingMessages) async throws -> Result
  ) async throws -> Answer<Result>

  /// Runs a call of any kind. `body` sends through the first argument, closes its side with
  /// `finish`, and reads the answers; the call is cancelled when `body` throws or returns early.
  /// Returns, with the trailing metadata, after the status has come.
  func stream<Result: Sendable>(
    _ method: MethodDescriptor, _ options: CallOptions,
    _ body: @Sendable (ClientStream) async throws -> Result
  ) async throws -> Answer<Result>
}

extension CallChannel {
  public func serverStream<Result: Sendable>(
    _ method: MethodDescriptor, _ request: ByteBuffer, _ options: CallOptions,
    _ body: @Sendable (IncomingMessages) async throws -> Result
  ) async throws -> Answer<Result> {
    try await stream(method, options) { call in
      try await call.outgoing.send(request)
      try await call.finish()
      return try await body(call.incoming)
    }
  }
}

/// Thrown by `send` of a call that takes one answer and has it: the server has ended the call well
/// without reading everything. The answer is there to be read.
public struct AnsweredEarly: Error {
  public init() {}
}

/// Both directions of a running call, as the client holds them.
///
/// Once the server has ended the call, `send` throws its status; `AnsweredEarly` where that is a
/// success with the one answer. A call with any number of answers that ended well takes what is
/// still sent to nowhere: its reader learns of the end.
public struct ClientStream: Sendable {
  public let outgoing: OutgoingMessages
  /// Says that no more messages follow.
  public let finish: @Sendable () async throws -> Void
  public let incoming: IncomingMessages

  public init(
    outgoing: OutgoingMessages, finish: @escaping @Sendable () async throws -> Void,
    incoming: IncomingMessages
  ) {
    self.outgoing = outgoing
    self.finish = finish
    self.incoming = incoming
  }
}

public import NIOCore

/// What the caller sets for one call.
public struct CallOptions: Sendable {
  public var metadata: Metadata
  /// How long the caller waits; `nil` for as long as it takes.
  public var timeout: TimeAmount?

  public init(metadata: Metadata = Metadata(), timeout: TimeAmount? = nil) {
    self.metadata = metadata
    self.timeout = timeout
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

  /// Runs a call of any kind. `body` sends through the first argument, closes its side with
  /// `finish`, and reads the answers; the call is cancelled when `body` throws or returns early.
  /// Returns, with the trailing metadata, after the status has come.
  func stream<Result: Sendable>(
    _ method: MethodDescriptor, _ options: CallOptions,
    _ body: @Sendable (ClientStream) async throws -> Result
  ) async throws -> Answer<Result>
}

/// Both directions of a running call, as the client holds them.
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

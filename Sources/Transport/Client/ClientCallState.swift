import RPC

/// Where one call stands on the client: events in, actions out (gRPC over HTTP/2).
struct ClientCallState: Equatable {
  enum Phase { case awaitingHeaders, receiving, ended }

  enum Arrival: Equatable { case deliver, discard, refuse }

  private(set) var phase = Phase.awaitingHeaders
  private let answersOnce: Bool
  private var answers = 0

  init(_ kind: MethodDescriptor.Kind) {
    answersOnce =
      switch kind {
      case .unary, .clientStreaming: true
      case .serverStreaming, .bidirectionalStreaming: false
      }
  }

  var isEnded: Bool { phase == .ended }

  /// Whether the method may answer any number of times.
  var mayAnswerMore: Bool { !answersOnce }

  /// A header list is whole.
  ///
  /// - Parameters:
  ///   - refusal: why it cannot begin an answer.
  ///   - status: what it says as the end of one.
  /// - Returns: how the call ended, if it did.
  mutating func headers(endStream: Bool, refusal: Status?, status: @autoclosure () -> Status)
    -> Status?
  {
    switch phase {
    case .ended: return nil
    case .awaitingHeaders where !endStream:
      if let refusal { return end(refusal) }
      phase = .receiving
      return nil
    case .awaitingHeaders, .receiving:
      let status = status()
      guard status.code == .ok, answersOnce, answers == 0 else { return end(status) }
      return end(
        .ofTransport(.internal, "MESSAGE_MISSING", "the call succeeded without an answer"))
    }
  }

  mutating func messageArrived() -> Arrival {
    guard phase == .receiving else { return .discard }
    answers += 1
    return answersOnce && answers > 1 ? .refuse : .deliver
  }

  /// The server's side ended with a message instead of a status.
  mutating func endedWithoutStatus() -> Status? {
    end(.ofTransport(.unknown, "STATUS_MISSING", "the answer ended without a status"))
  }

  /// The call ends here: deadline, cancellation, a message that cannot be read, a lost connection.
  ///
  /// - Returns: the status, unless there was one already.
  mutating func end(_ status: Status) -> Status? {
    guard phase != .ended else { return nil }
    phase = .ended
    return status
  }
}

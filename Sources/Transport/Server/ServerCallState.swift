import RPC

/// Where one call stands on the server: events in, actions out (gRPC over HTTP/2).
///
/// The call ends once, whatever comes first: the handler, the deadline, a violation or the
/// caller's reset. The handler may go on running after its call has ended; the stream is used
/// again only when both are over.
struct ServerCallState: Equatable {
  enum Handler { case notStarted, running, finished }
  enum Answer { case none, begun, ended }

  enum Start: Equatable { case startHandler, wait }
  enum Arrival: Equatable {
    case deliver, discard
    case refuse(ProtocolViolation)
  }
  enum RequestEnd: Equatable {
    case startHandler, endInbox, discard
    case refuse(ProtocolViolation)
  }
  enum Send: Equatable { case beginAndSend, send, refuseSecond, tooLate }
  enum Finish: Equatable { case statusOnly, trailers, answerMissing, nothing }
  enum Close: Equatable { case cancelHandler, nothing }

  private(set) var handler = Handler.notStarted
  private(set) var answer = Answer.none
  private(set) var isClosed = false
  private(set) var isRequestEnded = false
  private var kind = MethodDescriptor.Kind.unary
  private var requests = 0
  private var answers = 0

  private var takesOne: Bool {
    switch kind {
    case .unary, .serverStreaming: true
    case .clientStreaming, .bidirectionalStreaming: false
    }
  }

  private var answersOnce: Bool {
    switch kind {
    case .unary, .clientStreaming: true
    case .serverStreaming, .bidirectionalStreaming: false
    }
  }

  /// Whether the stream can serve another call.
  var isOver: Bool { isClosed && handler != .running }

  var isEnded: Bool { answer == .ended || isClosed }

  // MARK: The caller

  /// The headers name a method. A unary call waits for its message: then the handler need not.
  mutating func accepted(_ kind: MethodDescriptor.Kind) -> Start {
    self.kind = kind
    return kind == .unary ? .wait : start()
  }

  /// The request is too large to be taken in before its caller is known: the handler starts, so
  /// that the interceptors see it first, and waits for the message.
  mutating func requestIsLarge() -> Start { start() }

  mutating func messageArrived() -> Arrival {
    guard !isEnded else { return .discard }
    requests += 1
    return takesOne && requests > 1 ? .refuse(.messageExtra) : .deliver
  }

  mutating func requestEnded() -> RequestEnd {
    guard !isRequestEnded else { return .discard }
    isRequestEnded = true
    guard !isEnded else { return .discard }
    if takesOne, requests == 0 { return .refuse(.messageMissing) }
    return start() == .startHandler ? .startHandler : .endInbox
  }

  private mutating func start() -> Start {
    guard handler == .notStarted, !isEnded else { return .wait }
    handler = .running
    return .startHandler
  }

  /// The stream is closed, by the caller's reset or because all was said.
  mutating func closed() -> Close {
    isClosed = true
    return handler == .running ? .cancelHandler : .nothing
  }

  // MARK: The handler

  mutating func handlerSends() -> Send {
    guard !isEnded else { return .tooLate }
    answers += 1
    if answersOnce, answers > 1 { return .refuseSecond }
    guard answer == .none else { return .send }
    answer = .begun
    return .beginAndSend
  }

  /// The answer's metadata cannot be sent after all: the call can still end with a status alone.
  mutating func answerNotBegun() {
    answer = .none
    answers -= 1
  }

  mutating func handlerFinished(failed: Bool) -> Finish {
    handler = .finished
    if !failed, answersOnce, answers == 0, !isEnded { return .answerMissing }
    return end()
  }

  /// The call ends for another reason than the handler: deadline, violation, limit.
  mutating func refused() -> Finish { end() }

  private mutating func end() -> Finish {
    guard !isEnded else { return .nothing }
    let begun = answer == .begun
    answer = .ended
    return begun ? .trailers : .statusOnly
  }
}

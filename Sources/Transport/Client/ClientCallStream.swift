import NIOCore
import RPC

/// One call on the client: carries out what `ClientCallState` decides.
///
/// Sound to share between threads for the reasons given at `CallStream`.
final class ClientCallStream: CallStream, @unchecked Sendable {
  struct Ending: Sendable {
    /// `nil` where it ended well.
    var failure: CallFailure?
    /// The answer of a unary call.
    var answer: ByteBuffer?
    var initialMetadata: Metadata
    var trailingMetadata: Metadata
  }

  private let connection: ClientHandler
  private let kind: MethodDescriptor.Kind
  private let deadline: NIODeadline?
  private var state: ClientCallState
  private var head: ResponseHead
  private var initialMetadata = Metadata()
  private var requestSent = false
  private var listIsWhole = false
  private var ending: Ending?
  private var endWaiters: [Waiter<Ending>] = []

  init(
    connection: ClientHandler, session: Session, kind: MethodDescriptor.Kind, deadline: NIODeadline?
  ) {
    self.connection = connection
    self.deadline = deadline
    self.kind = kind
    state = ClientCallState(kind)
    head = ResponseHead(listBytesMax: connection.limits.headerListBytesMax)
    super.init(owner: connection, session: session)
  }

  override var isEnded: Bool { state.isEnded }
  override var isAwaited: Bool { kind == .unary || inbox.isAwaited }
  override var openDeadline: NIODeadline? { state.isEnded ? nil : deadline }
  override func deadlinePassed() { end(state.end(Fault.deadlineExceeded.status)) }

  // MARK: Recording

  override func didSendRequest() {
    requestSent = true
    connection.requestLeft()
  }

  override func receiveHeader(
    name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>
  ) {
    head.receive(name: name, value: value)
  }

  override func receiveHeadersEnd() {
    if head.isInformational {
      head = ResponseHead(listBytesMax: connection.limits.headerListBytesMax)
    } else if state.phase == .awaitingHeaders, !listIsWhole {
      listIsWhole = true
      initial = head
      head = ResponseHead(listBytesMax: connection.limits.headerListBytesMax)
    } else {
      trailers = head
    }
  }

  /// The first header list, until it is settled.
  private var initial: ResponseHead?
  /// Whether the answer is more than a status.
  private var hasAnswer = false
  private var trailers: ResponseHead?

  // MARK: Settling

  override func settle() {
    account()
    takeInitial()
    takeArrived()
    takeEnd()
    if closeCode != nil { return close() }
    credit()
    wakeSenders()
    // The call has ended while one side still talks: the stream is to end as well.
    if state.isEnded, !(inboundEnded && outboundEnded), !isResetSent { resetStream() }
  }

  private var isResetSent = false

  private func resetStream() {
    isResetSent = true
    session.submitReset(id, .cancel)
    connection.pumpSoon()
  }

  private func takeInitial() {
    guard let initial else { return }
    self.initial = nil
    let endsCall = inboundEnded && trailers == nil && arrived.isEmpty
    hasAnswer = !endsCall
    if hasAnswer { initialMetadata = initial.metadata }
    let status = state.headers(
      endStream: endsCall, refusal: initial.refusal,
      status: initial.status(decodeDetails: connection.configuration.decodeDetails))
    end(status, endsCall ? initial : nil)
  }

  private func takeArrived() {
    while let message = popArrived() {
      switch state.messageArrived() {
      case .deliver: deliver(message)
      case .discard: break
      case .refuse:
        end(state.end(.ofTransport(.internal, "MESSAGE_EXTRA", "the server answered twice")))
      }
    }
    if let readFault {
      end(state.end(Self.status(of: readFault)))
    }
  }

  private static func status(of fault: Fault) -> Status {
    if case .limitExceeded = fault {
      return .ofTransport(.resourceExhausted, "MESSAGE_TOO_LARGE", "the answer is too large")
    }
    return .ofTransport(.internal, "MESSAGE_MALFORMED", "the answer cannot be read")
  }

  private func takeEnd() {
    guard inboundEnded, !state.isEnded else { return }
    guard let trailers else { return end(state.endedWithoutStatus()) }
    let status = trailers.status(decodeDetails: connection.configuration.decodeDetails)
    if reader.isInsideMessage, status.code == .ok {
      end(state.end(.ofTransport(.internal, "MESSAGE_TRUNCATED", "the answer is cut off")))
    } else {
      end(
        state.headers(endStream: true, refusal: nil, status: status), trailers)
    }
  }

  override func close() {
    releaseUnread()
    endWithStream()
    connection.release(self)
  }

  override func abandon() { endWithStream() }

  // MARK: Ending

  /// The stream is no more, and with it the call.
  private func endWithStream() {
    let isRefused = closeCode.map { HTTP2Code(rawValue: $0) == .refusedStream } ?? false
    var status = closeCode.map(Status.ofReset) ?? .connectionLost
    // A server that is the first to see the deadline pass.
    if status.code == .cancelled, let deadline, deadline <= connection.now {
      status = Fault.deadlineExceeded.status
    }
    var progress = CallFailure.Progress.unanswered
    if hasAnswer {
      progress = .answered
    } else if !requestSent {
      progress = .neverLeft
    } else if isRefused {
      progress = .refused
    }
    end(state.end(status), nil, progress)
  }

  /// Hands the end of the call, unless it had one already, to whoever waits for it.
  ///
  /// - Parameter trailers: the header list that said so, where the server did.
  private func end(
    _ status: Status?, _ trailers: ResponseHead? = nil, _ progress: CallFailure.Progress? = nil
  ) {
    guard let status else { return }
    var ending = Ending(
      answer: kind == .unary ? takeAnswer() : nil, initialMetadata: initialMetadata,
      trailingMetadata: trailers?.metadata ?? Metadata())
    if status.code == .ok {
      inbox.end()
      // The server may have answered without reading everything.
      if state.mayAnswerMore { releaseSenders() } else { failSenders(AnsweredEarly()) }
    } else {
      ending.failure = CallFailure(
        status, progress ?? (hasAnswer ? .answered : .unanswered), pushback: trailers?.pushback)
      // What came before the server's own word is still read; what else ends a call ends it now.
      if trailers == nil { inbox.fail(status) } else { inbox.end(status) }
      failSenders(status)
    }
    self.ending = ending
    for waiter in endWaiters { waiter.resume(with: .success(ending)) }
    endWaiters.removeAll()
    if closeCode == nil { session.touch(self) }
    connection.settleSoon()
  }

  /// The caller does not want the rest.
  func cancel() {
    end(state.end(Fault.cancelled.status))
  }

  func whenEnded(_ waiter: Waiter<Ending>) {
    if let ending { waiter.resume(with: .success(ending)) } else { endWaiters.append(waiter) }
  }

  /// Cancels the call where its code left a stream of answers before the end.
  ///
  /// - Returns: whether it did.
  func leaveUnread() -> Bool {
    guard state.mayAnswerMore, !isEnded || !inbox.isEmpty else { return false }
    cancel()
    return true
  }

  private func takeAnswer() -> ByteBuffer? {
    if case .message(let message) = inbox.take() { message } else { nil }
  }

  // MARK: The caller's side

  override func accept(_ message: ByteBuffer) throws {
    if let ending {
      if let failure = ending.failure { throw failure.status }
      if !state.mayAnswerMore { throw AnsweredEarly() }
      return
    }
    outbox.append(message)
    outboxChanged()
    connection.pumpSoon()
  }

  /// Sends the one request of a unary call.
  func sendOnly(_ message: ByteBuffer) {
    outbox.append(message)
    finish()
  }

  func finish() {
    guard !outbox.isFinished else { return }
    outbox.finish()
    outboxChanged()
    connection.pumpSoon()
  }
}

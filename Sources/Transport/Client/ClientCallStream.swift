import NIOCore
import RPC

/// One call on the client: carries out what `ClientCallState` decides.
///
/// Sound to share between threads for the reasons given at `CallStream`.
final class ClientCallStream: CallStream, @unchecked Sendable {
  struct Ending: Sendable {
    var status: Status
    /// The answer of a unary call.
    var answer: ByteBuffer?
    var initialMetadata: Metadata
    var trailingMetadata: Metadata
  }

  private let connection: ClientHandler
  private let isUnary: Bool
  private let deadline: NIODeadline?
  private var state: ClientCallState
  private var head: ResponseHead
  private var initialMetadata = Metadata()
  private var listIsWhole = false
  private var ending: Ending?
  private var endWaiters: [Waiter<Ending>] = []

  init(
    connection: ClientHandler, session: Session, method: MethodDescriptor, deadline: NIODeadline?
  ) {
    self.connection = connection
    self.deadline = deadline
    isUnary = method.kind == .unary
    state = ClientCallState(method.kind)
    head = ResponseHead(listBytesMax: connection.limits.headerListBytesMax)
    super.init(owner: connection, session: session)
  }

  override var isEnded: Bool { state.isEnded }
  override var isAwaited: Bool { isUnary || inbox.isAwaited }
  override var openDeadline: NIODeadline? { state.isEnded ? nil : deadline }
  override func deadlinePassed() { end(state.end(Fault.deadlineExceeded.status)) }

  // MARK: Recording

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
    if !endsCall { initialMetadata = initial.metadata }
    let status = state.headers(
      endStream: endsCall, refusal: initial.refusal,
      status: initial.status(decodeDetails: connection.configuration.decodeDetails))
    if let status { end(status, trailing: endsCall ? initial.metadata : Metadata()) }
  }

  private func takeArrived() {
    while let message = popArrived() {
      switch state.messageArrived() {
      case .deliver: inbox.offer(message)
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
        state.headers(endStream: true, refusal: nil, status: status), trailing: trailers.metadata)
    }
  }

  override func close() {
    releaseUnread()
    end(state.end(closeCode.map(Status.ofReset) ?? .connectionLost))
    connection.release(self)
  }

  override func abandon() { end(state.end(.connectionLost)) }

  // MARK: Ending

  /// Hands the end of the call, unless it had one already, to whoever waits for it.
  private func end(_ status: Status?, trailing: Metadata = Metadata()) {
    guard let status else { return }
    let ending = Ending(
      status: status, answer: isUnary ? takeAnswer() : nil, initialMetadata: initialMetadata,
      trailingMetadata: trailing)
    self.ending = ending
    if status.code == .ok {
      inbox.end()
      // The server has answered without reading everything.
      failSenders(status)
    } else {
      failTasks(status)
    }
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
    if let ending { throw ending.status }
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

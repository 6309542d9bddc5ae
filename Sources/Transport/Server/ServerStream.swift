import NIOCore
import RPC

/// One call on the server: carries out what `ServerCallState` decides.
///
/// Sound to share between threads for the reasons given at `CallStream`.
final class ServerStream: CallStream, @unchecked Sendable {
  let connection: ServerConnection
  @exclusivity(unchecked) private(set) var state = ServerCallState()
  @exclusivity(unchecked) private(set) var head: RequestHead
  @exclusivity(unchecked) private(set) var method: BoundMethod?
  @exclusivity(unchecked) private(set) var context: CallContext?
  @exclusivity(unchecked) var task: Task<Void, Never>?
  /// What the trailers will say, once the call has ended after its first message.
  @exclusivity(unchecked) private var ending: Ending?

  struct Ending {
    /// `nil` when the call went well.
    var failure: Status?
    var trailing: Metadata
  }

  init(connection: ServerConnection, session: Session) {
    self.connection = connection
    head = RequestHead(listBytesMax: connection.limits.headerListBytesMax)
    super.init(owner: connection, session: session)
  }

  override func reset() {
    super.reset()
    state = ServerCallState()
    head = RequestHead(listBytesMax: connection.limits.headerListBytesMax)
    method = nil
    context = nil
    task = nil
    ending = nil
  }

  override var isEnded: Bool { state.isEnded }
  override var hasOpenHeaders: Bool { !head.isComplete && closeCode == nil }
  override var openDeadline: NIODeadline? { state.isEnded ? nil : context?.deadline }
  override func deadlinePassed() { end(with: Fault.deadlineExceeded.status) }

  // MARK: Recording

  override func receiveHeader(
    name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>
  ) {
    head.receive(name: name, value: value, router: connection.router)
  }

  override func receiveHeadersEnd() { head.end() }

  override func submitTrailers() -> Bool {
    guard let ending else { return false }
    if ending.failure == nil, ending.trailing.entries.isEmpty {
      session.submitOK(self)
    } else {
      connection.composeTrailers(self, ending)
      session.submitTrailersFromScratch(self)
    }
    return true
  }

  // MARK: Settling

  override func settle() {
    guard closeCode == nil else { return close() }
    account()
    if head.isComplete, method == nil, !state.isEnded { begin() }
    takeArrived()
    takeEnd()
    credit()
    wakeSenders()
    // The answer is out and the request is not: nobody will read the rest (RFC 9113, 8.1).
    if outboundEnded, !inboundEnded { session.submitReset(id, .noError) }
  }

  override func close() {
    releaseUnread()
    if state.closed() == .cancelHandler { abandon() }
    if state.isOver { connection.recycle(self) }
  }

  private func begin() {
    guard connection.hasRoom else {
      _ = state.refused()
      session.submitReset(id, .refusedStream)
      return
    }
    switch head.verdict {
    case .notGRPC(let status):
      _ = state.refused()
      connection.submitPlainAnswer(self, status: status)
    case .refuse(let fault): end(with: fault.status)
    case .call:
      guard let method = head.method else {
        end(with: Fault.methodUnknown.status)
        return
      }
      accept(method)
    }
  }

  private func accept(_ method: BoundMethod) {
    let deadline = connection.deadline(asked: head.timeout, for: method.descriptor.kind)
    self.method = method
    context = CallContext(
      method: method.descriptor, metadata: head.metadata, peer: connection.peer,
      deadline: deadline, received: connection.now)
    if let deadline {
      guard deadline > connection.now else {
        end(with: Fault.deadlineExceeded.status)
        return
      }
      connection.cover(deadline)
    }
    if state.accepted(method.descriptor.kind) == .startHandler { start() }
  }

  private func takeArrived() {
    while let message = popArrived() {
      switch state.messageArrived() {
      case .deliver: deliver(message)
      case .discard: break
      case .refuse(let violation): end(with: Fault.protocolViolated(violation).status)
      }
    }
    if let readFault { end(with: readFault.status) }
    if reader.isInsideMessage { takePart() }
  }

  /// A message is coming in and not whole.
  private func takePart() {
    if let refused = refusedSize { end(with: refused.status) }
    // Without credit the rest cannot come: the handler has to ask for it.
    let exceedsWindow = uncreditedBytes + reader.missingBytes > connection.limits.streamWindowBytes
    if exceedsWindow, method != nil, state.requestIsLarge() == .startHandler { start() }
  }

  /// Why the message that is coming in is too large to be waited for, though it is not too large
  /// for a message.
  private var refusedSize: Fault? {
    guard let method, !isEnded else { return nil }
    let windowBytes = connection.limits.streamWindowBytes
    // Whom nobody has to know gets no more memory than before it is known.
    if method.descriptor.isOpen, reader.missingBytes > windowBytes {
      return .limitExceeded(limit: "message-bytes", retryAfterMilliseconds: nil)
    }
    if connection.flow.isFull, reader.collectedBytes > windowBytes {
      return .limitExceeded(limit: "bytes-in-flight", retryAfterMilliseconds: 1000)
    }
    return nil
  }

  private func takeEnd() {
    guard inboundEnded, head.isComplete else { return }
    if reader.isInsideMessage { end(with: Fault.protocolViolated(.messageTruncated).status) }
    switch state.requestEnded() {
    case .startHandler:
      inbox.end()
      start()
    case .endInbox: inbox.end()
    case .discard: break
    case .refuse(let violation): end(with: Fault.protocolViolated(violation).status)
    }
  }

  // MARK: Ending

  /// Ends the call with this status, whatever the handler still does.
  private func end(with status: Status) {
    finish(state.refused(), Ending(failure: status, trailing: Metadata()))
    if state.handler == .running { abandon() }
  }

  /// Submits the end of the call, after what the handler has sent already.
  private func finish(_ action: ServerCallState.Finish, _ ending: Ending) {
    switch action {
    case .nothing: break
    case .answerMissing: end(with: connection.unexpected(AnswerMissing(), context).status)
    case .statusOnly: connection.submitStatusOnly(self, ending)
    case .trailers:
      self.ending = ending
      outbox.finish()
      outboxChanged()
    }
  }

  override func abandon() {
    task?.cancel()
    super.abandon()
  }

  // MARK: The handler's side

  override func accept(_ message: ByteBuffer) throws {
    guard message.readableBytes <= connection.limits.messageBytesMax else {
      throw AnswerTooLarge(bytes: message.readableBytes)
    }
    switch state.handlerSends() {
    case .tooLate: throw CancellationError()
    case .refuseSecond: throw SecondAnswer()
    case .send: outbox.append(message)
    case .beginAndSend:
      do {
        try connection.submitAnswer(self, context?.response.initial ?? Metadata())
      } catch {
        state.answerNotBegun()
        throw error
      }
      outbox.append(message)
    }
    outboxChanged()
    connection.pumpSoon()
  }

  /// The handler's task is done.
  func conclude(_ failure: Status?) {
    let action = state.handlerFinished(failed: failure != nil)
    let trailing = context?.response.trailing ?? Metadata()
    finish(action, Ending(failure: failure, trailing: trailing))
    task = nil
    connection.pumpSoon()
    if state.isOver { connection.recycle(self) }
  }
}

/// A handler of a method with one answer returned without sending it.
struct AnswerMissing: Error {}

/// A handler of a method with one answer sent a second one.
struct SecondAnswer: Error {}

/// A handler's message is over the limit that callers may rely on.
struct AnswerTooLarge: Error {
  let bytes: Int
}

import NIOCore
import RPC

/// What the two sides of a call have in common: messages in with credit for their sender,
/// messages out with patience for their receiver, and hand-over to the tasks that read and write.
///
/// Hot properties do without the checks of overlapping access at run time (Decisions/0010): nothing
/// that runs while one of them changes comes back to it.
///
/// Sound to share between threads: everything is touched on the connection's event loop only; what
/// tasks are handed hops to the loop when called elsewhere.
class CallStream: HTTP2Stream, @unchecked Sendable {
  /// Strong on purpose: a task may outlive its connection's channel.
  final let owner: Connection
  /// Place in the connection's list of streams.
  @exclusivity(unchecked) final var slot = 0
  /// Counts the uses of this object, so that what a task kept from an earlier call is inert.
  @exclusivity(unchecked) final private(set) var use: UInt64 = 0
  @exclusivity(unchecked) final var inbox = MessageInbox()
  @exclusivity(unchecked) final private(set) var reader: MessageReader
  @exclusivity(unchecked) final private(set) var arrived = MessageQueue()
  /// Why the bytes that came are no messages.
  @exclusivity(unchecked) final private(set) var readFault: Fault?
  @exclusivity(unchecked) private var senders: [Waiter<Void>] = []
  /// Bytes received since the last `settle`, and those the sender has no credit for yet.
  @exclusivity(unchecked) private var receivedBytes = 0
  @exclusivity(unchecked) final private(set) var uncreditedBytes = 0
  /// Bytes received and not read: of messages that wait, and of one that is not whole.
  @exclusivity(unchecked) final private(set) var heldBytes = 0
  private var isWide = false

  init(owner: Connection, session: Session) {
    self.owner = owner
    reader = MessageReader(messageBytesMax: owner.limits.messageBytesMax)
    super.init(session: session)
  }

  override func reset() {
    super.reset()
    use += 1
    inbox.reset()
    reader = MessageReader(messageBytesMax: owner.limits.messageBytesMax)
    arrived.removeAll()
    readFault = nil
    senders.removeAll(keepingCapacity: true)
    receivedBytes = 0
    uncreditedBytes = 0
    heldBytes = 0
    isWide = false
  }

  // MARK: What the sides differ in

  /// Whether the call has its status: nothing is delivered or sent any more.
  var isEnded: Bool { false }
  /// Whether somebody waits for the next message.
  var isAwaited: Bool { inbox.isAwaited }
  /// Whether a header list has begun and is not whole.
  var hasOpenHeaders: Bool { false }
  /// The deadline, while it matters.
  var openDeadline: NIODeadline? { nil }
  func deadlinePassed() {}
  /// The stream is no more: by a reset, by its end, or with its connection.
  func close() {}
  /// Takes a message from the task that sends.
  func accept(_ message: ByteBuffer) throws {}

  /// Nobody waits for the task any more: whatever it waits for fails.
  func abandon() { failTasks(CancellationError()) }

  // MARK: Receiving

  final override func receiveData(_ bytes: UnsafeRawBufferPointer) {
    receivedBytes += bytes.count
    guard readFault == nil, !isEnded else { return }
    do throws(Fault) {
      try reader.read(bytes, into: &arrived)
    } catch {
      readFault = error
    }
  }

  final func popArrived() -> ByteBuffer? { arrived.next() }

  /// Counts what came since the last time.
  final func account() {
    guard receivedBytes > 0 else { return }
    owner.received(receivedBytes)
    uncreditedBytes += receivedBytes
    heldBytes += receivedBytes
    receivedBytes = 0
  }

  /// Lets the sender go on where the reader waits for more, or nobody ever will. Nothing while
  /// messages pile up unread.
  final func credit() {
    if isEnded { release(heldBytes) }
    guard isAwaited || isEnded else { return }
    if !isEnded, reader.missingBytes > 0 { widen() }
    credit(uncreditedBytes)
  }

  /// Lets the sender be further ahead: the reader, who waits in the middle of a message, is faster
  /// than the first window allows.
  private func widen() {
    guard !isWide, !inboundEnded, closeCode == nil else { return }
    isWide = true
    session.widenStream(id, to: owner.limits.wideStreamWindowBytes)
    owner.pumpSoon()
  }

  /// Hands a message to the reader, or keeps it until there is one.
  final func deliver(_ message: ByteBuffer) {
    if inbox.offer(message) { didTake(message) }
  }

  /// A message was read: the sender may send as much again.
  private func didTake(_ message: ByteBuffer) {
    let count = MessageReader.prefixBytes + message.readableBytes
    release(min(heldBytes, count))
    credit(min(uncreditedBytes, count))
  }

  private func release(_ count: Int) {
    guard count > 0 else { return }
    heldBytes -= count
    owner.released(count)
  }

  private func credit(_ count: Int) {
    guard count > 0 else { return }
    uncreditedBytes -= count
    if !inboundEnded, closeCode == nil {
      session.creditStream(id, count)
      owner.pumpSoon()
    }
  }

  /// The stream is no more: what was not read will never be.
  final func releaseUnread() {
    account()
    release(heldBytes)
    uncreditedBytes = 0
  }

  /// The next message, if that can be said at once.
  final func taken(_ use: UInt64) -> MessageInbox.Taken {
    guard owner.eventLoop.inEventLoop, use == self.use else { return .nothingYet }
    let taken = inbox.take()
    if case .message(let message) = taken { didTake(message) }
    return taken
  }

  final func nextMessage(_ use: UInt64) async throws -> ByteBuffer? {
    switch taken(use) {
    case .message(let message): return message
    case .end: return nil
    case .failure(let error): throw error
    case .nothingYet: break
    }
    return try await Waiter.wait(on: owner.eventLoop) { [self] waiter in
      guard use == self.use else {
        waiter.resume(with: .failure(CancellationError()))
        return
      }
      if let message = inbox.wait(waiter) { didTake(message) }
      credit()
    }
  }

  // MARK: Sending

  final override func didSendData() {
    if !senders.isEmpty, hasRoom { session.touch(self) }
  }

  private var hasRoom: Bool { outbox.byteCount < owner.outboxBytes }

  final func wakeSenders() {
    if hasRoom { releaseSenders() }
  }

  final func releaseSenders() {
    guard !senders.isEmpty else { return }
    for sender in senders { sender.resume(with: .success(())) }
    senders.removeAll(keepingCapacity: true)
  }

  /// Returns at once while the outbox has room, else when it has some again.
  final func send(_ message: ByteBuffer, _ use: UInt64) async throws {
    if owner.eventLoop.inEventLoop, use == self.use {
      try accept(message)
      if hasRoom { return }
    } else {
      let isDone = try await owner.eventLoop.submit { [self] in
        guard use == self.use else { throw CancellationError() }
        try accept(message)
        return hasRoom
      }.get()
      if isDone { return }
    }
    try await Waiter<Void>.wait(on: owner.eventLoop) { [self] waiter in
      if use != self.use {
        waiter.resume(with: .failure(CancellationError()))
      } else if hasRoom || isEnded {
        // A call that has ended meanwhile says so at the next message, or at its end.
        waiter.resume(with: .success(()))
      } else {
        senders.append(waiter)
      }
    }
  }

  final func failTasks(_ error: any Error) {
    inbox.fail(error)
    failSenders(error)
  }

  /// Nothing that waits to be sent will be.
  final func failSenders(_ error: any Error) {
    for sender in senders { sender.resume(with: .failure(error)) }
    senders.removeAll(keepingCapacity: true)
  }
}

import NIOCore

/// Received messages on their way to the one task that reads them.
struct MessageInbox {
  enum Taken {
    case message(ByteBuffer)
    case end
    case failure(any Error)
    case nothingYet
  }

  private var messages = MessageQueue()
  private var ending: Result<Void, any Error>?
  private var waiter: Waiter<ByteBuffer?>?

  /// Whether nothing waits to be read.
  var isEmpty: Bool { messages.isEmpty }

  /// Whether a task waits for a message: what the sender's credit follows.
  var isAwaited: Bool { waiter?.isWaiting ?? false }

  /// - Returns: whether the reader waited for it and has it now.
  mutating func offer(_ message: ByteBuffer) -> Bool {
    guard ending == nil else { return false }
    if let waiter, waiter.isWaiting {
      self.waiter = nil
      waiter.resume(with: .success(message))
      return true
    }
    messages.append(message)
    return false
  }

  /// Says that no more messages follow, and where that is so why; those that came are still read.
  mutating func end(_ failure: (any Error)? = nil) {
    guard ending == nil else { return }
    if let failure {
      ending = .failure(failure)
      waiter?.resume(with: .failure(failure))
    } else {
      ending = .success(())
      waiter?.resume(with: .success(nil))
    }
    waiter = nil
  }

  /// Says how the call ended before its time; what was not read is dropped.
  mutating func fail(_ error: any Error) {
    if case .failure = ending { return messages.removeAll() }
    ending = .failure(error)
    messages.removeAll()
    waiter?.resume(with: .failure(error))
    waiter = nil
  }

  mutating func take() -> Taken {
    if let message = messages.next() { return .message(message) }
    switch ending {
    case .success: return .end
    case .failure(let error): return .failure(error)
    case nil: return .nothingYet
    }
  }

  /// Registers the reader. There can be only one: a second would take messages out of order.
  ///
  /// - Returns: the message that the reader has now, where there was one.
  mutating func wait(_ waiter: Waiter<ByteBuffer?>) -> ByteBuffer? {
    switch take() {
    case .message(let message):
      waiter.resume(with: .success(message))
      return message
    case .end: waiter.resume(with: .success(nil))
    case .failure(let error): waiter.resume(with: .failure(error))
    case .nothingYet:
      guard !isAwaited else {
        waiter.resume(with: .failure(SecondReader()))
        return nil
      }
      self.waiter = waiter
    }
    return nil
  }

  mutating func reset() {
    messages.removeAll()
    ending = nil
    waiter = nil
  }
}

/// Two tasks read the messages of one call at the same time.
struct SecondReader: Error {}

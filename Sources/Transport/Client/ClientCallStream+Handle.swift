import NIOCore
import RPC

/// The call of a waiting task, so that its cancellation finds it.
///
/// Sound to share between threads: set and read on the event loop only.
final class CallHandle: @unchecked Sendable {
  var stream: ClientCallStream?
}

extension ClientCallStream {
  /// Both directions, as the caller's code holds them.
  var handle: ClientStream {
    ClientStream(
      outgoing: OutgoingMessages { [self, use] message in
        do {
          try Task.checkCancellation()
          try await send(message, use)
        } catch is CancellationError {
          throw Fault.cancelled.status
        }
      },
      finish: { [self] in
        try await owner.eventLoop.submit { self.finish() }.get()
      },
      incoming: IncomingMessages(next: nextAnswer))
  }

  /// The next answer, for the caller's code.
  func nextAnswer() async throws -> ByteBuffer? {
    do {
      return try await nextMessage(use)
    } catch is CancellationError {
      throw Fault.cancelled.status
    }
  }

  /// The first message of the answer, `nil` where it has none; throws a `CallFailure` where the
  /// call failed before it.
  func firstMessage() async throws -> ByteBuffer? {
    do {
      return try await nextMessage(use)
    } catch let status as Status {
      throw try await ended().failure ?? CallFailure(status, .answered)
    }
  }

  private func ended() async throws -> Ending {
    try await Waiter.wait(on: owner.eventLoop) { [self] in whenEnded($0) }
  }

  /// The end of a call whose code has returned. Where that code did not read to the end of a
  /// stream, the call is cancelled, which is then no failure.
  func conclude() async throws -> Ending {
    try await Waiter.wait(on: owner.eventLoop) { [self] waiter in
      if leaveUnread() {
        waiter.resume(
          with: .success(
            Ending(initialMetadata: Metadata(), trailingMetadata: Metadata())))
      } else {
        whenEnded(waiter)
      }
    } cancelled: { [self] _ in
      cancel()
    }
  }
}

import NIOCore
import RPC

/// One attempt at a call, as its headers say it.
struct OutgoingCall: Sendable {
  let method: MethodDescriptor
  let metadata: Metadata
  let deadline: NIODeadline?
  let waitForReady: Bool
  /// Attempts before this one that a server may have seen (gRFC A6).
  var previousAttempts = 0

  init(_ method: MethodDescriptor, _ options: CallOptions, now: NIODeadline) {
    self.method = method
    metadata = options.metadata
    deadline = options.timeout.map { now + $0 }
    waitForReady = options.waitForReady
  }
}

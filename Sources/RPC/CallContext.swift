public import NIOCore
import Synchronization

/// What is known about a call apart from its messages: one object for each call, which its
/// interceptors and its handler share.
public final class CallContext: Sendable {
  public let method: MethodDescriptor
  public let metadata: Metadata
  public let peer: Peer
  /// When the caller stops waiting; `nil` when it set no `grpc-timeout` and none is imposed.
  public let deadline: NIODeadline?
  /// When the call was received: what it took is counted from here.
  public let received: NIODeadline
  /// Handlers and interceptors add to the answer's metadata here.
  public let response = ResponseMetadata()
  private let noted = Mutex<(any AnyObject & Sendable)?>(nil)

  public init(
    method: MethodDescriptor, metadata: Metadata, peer: Peer, deadline: NIODeadline? = nil,
    received: NIODeadline = .now()
  ) {
    self.method = method
    self.metadata = metadata
    self.peer = peer
    self.deadline = deadline
    self.received = received
  }

  /// Where interceptors keep what they learn, such as who calls: an object of theirs, for this room
  /// knows neither callers nor tenants.
  public var record: (any AnyObject & Sendable)? {
    get { noted.withLock { $0 } }
    set { noted.withLock { $0 = newValue } }
  }
}

/// The other end of a connection, as far as the connection itself proves it.
public enum Peer: Sendable, Hashable {
  /// A Unix domain socket; the user id is the kernel's word (SO_PEERCRED).
  case local(userID: UInt32, processID: Int32)
  /// TCP without TLS, on loopback only.
  case plaintext(address: String)
  /// TLS; the fingerprint is the SHA-256 of the client certificate's DER, when one was verified.
  case tls(address: String, certificateFingerprint: [UInt8]?)

  /// The fingerprint of the client certificate that TLS verified; `nil` where there was none.
  public var certificateFingerprint: [UInt8]? {
    if case .tls(_, let fingerprint) = self { fingerprint } else { nil }
  }
}

/// The metadata that goes out with an answer: initial metadata before the first message, trailing
/// metadata with the status.
public struct ResponseMetadata: ~Copyable, Sendable {
  private struct State {
    var initial = Metadata()
    var trailing = Metadata()
  }

  private let state = Mutex(State())

  public func addInitial(_ name: String, _ value: String) {
    state.withLock { $0.initial.add(name, value) }
  }

  public func addTrailing(_ name: String, _ value: String) {
    state.withLock { $0.trailing.add(name, value) }
  }

  /// Changes the initial metadata; without effect once it has been sent.
  public func withInitial(_ change: (inout Metadata) -> Void) {
    state.withLock { change(&$0.initial) }
  }

  public func withTrailing(_ change: (inout Metadata) -> Void) {
    state.withLock { change(&$0.trailing) }
  }

  public var initial: Metadata { state.withLock { $0.initial } }
  public var trailing: Metadata { state.withLock { $0.trailing } }
}

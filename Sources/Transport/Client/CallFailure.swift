import NIOCore
import RPC

/// How a call failed on the client, with what matters to whether it may be made again.
struct CallFailure: Error, Hashable {
  /// How far a call came (gRFC A6).
  enum Progress: Hashable {
    /// There was no connection for it, or none was tried.
    case notTried
    /// It had a connection, but nothing of it left this side.
    case neverLeft
    /// The server's side of HTTP/2 refused it: no handler has seen it.
    case refused
    /// It left, and nothing of an answer came.
    case unanswered
    /// Its answer has begun.
    case answered
  }

  /// What the server says about another attempt (`grpc-retry-pushback-ms`).
  enum Pushback: Hashable {
    case after(TimeAmount)
    case never
  }

  var status: Status
  var progress: Progress
  var pushback: Pushback?

  init(_ status: Status, _ progress: Progress = .notTried, pushback: Pushback? = nil) {
    self.status = status
    self.progress = progress
    self.pushback = pushback
  }

  static let notConnected = CallFailure(
    .ofTransport(.unavailable, "CONNECTION_FAILED", "the server cannot be reached"))

  static let neverLeft = CallFailure(.streamRefused, .neverLeft)
}

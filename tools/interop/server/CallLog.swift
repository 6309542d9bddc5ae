import Glibc
import RPC

/// Says on standard error when each handler began and how it ended, so that a test can see what a
/// caller cannot: that a cancelled call's handler has stopped.
struct CallLog: ServerInterceptor {
  func admit(_ context: CallContext) -> Remainder? {
    Self.write("began \(context.method.path)")
    return nil
  }

  func finish(_ context: CallContext, _ error: (any Error)?) -> (any Error)? {
    Self.write("ended \(context.method.path) \(Self.code(of: error).name)")
    return error
  }

  private static func code(of error: (any Error)?) -> StatusCode {
    switch error {
    case nil: .ok
    case let fault as Fault: fault.status.code
    case let status as Status: status.code
    case is CancellationError: .cancelled
    case _: .unknown
    }
  }

  /// A line in one piece, whichever threads write.
  static func write(_ line: String) {
    let bytes = Array("\(line)\n".utf8)
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}

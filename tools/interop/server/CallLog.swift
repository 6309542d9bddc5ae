import Glibc
import RPC

/// Says on standard error when each handler began and how it ended, so that a test can see what a
/// caller cannot: that a cancelled call's handler has stopped.
struct CallLog: ServerInterceptor {
  func intercept<Result>(
    _ context: CallContext, proceed: (CallContext) async throws -> Result
  ) async throws -> Result {
    Self.write("began \(context.method.path)")
    do {
      let result = try await proceed(context)
      Self.write("ended \(context.method.path) \(StatusCode.ok.name)")
      return result
    } catch {
      Self.write("ended \(context.method.path) \(Self.code(of: error).name)")
      throw error
    }
  }

  private static func code(of error: any Error) -> StatusCode {
    switch error {
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

internal import Glibc

/// A thread for one call that blocks: libpq resolves host names, connects through TLS and asks a
/// server to cancel by waiting in place, which no event loop may do.
///
/// Such calls are rare, and each belongs to one connection, so their number is bounded as that of
/// connections is.
enum BlockingThread {
  /// Runs `body` on a thread of its own; `nil` when none could be started.
  static func run<Result: Sendable>(_ body: @escaping @Sendable () -> Result) async -> Result? {
    await withCheckedContinuation { continuation in
      let work = Work {
        continuation.resume(returning: body())
      }
      var thread = pthread_t()
      // Sound: the thread takes the one reference that is handed to it.
      let context = Unmanaged.passRetained(work).toOpaque()
      let code = pthread_create(
        &thread, nil,
        { context in
          guard let context else { return nil }
          // Sound: see above.
          Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
          return nil
        }, context)
      if code == 0 {
        pthread_detach(thread)
      } else {
        // Sound: no thread took it.
        Unmanaged<Work>.fromOpaque(context).release()
        continuation.resume(returning: nil)
      }
    }
  }

  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}

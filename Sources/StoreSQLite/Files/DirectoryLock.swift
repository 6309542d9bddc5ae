internal import Glibc
public import Store
internal import Synchronization

/// Keeps a second process out of the data directory: both would sweep keys that the other is about
/// to use, or listen on the socket of the other.
public final class DirectoryLock: Sendable {
  private let descriptor: Mutex<Int32>

  /// - Throws: `busy` while another process holds it.
  public init(_ path: String) throws(StoreError) {
    let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .unavailable }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      Glibc.close(descriptor)
      throw .busy
    }
    self.descriptor = Mutex(descriptor)
  }

  deinit { release() }

  /// Lets the next process in. Releasing it again changes nothing.
  public func release() {
    descriptor.withLock { descriptor in
      guard descriptor >= 0 else { return }
      // Said aloud: a child that is just being started still holds a copy of the descriptor.
      flock(descriptor, LOCK_UN)
      Glibc.close(descriptor)
      descriptor = -1
    }
  }
}

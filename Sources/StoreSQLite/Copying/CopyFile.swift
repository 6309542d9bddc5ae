internal import Glibc
internal import Store
internal import Synchronization

/// A file among the copies: made empty, read and written by its descriptor, removed at the end.
final class CopyFile: Sendable {
  let path: String
  private let descriptor: Int32

  init(_ path: String) throws(StoreError) {
    self.path = path
    descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw Self.failure }
  }

  deinit {
    Glibc.close(descriptor)
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
  }

  var byteCount: Int64 {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int64(status.st_size) : 0
  }

  func bytes(at offset: Int64, count: Int) throws(StoreError) -> [UInt8] {
    var done = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      while done < count {
        let more = pread(
          descriptor, buffer.baseAddress! + done, count - done, off_t(offset) + off_t(done))
        if more < 0, errno == EINTR { continue }
        if more < 0 { done = -1 }
        guard more > 0 else { break }
        done += more
      }
      initialized = max(0, done)
    }
    guard done >= 0 else { throw .unavailable }
    return bytes
  }

  func append(_ bytes: RawSpan) throws(StoreError) {
    let isWritten = bytes.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let more = Glibc.write(descriptor, bytes.baseAddress! + done, bytes.count - done)
        if more < 0, errno == EINTR { continue }
        guard more > 0 else { return false }
        done += more
      }
      return true
    }
    guard isWritten else { throw Self.failure }
  }

  /// Makes what was written durable.
  func sync() throws(StoreError) {
    guard fsync(descriptor) == 0 else { throw Self.failure }
  }

  private static var failure: StoreError {
    errno == ENOSPC || errno == EDQUOT ? .full : .unavailable
  }
}

/// A copy of a database of this store.
final class FileCopy: DatabaseCopy {
  private let file: CopyFile

  init(_ file: CopyFile) { self.file = file }

  var byteCount: Int64 { file.byteCount }

  func bytes(at offset: Int64, count: Int) throws(StoreError) -> [UInt8] {
    try file.bytes(at: offset, count: count)
  }
}

import CSodium
import Glibc
import Synchronization

/// One allocation of `sodium_malloc`: locked against swapping, left out of core files, fenced by
/// guard pages. It is made once and never grows, since `sodium_malloc` goes on without error when
/// the lock fails (libsodium 1.0.18) and costs 31 us a call.
///
/// Sound: the address never changes, and the regions above decide who may write which part of it.
/// Soundness: the memory is freed when the last region lets go of `self`, never before.
final class LockedSlab: @unchecked Sendable {
  let bytes: UnsafeMutableRawBufferPointer

  /// Sanitizers swallow `mlock`, so under `tools/test --sanitize` the kernel never hears of it.
  #if SANITIZED
    static let canBeTold = false
  #else
    static let canBeTold = true
  #endif

  /// `VmLck` is a figure of the whole process, so slabs come and go one at a time.
  private static let measuring = Mutex(())

  init(byteCount: Int, allowUnlocked: Bool) throws(SealingError) {
    try Sodium.start()
    let (address, grown) = Self.measuring.withLock { _ in
      let before = Self.lockedBytes() ?? 0
      let address = sodium_malloc(byteCount)
      return (address, (Self.lockedBytes() ?? 0) - before)
    }
    guard let address else { throw .memoryNotLocked }
    bytes = UnsafeMutableRawBufferPointer(start: address, count: byteCount)
    guard grown >= byteCount || allowUnlocked || !Self.canBeTold else { throw .memoryNotLocked }
    Sodium.zeroise(bytes)
  }

  deinit {
    // Overwrites the memory before it is given back.
    Self.measuring.withLock { _ in sodium_free(bytes.baseAddress) }
  }

  /// The `VmLck` line of /proc/self/status in bytes; `nil` where the kernel does not tell.
  static func lockedBytes() -> Int? {
    let file = open("/proc/self/status", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let text = [UInt8](unsafeUninitializedCapacity: 8192) { buffer, count in
      count = max(0, read(file, buffer.baseAddress, buffer.count))
    }
    for line in text.split(separator: UInt8(ascii: "\n"))
    where line.starts(with: "VmLck:".utf8) {
      let digits = line.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } * 1024
    }
    return nil
  }
}

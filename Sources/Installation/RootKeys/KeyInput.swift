import Glibc
import Sealing

/// The reading of secrets straight into locked memory.
///
/// Soundness: `target` belongs to the caller and is written within its bounds.
enum KeyInput {
  enum Refusal: Error, Hashable {
    case wrongLength
    case tooLate
    case system(Int32)
  }

  /// Fills `target` and makes sure that nothing more comes.
  ///
  /// - Parameter deadline: when to give up; `nil` waits.
  static func fill(
    _ target: UnsafeMutableRawBufferPointer, from descriptor: Int32,
    by deadline: ContinuousClock.Instant? = nil
  ) throws(Refusal) {
    var count = 0
    while count < target.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: target[count...])
      let more = try read(rest, from: descriptor, by: deadline)
      guard more > 0 else { throw .wrongLength }
      count += more
    }
    var beyond: UInt8 = 0
    let outcome = withUnsafeMutableBytes(of: &beyond) { byte in
      Result { () throws(Refusal) in try read(byte, from: descriptor, by: deadline) }
    }
    guard try outcome.get() == 0 else { throw .wrongLength }
  }

  /// A pipe that no other program inherits; `nil` when there are no descriptors left.
  static func pipe() -> (output: Int32, input: Int32)? {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// Reads once, however little there is.
  ///
  /// - Returns: the count of bytes, 0 at the end.
  static func read(
    _ target: UnsafeMutableRawBufferPointer, from descriptor: Int32,
    by deadline: ContinuousClock.Instant? = nil
  ) throws(Refusal) -> Int {
    while true {
      if let deadline { try wait(for: descriptor, by: deadline) }
      let count = Glibc.read(descriptor, target.baseAddress, target.count)
      if count >= 0 { return count }
      guard errno == EINTR else { throw .system(errno) }
    }
  }

  private static func wait(
    for descriptor: Int32, by deadline: ContinuousClock.Instant
  ) throws(Refusal) {
    while true {
      let rest = ContinuousClock.now.duration(to: deadline).components
      let milliseconds = rest.seconds * 1000 + rest.attoseconds / 1_000_000_000_000_000
      guard milliseconds >= 0 else { throw .tooLate }
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&waiting, 1, Int32(min(milliseconds, 1000)) + 1)
      if ready > 0 { return }
      guard ready == 0 || errno == EINTR else { throw .system(errno) }
    }
  }
}

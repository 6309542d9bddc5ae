import CNghttp2
import Glibc

// Soundness: the class of a block stands before it, where `free` reads it, and while it is on a
// list its first word is the next block. A block is on one list or in use, never both. nghttp2
// takes and gives back only inside calls of its session, so the lists are of one thread at a time,
// as the session is; the session outlives nghttp2's last use of them.

/// The memory of one nghttp2 session: blocks that it has done with wait here for their next use.
///
/// nghttp2 takes half a dozen small blocks for each call and gives them back at its end. With many
/// calls open at once those are more than the C library has at hand for a thread, and each goes the
/// long way through its heap (Decisions/0025).
final class SessionMemory {
  /// What a connection with as many calls as it may have takes for them. None is kept where the
  /// sanitizers should see each use.
  #if SANITIZED
    static let keptBytesMax = 0
  #else
    static let keptBytesMax = 64 * 1024
  #endif
  /// A class is so many cache lines, the head included.
  private static let lineBytes = 64
  /// Longer blocks are rare and left to the C library. They have class 0.
  private static let classMax = 8
  /// Keeps what follows aligned as `malloc` has it.
  private static let headBytes = 16

  private let lists: UnsafeMutablePointer<UnsafeMutableRawPointer?>
  private(set) var keptBytes = 0

  init() {
    lists = .allocate(capacity: Self.classMax + 1)
    lists.initialize(repeating: nil, count: Self.classMax + 1)
  }

  deinit {
    giveBack()
    lists.deallocate()
  }

  /// Gives everything that waits back to the C library: the connection is idle.
  func giveBack() {
    guard keptBytes > 0 else { return }
    for lines in 1...Self.classMax {
      while let block = pop(lines) { free(block - Self.headBytes) }
    }
  }

  /// What nghttp2 is given, for as long as this lives.
  var functions: nghttp2_mem {
    nghttp2_mem(
      mem_user_data: Unmanaged.passUnretained(self).toOpaque(),
      malloc: { count, memory in SessionMemory.lend(memory) { $0.allocate(count) } },
      free: { block, memory in SessionMemory.lend(memory) { $0.release(block) } },
      calloc: { count, size, memory in
        SessionMemory.lend(memory) { $0.allocateZeros(count, size) }
      },
      realloc: { block, count, memory in SessionMemory.lend(memory) { $0.resize(block, count) } })
  }

  @inline(__always)
  private static func lend<Result>(
    _ memory: UnsafeMutableRawPointer?, to body: (SessionMemory) -> Result
  ) -> Result {
    guard let memory else { preconditionFailure("nghttp2 hands back what it was given") }
    return Unmanaged<SessionMemory>.fromOpaque(memory)._withUnsafeGuaranteedRef(body)
  }

  // MARK: What nghttp2 calls

  func allocate(_ count: Int) -> UnsafeMutableRawPointer? {
    guard count <= Self.classMax * Self.lineBytes - Self.headBytes else {
      return head(malloc(Self.headBytes + count), 0)
    }
    let lines = (Self.headBytes + count + Self.lineBytes - 1) / Self.lineBytes
    return pop(lines) ?? head(malloc(lines * Self.lineBytes), lines)
  }

  func allocateZeros(_ count: Int, _ size: Int) -> UnsafeMutableRawPointer? {
    let (bytes, isTooMuch) = count.multipliedReportingOverflow(by: size)
    let block = isTooMuch ? nil : allocate(bytes)
    block?.initializeMemory(as: UInt8.self, repeating: 0, count: bytes)
    return block
  }

  func resize(_ block: UnsafeMutableRawPointer?, _ count: Int) -> UnsafeMutableRawPointer? {
    guard let block else { return allocate(count) }
    let lines = Self.lines(of: block)
    guard lines > 0 else { return head(realloc(block - Self.headBytes, Self.headBytes + count), 0) }
    let room = lines * Self.lineBytes - Self.headBytes
    guard count > room else { return block }
    guard let larger = allocate(count) else { return nil }
    larger.copyMemory(from: block, byteCount: room)
    release(block)
    return larger
  }

  func release(_ block: UnsafeMutableRawPointer?) {
    guard let block else { return }
    let lines = Self.lines(of: block)
    let bytes = lines * Self.lineBytes
    guard lines > 0, keptBytes + bytes <= Self.keptBytesMax else {
      return free(block - Self.headBytes)
    }
    block.storeBytes(of: lists[lines], as: UnsafeMutableRawPointer?.self)
    lists[lines] = block
    keptBytes += bytes
  }

  // MARK: Blocks

  private static func lines(of block: UnsafeMutableRawPointer) -> Int {
    (block - headBytes).load(as: Int.self)
  }

  private func head(
    _ start: UnsafeMutableRawPointer?, _ lines: Int
  ) -> UnsafeMutableRawPointer? {
    guard let start else { return nil }
    start.storeBytes(of: lines, as: Int.self)
    return start + Self.headBytes
  }

  private func pop(_ lines: Int) -> UnsafeMutableRawPointer? {
    guard let block = lists[lines] else { return nil }
    lists[lines] = block.load(as: UnsafeMutableRawPointer?.self)
    keptBytes -= lines * Self.lineBytes
    return block
  }
}

internal import Glibc

/// Owns everything that is made in memory while one message is encoded or decoded, and wipes it at
/// the end: these bytes are a student's data.
///
/// Memory is handed out from the front of a chunk and never taken back one by one. Each block is
/// preceded by its size, so that the length of a text is known without looking for its end.
package struct Arena: ~Copyable {
  /// Blocks and headers are multiples of this; no member of a C message asks for more.
  static let alignment = 8
  /// In front of each chunk: the chunk before it, and how far it was filled.
  private static let chunkHeader = 16
  /// With its header as much as malloc hands out without a lock or a search.
  private static let firstChunkMin = 1008
  private static let nextChunkMin = 4096

  /// The most that may be handed out in all.
  let limit: Int
  /// What has been handed out, with headers.
  private(set) var used = 0
  /// Whether something was asked for beyond the limit.
  private(set) var isExhausted = false

  // Sound: the arena owns its chunks, frees them when it dies, and cannot be copied.
  private var chunk: UnsafeMutableRawPointer?
  private var next: UnsafeMutableRawPointer?
  private var remaining = 0
  /// What lives as long as the arena, because C structs point into it.
  private var held: [[UInt8]] = []

  /// - Parameters:
  ///   - limit: the most that may be handed out, in bytes.
  ///   - expected: how much will probably be asked for, so that one chunk is enough.
  init(limit: Int, expected: Int) {
    // So that no sum below can overflow.
    self.limit = min(limit, .max / 2)
    addChunk(size: min(max(expected, Self.firstChunkMin), max(limit, Self.firstChunkMin)))
  }

  /// Wipes what was handed out; the rest never held anything.
  deinit {
    noteFilled()
    var current = chunk
    while let chunk = current {
      current = chunk.load(as: UnsafeMutableRawPointer?.self)
      explicit_bzero(chunk, chunk.load(fromByteOffset: 8, as: Int.self))
      free(chunk)
    }
  }

  /// Keeps the bytes where they are as long as the arena lives.
  ///
  /// Sound: the elements of an array have one address as long as its storage is shared by somebody
  /// who does not change it, which the arena does.
  mutating func hold(_ bytes: [UInt8]) -> UnsafeMutablePointer<UInt8>? {
    held.append(bytes)
    return bytes.withUnsafeBufferPointer { UnsafeMutablePointer(mutating: $0.baseAddress) }
  }

  /// Whether there are bytes that it keeps in place.
  var holdsBytes: Bool { !held.isEmpty }

  private func noteFilled() {
    guard let chunk, let next else { return }
    chunk.storeBytes(of: next - chunk, toByteOffset: 8, as: Int.self)
  }

  /// A new block, with whatever bytes are in it; `nil` once the limit is reached.
  @inline(__always)
  mutating func allocate(_ size: Int) -> UnsafeMutableRawPointer? {
    // As unsigned numbers, so that one comparison refuses a negative size too.
    guard UInt(bitPattern: size) <= UInt(bitPattern: limit) else { return refuse() }
    let needed = ((size &+ Self.alignment &- 1) & ~(Self.alignment - 1)) &+ Self.alignment
    guard needed <= limit &- used else { return refuse() }
    if needed > remaining { addChunk(size: max(needed, Self.nextChunkMin, used)) }
    guard let block = next else { return nil }
    used &+= needed
    remaining &-= needed
    next = block + needed
    block.storeBytes(of: size, as: Int.self)
    return block + Self.alignment
  }

  private mutating func refuse() -> UnsafeMutableRawPointer? {
    isExhausted = true
    return nil
  }

  /// The size that a block was asked for with.
  static func size(of block: UnsafeRawPointer) -> Int {
    (block - alignment).load(as: Int.self)
  }

  private mutating func addChunk(size: Int) {
    noteFilled()
    guard let memory = malloc(size + Self.chunkHeader) else {
      next = nil
      remaining = 0
      isExhausted = true
      return
    }
    memory.storeBytes(of: chunk, as: UnsafeMutableRawPointer?.self)
    chunk = memory
    next = memory + Self.chunkHeader
    remaining = size
  }
}

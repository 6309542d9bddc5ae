import Synchronization

/// A part of the slab cut into slots of equal size, with a list of those that are free.
///
/// Sound: a slot has one owner from `take` to `give`, and the free list is guarded.
/// Soundness: `slab` keeps the memory alive, and a slot number never leaves the range.
final class SlotRegion: @unchecked Sendable {
  private let slab: LockedSlab
  private let start: UnsafeMutableRawPointer
  private let slotBytes: Int
  private let free: Mutex<[UInt32]>
  let slotCount: Int

  init(slab: LockedSlab, range: Range<Int>, slotBytes: Int) {
    self.slab = slab
    self.slotBytes = slotBytes
    start = slab.bytes.baseAddress! + range.lowerBound
    slotCount = range.count / slotBytes
    free = Mutex(Array((0..<UInt32(slotCount)).reversed()))
  }

  /// The figure that a health check watches.
  var freeCount: Int { free.withLock { $0.count } }

  /// A slot full of zeros.
  func take() throws(SealingError) -> UnsafeMutableRawPointer {
    guard let slot = free.withLock({ $0.popLast() }) else { throw .memoryExhausted }
    return start + Int(slot) * slotBytes
  }

  /// Zeroes the slot before anyone else can take it.
  func give(_ slot: UnsafeMutableRawPointer) {
    Sodium.zeroise(UnsafeMutableRawBufferPointer(start: slot, count: slotBytes))
    let number = UInt32((slot - start) / slotBytes)
    free.withLock { $0.append(number) }
  }
}

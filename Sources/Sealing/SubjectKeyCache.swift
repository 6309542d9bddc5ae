import Synchronization
import Vocabulary

/// Students' keys that were unwrapped lately, and what they were unwrapped from, so that the next
/// call need neither read nor unwrap them again.
///
/// The size is fixed. A key that was not used since the clock hand last passed gives way, which
/// comes close to the least recently used one at the price of one bit an entry. Eight shards, each
/// with its own lock, keep the event loops and a parallel import out of each other's way; a key is
/// copied out under the lock, so no entry is ever pinned.
///
/// Soundness: the shards keep the slab alive; keys are copied in and out, never pointed at.
final class SubjectKeyCache: Sendable {
  struct Name: Hashable {
    let tenant: TenantID
    let subject: SubjectID
    let generation: UInt32
  }

  private let shards: [Shard]

  init(slab: LockedSlab, range: Range<Int>) {
    let shardSlots = range.count / Sodium.keyBytes / 8
    shards = (0..<8).map { number in
      Shard(
        slab: slab, offset: range.lowerBound + number * shardSlots * Sodium.keyBytes,
        slotCount: shardSlots)
    }
  }

  /// What the key was last unwrapped from, or would have been; `nil` when it is not here.
  func wrapped(_ name: Name) -> WrappedSubject? {
    shard(of: name.subject).wrapped(name)
  }

  /// Copies the key to `target`; false when it is not here.
  ///
  /// - Parameter wrapped: what it would else be unwrapped from; remembered in place of what was.
  func copy(
    _ name: Name, of wrapped: WrappedSubject, to target: UnsafeMutableRawPointer
  ) -> Bool {
    shard(of: name.subject).copy(name, of: wrapped, to: target)
  }

  func insert(_ name: Name, of wrapped: WrappedSubject, key: UnsafeRawPointer) {
    shard(of: name.subject).insert(name, of: wrapped, key: key)
  }

  /// Zeroes the keys of all generations of one subject, and takes none of them any more: a call
  /// that read their row before it was deleted may still be about to bring them.
  func forget(_ subject: SubjectID, of tenant: TenantID) {
    let shard = shard(of: subject)
    shard.refuse(subject)
    shard.forget { $0.subject == subject && $0.tenant == tenant }
  }

  /// Zeroes every key of a tenant.
  func forget(_ tenant: TenantID) {
    for shard in shards { shard.forget { $0.tenant == tenant } }
  }

  private func shard(of subject: SubjectID) -> Shard {
    shards[Int(UInt(bitPattern: subject.hashValue) % 8)]
  }
}

/// Sound: the slots are touched only under the lock.
private final class Shard: @unchecked Sendable {
  private struct Entries {
    var slots: [SubjectKeyCache.Name: Int] = [:]
    var names: [SubjectKeyCache.Name?]
    var wrapped: [WrappedSubject?]
    var wereUsed: [Bool]
    var hand = 0
    /// Subjects that were erased lately.
    var refused: Set<SubjectID> = []
  }

  /// Far more than are erased while one call runs.
  private static let refusedMax = 1024

  private let slab: LockedSlab
  private let start: UnsafeMutableRawPointer
  private let entries: Mutex<Entries>

  init(slab: LockedSlab, offset: Int, slotCount: Int) {
    self.slab = slab
    start = slab.bytes.baseAddress! + offset
    entries = Mutex(
      Entries(
        names: Array(repeating: nil, count: slotCount),
        wrapped: Array(repeating: nil, count: slotCount),
        wereUsed: Array(repeating: false, count: slotCount)))
  }

  func wrapped(_ name: SubjectKeyCache.Name) -> WrappedSubject? {
    entries.withLock { entries in entries.slots[name].flatMap { entries.wrapped[$0] } }
  }

  func copy(
    _ name: SubjectKeyCache.Name, of wrapped: WrappedSubject, to target: UnsafeMutableRawPointer
  ) -> Bool {
    entries.withLock { entries in
      guard let slot = entries.slots[name] else { return false }
      entries.wereUsed[slot] = true
      entries.wrapped[slot] = wrapped
      target.copyMemory(from: bytes(of: slot).baseAddress!, byteCount: Sodium.keyBytes)
      return true
    }
  }

  func insert(
    _ name: SubjectKeyCache.Name, of wrapped: WrappedSubject, key: UnsafeRawPointer
  ) {
    entries.withLock { entries in
      guard entries.slots[name] == nil, !entries.names.isEmpty,
        !entries.refused.contains(name.subject)
      else { return }
      while entries.wereUsed[entries.hand] {
        entries.wereUsed[entries.hand] = false
        entries.hand = (entries.hand + 1) % entries.names.count
      }
      let slot = entries.hand
      entries.hand = (slot + 1) % entries.names.count
      if let former = entries.names[slot] { entries.slots[former] = nil }
      entries.slots[name] = slot
      entries.names[slot] = name
      entries.wrapped[slot] = wrapped
      bytes(of: slot).baseAddress!.copyMemory(from: key, byteCount: Sodium.keyBytes)
    }
  }

  func refuse(_ subject: SubjectID) {
    entries.withLock { entries in
      if entries.refused.count >= Self.refusedMax { entries.refused.removeAll() }
      entries.refused.insert(subject)
    }
  }

  func forget(_ isMeant: (SubjectKeyCache.Name) -> Bool) {
    entries.withLock { entries in
      for (slot, name) in entries.names.enumerated() {
        guard let name, isMeant(name) else { continue }
        Sodium.zeroise(bytes(of: slot))
        entries.slots[name] = nil
        entries.names[slot] = nil
        entries.wrapped[slot] = nil
        entries.wereUsed[slot] = false
      }
    }
  }

  private func bytes(of slot: Int) -> UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(
      start: start + slot * Sodium.keyBytes, count: Sodium.keyBytes)
  }
}

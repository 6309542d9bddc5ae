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

    init(tenant: TenantID, subject: SubjectID, generation: UInt32) {
      self.tenant = tenant
      self.subject = subject
      self.generation = generation
    }

    fileprivate init(_ wrapped: WrappedSubject, of tenant: TenantID) {
      self.init(tenant: tenant, subject: wrapped.id, generation: wrapped.generation)
    }
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
    _ wrapped: WrappedSubject, of tenant: TenantID, to target: UnsafeMutableRawPointer
  ) -> Bool {
    shard(of: wrapped.id).copy(Name(wrapped, of: tenant), wrapped, to: target)
  }

  func insert(_ wrapped: WrappedSubject, of tenant: TenantID, key: UnsafeRawPointer) {
    shard(of: wrapped.id).insert(Name(wrapped, of: tenant), wrapped, key: key)
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
  /// What lies in a slot.
  private struct Entry {
    let name: SubjectKeyCache.Name
    var wrapped: WrappedSubject
  }

  private struct Entries {
    var slots: [SubjectKeyCache.Name: Int] = [:]
    var held: [Entry?]
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
        held: Array(repeating: nil, count: slotCount),
        wereUsed: Array(repeating: false, count: slotCount)))
  }

  func wrapped(_ name: SubjectKeyCache.Name) -> WrappedSubject? {
    entries.withLock { entries in entries.slots[name].flatMap { entries.held[$0]?.wrapped } }
  }

  func copy(
    _ name: SubjectKeyCache.Name, _ wrapped: WrappedSubject, to target: UnsafeMutableRawPointer
  ) -> Bool {
    entries.withLock { entries in
      guard let slot = entries.slots[name] else { return false }
      entries.wereUsed[slot] = true
      entries.held[slot]?.wrapped = wrapped
      target.copyMemory(from: bytes(of: slot).baseAddress!, byteCount: Sodium.keyBytes)
      return true
    }
  }

  func insert(
    _ name: SubjectKeyCache.Name, _ wrapped: WrappedSubject, key: UnsafeRawPointer
  ) {
    entries.withLock { entries in
      guard entries.slots[name] == nil, !entries.held.isEmpty,
        !entries.refused.contains(name.subject)
      else { return }
      while entries.wereUsed[entries.hand] {
        entries.wereUsed[entries.hand] = false
        entries.hand = (entries.hand + 1) % entries.held.count
      }
      let slot = entries.hand
      entries.hand = (slot + 1) % entries.held.count
      if let former = entries.held[slot] { entries.slots[former.name] = nil }
      entries.slots[name] = slot
      entries.held[slot] = Entry(name: name, wrapped: wrapped)
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
      for (slot, entry) in entries.held.enumerated() {
        guard let name = entry?.name, isMeant(name) else { continue }
        Sodium.zeroise(bytes(of: slot))
        entries.slots[name] = nil
        entries.held[slot] = nil
        entries.wereUsed[slot] = false
      }
    }
  }

  private func bytes(of slot: Int) -> UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(
      start: start + slot * Sodium.keyBytes, count: Sodium.keyBytes)
  }
}

/// What one shred epoch's key wraps with. The epoch key itself is let go as soon as this is derived
/// from it.
struct EpochKey: Sendable {
  let epoch: UInt32
  /// Wraps the keys of subjects.
  let subjects: SharedKey

  init(
    epoch: UInt32, from key: borrowing SecretKey, memory: LockedMemory,
    using workspace: borrowing Workspace
  ) throws(SealingError) {
    self.epoch = epoch
    let derived = try SecretKey(in: memory.keys)
    KeyPurpose.wrapSubject.derive(from: key.start, into: derived.bytes, using: workspace)
    subjects = SharedKey(derived)
  }
}

/// The owner of one 32-byte key in locked memory; the key is gone when its owner is.
///
/// Keys live nowhere else: copy-on-write leaves copies of arrays and strings behind.
/// Sound: the bytes are written before the owner is shared and never after.
/// Soundness: the slot belongs to this owner alone until `deinit`, and `region` keeps it alive.
struct SecretKey: ~Copyable, @unchecked Sendable {
  private let region: SlotRegion
  let bytes: UnsafeMutableRawBufferPointer

  /// A slot full of zeros, to be filled at once.
  init(in region: SlotRegion) throws(SealingError) {
    self.region = region
    bytes = UnsafeMutableRawBufferPointer(start: try region.take(), count: Sodium.keyBytes)
  }

  /// A new random key.
  init(randomIn region: SlotRegion) throws(SealingError) {
    try self.init(in: region)
    Sodium.fillRandomly(bytes)
  }

  deinit { region.give(bytes.baseAddress!) }

  var start: UnsafeRawPointer { UnsafeRawPointer(bytes.baseAddress!) }
}

/// A key with several holders: Swift's arrays cannot keep a non-copyable owner.
final class SharedKey: Sendable {
  let key: SecretKey

  init(_ key: consuming SecretKey) { self.key = key }
}

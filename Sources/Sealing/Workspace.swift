/// 256 bytes of locked memory for the length of one operation: the keys derived on the way, and
/// the small inputs of the derivations.
///
/// Soundness: the slot belongs to this owner alone until `deinit`; the parts do not overlap.
struct Workspace: ~Copyable {
  static let byteCount = 256

  private let region: SlotRegion
  private let start: UnsafeMutableRawPointer

  init(in region: SlotRegion) throws(SealingError) {
    self.region = region
    start = try region.take()
  }

  deinit { region.give(start) }

  /// Encryption key, then commitment, of one message.
  var messageKeys: UnsafeMutableRawBufferPointer { part(0, 64) }
  /// A group key or a wrapping key.
  var derivedKey: UnsafeMutableRawBufferPointer { part(64, 32) }
  /// What is being wrapped or unwrapped: at most the two keys of a subject.
  var secret: UnsafeMutableRawBufferPointer { part(96, 64) }
  /// The associated data of one message.
  var associatedData: UnsafeMutableRawBufferPointer { part(160, AssociatedData.byteCount) }
  /// Label and context of a derivation.
  var derivationInput: UnsafeMutableRawBufferPointer { part(216, 40) }

  private func part(_ offset: Int, _ count: Int) -> UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(start: start + offset, count: count)
  }
}

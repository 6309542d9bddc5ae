import Vocabulary

/// Hides how long a plaintext is: the byte 0x80, then zeros (ISO/IEC 7816-4, as `sodium_pad` does),
/// up to a whole number of blocks. At least one byte is always added.
///
/// A record group that every student has is padded further, to a floor that covers the usual
/// content, so that its size does not tell whether it holds anything.
///
/// Soundness: works within the bounds of the buffer it is given, which it does not keep.
enum Padding {
  /// The length after padding.
  static func paddedCount(of count: Int, group: RecordGroup, hidingPresence: Bool) -> Int {
    let (block, floor) = measures(of: group)
    return max((count / block + 1) * block, hidingPresence ? floor : 0)
  }

  /// Block and floor in bytes. The floors hold a usual group of an imported student with some room;
  /// health has the coarse block because the length of an IEP tells the disability.
  static func measures(of group: RecordGroup) -> (block: Int, floor: Int) {
    switch group {
    case .identity: (64, 192)
    case .contact: (64, 384)
    case .academic: (64, 256)
    case .health: (256, 512)
    case .services: (64, 256)
    case .notes: (64, 256)
    }
  }

  /// The longest that any plaintext becomes.
  static let addedBytesMax = 512

  /// Fills `target` from `count` to its end.
  static func apply(to target: UnsafeMutableRawBufferPointer, after count: Int) {
    target[count] = 0x80
    UnsafeMutableRawBufferPointer(rebasing: target[(count + 1)...])
      .initializeMemory(as: UInt8.self, repeating: 0)
  }

  /// The length before padding; `nil` when there is none.
  ///
  /// `sodium_unpad` looks back one block only and reads bytewise in constant time, which is not
  /// needed: what is read here has already been authenticated, and its true length is no secret
  /// from whoever gets the plaintext.
  static func unpaddedCount(of padded: UnsafeRawBufferPointer) -> Int? {
    var end = padded.count
    while end >= 8, padded.loadUnaligned(fromByteOffset: end - 8, as: UInt64.self) == 0 { end -= 8 }
    while end > 0, padded[end - 1] == 0 { end -= 1 }
    guard end > 0, padded[end - 1] == 0x80 else { return nil }
    return end - 1
  }
}

import Sealing

/// A root key of 32 equal bytes, so that a store can be opened again.
///
/// Soundness: writes within the buffer it is given.
struct FixedRootKey: RootKeyProvider {
  var name: String { "fixed" }
  var version: UInt32 = 1
  var byte: UInt8 = 7

  func load(into target: UnsafeMutableRawBufferPointer) {
    for index in target.indices { target[index] = byte }
  }
}

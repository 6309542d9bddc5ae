/// Recognises a tenant's own content again (an unchanged roster row, a check-in sent twice) without
/// keeping anything that could be guessed from.
final class ContentKey: Sendable {
  private let key: SecretKey

  init(
    from serviceRoot: borrowing SecretKey, memory: LockedMemory,
    using workspace: borrowing Workspace
  ) throws(SealingError) {
    key = try SecretKey(in: memory.keys)
    KeyPurpose.content.derive(from: serviceRoot.start, into: key.bytes, using: workspace)
  }

  func fingerprint(of bytes: RawSpan) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      bytes.withUnsafeBytes {
        Sodium.fingerprint(
          of: $0, key: UnsafeRawBufferPointer(key.bytes),
          into: UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: 32))
      }
      count = 32
    }
  }
}

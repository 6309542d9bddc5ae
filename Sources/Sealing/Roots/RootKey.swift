/// Where the root key comes from: a file, an inherited descriptor, a key service.
///
/// Cairn never stores the root key itself; with it everything opens, without it nothing does.
///
/// Soundness: the pointers handed out below are good for the length of that call only.
public protocol RootKeyProvider {
  /// What operators call the source. Never part of the key.
  var name: String { get }
  /// From 1; the key version in the header of every tenant key that it wraps.
  var version: UInt32 { get }
  /// Puts exactly 32 bytes into `target`, which lies in locked memory, without leaving a copy
  /// anywhere else.
  func load(into target: UnsafeMutableRawBufferPointer) throws
}

/// The size of a root key, and the making of a new one.
public enum RootKey {
  public static let byteCount = 32

  /// Hands 32 new random bytes in locked memory to `store`; they are zeroed when it returns.
  ///
  /// - Throws: `memoryExhausted`, and what `store` throws.
  public static func make<Outcome>(
    in memory: LockedMemory, _ store: (UnsafeRawBufferPointer) throws -> Outcome
  ) throws -> Outcome {
    let key = try SecretKey(randomIn: memory.keys)
    return try store(UnsafeRawBufferPointer(key.bytes))
  }

  /// Whether two keys in locked memory are the same, in time that does not depend on where they
  /// differ.
  public static func areEqual(
    _ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer
  ) -> Bool {
    guard one.count == byteCount, other.count == byteCount,
      let oneStart = one.baseAddress, let otherStart = other.baseAddress
    else { return false }
    return Sodium.equal(oneStart, otherStart, count: byteCount)
  }
}

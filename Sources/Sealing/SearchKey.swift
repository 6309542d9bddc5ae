/// Makes the tokens of one search index in memory: 64 bits by which a name or number is recognised
/// and from which nobody without the key learns it.
///
/// The key is random, lives in locked memory and goes with its index, so that tokens of two indexes
/// have nothing in common. Tokens are never stored.
///
/// Soundness: the input is read within the call, and the key lives as long as `self`.
public final class SearchKey: Sendable {
  private let key: SecretKey

  init(in memory: LockedMemory) throws(SealingError) {
    key = try SecretKey(randomIn: memory.keys)
  }

  public func token(of input: [UInt8]) -> UInt64 {
    input.withUnsafeBytes { Sodium.shortFingerprint(of: $0, key: key.start) }
  }
}

extension TenantCustody {
  /// A new key for an index in memory.
  ///
  /// - Throws: `memoryExhausted`.
  public func createSearchKey() throws(SealingError) -> SearchKey {
    try SearchKey(in: memory)
  }
}

/// A root key sealed so that any two of n officers open it together and one alone never does:
///
///     0  10      header, kind 2
///    10   1      n, 2 to 16
///    11  32 n    the officers' public keys, in ascending order
///         136    for each pair i < j, in order: a fresh X25519 public key E (32),
///                and the root sealed under the key of the pair (104)
///
/// The key of a pair is BLAKE2b, keyed with X25519(e, i) || X25519(e, j), of a label, E, and both
/// officers' public keys. Whoever lacks one of the two secrets lacks half of that key, which is as
/// much as all of it. No secret is split: each pair has a sealing of its own, which is why n is
/// small.
///
/// Soundness: secrets and target are locked memory of the caller, good for the call.
public struct OfficersRoot: Hashable, Sendable {
  public static let officersMax = 16
  private static let officersOffset = RootFileHeader.byteCount + 1
  private static let pairBytes = Sodium.agreementKeyBytes + RootWrap.byteCount
  /// The longest file.
  public static let bytesMax =
    officersOffset + officersMax * Sodium.agreementKeyBytes
    + officersMax * (officersMax - 1) / 2 * pairBytes

  public let bytes: [UInt8]
  /// The version of the root key inside.
  public let version: UInt32
  /// Who can open it, two together.
  public let officers: [OfficerPublicKey]

  /// Reads a file. Nothing is opened yet.
  ///
  /// - Throws: `unreadable` when it is none.
  public init(parsing bytes: [UInt8]) throws(SealingError) {
    guard bytes.count > Self.officersOffset, let header = RootFileHeader(bytes),
      header.kind == .officers
    else { throw .unreadable }
    let count = Int(bytes[RootFileHeader.byteCount])
    let pairsOffset = Self.officersOffset + count * Sodium.agreementKeyBytes
    guard (2...Self.officersMax).contains(count),
      bytes.count == pairsOffset + count * (count - 1) / 2 * Self.pairBytes
    else { throw .unreadable }
    officers = (0..<count).map { index in
      let start = Self.officersOffset + index * Sodium.agreementKeyBytes
      return OfficerPublicKey(bytes: Array(bytes[start..<start + Sodium.agreementKeyBytes]))
    }
    guard Self.ascending(officers) == officers else { throw .unreadable }
    version = header.version
    self.bytes = bytes
  }

  /// Seals a root key for each pair of the officers, of whom there are 2 to `officersMax` different
  /// ones.
  ///
  /// - Throws: `unreadable` for too few or too many officers, or a public key of small order;
  ///   `memoryExhausted`.
  public init(
    sealing root: UnsafeRawBufferPointer, version: UInt32, for officers: [OfficerPublicKey],
    in memory: LockedMemory
  ) throws(SealingError) {
    let officers = Self.ascending(officers)
    guard (2...Self.officersMax).contains(officers.count) else { throw .unreadable }
    var file = RootFileHeader(kind: .officers, version: version).bytes
    file.append(UInt8(officers.count))
    for officer in officers { file += officer.bytes }
    let head = file
    let workspace = try Workspace(in: memory.workspaces)
    for (first, second) in Self.pairs(of: officers.count) {
      let ephemeral = try SecretKey(randomIn: memory.keys)
      let share = OfficerKey.publicKey(of: UnsafeRawBufferPointer(ephemeral.bytes))
      let pair = Pair(share: share, first: officers[first], second: officers[second])
      let key = try SecretKey(in: memory.keys)
      guard
        pair.agree(ephemeral.start, with: pair.first, half: 0, using: workspace),
        pair.agree(ephemeral.start, with: pair.second, half: 1, using: workspace)
      else { throw .unreadable }
      pair.deriveKey(into: key.bytes, using: workspace)
      file += share.bytes
      RootWrap.append(
        root, under: key.start, boundTo: head + pair.bytes, to: &file, using: workspace)
    }
    self.officers = officers
    self.version = version
    bytes = file
  }

  /// Puts the root key into `target`, with the secret keys of two officers in any order.
  ///
  /// - Throws: `unreadable` when they are not two different officers of this file, or it was
  ///   changed; `memoryExhausted`.
  public func open(
    with one: UnsafeRawBufferPointer, and other: UnsafeRawBufferPointer,
    into target: UnsafeMutableRawBufferPointer, in memory: LockedMemory
  ) throws(SealingError) {
    guard one.count == OfficerKey.byteCount, other.count == OfficerKey.byteCount,
      let oneIndex = index(of: one), let otherIndex = index(of: other), oneIndex != otherIndex
    else { throw .unreadable }
    let (first, second) = oneIndex < otherIndex ? (one, other) : (other, one)
    let (low, high) = (min(oneIndex, otherIndex), max(oneIndex, otherIndex))
    guard
      let place = Self.pairs(of: officers.count).firstIndex(where: { $0 == low && $1 == high })
    else { throw .unreadable }
    let pairsOffset = Self.officersOffset + officers.count * Sodium.agreementKeyBytes
    let start = pairsOffset + place * Self.pairBytes
    let sealed = bytes[start + Sodium.agreementKeyBytes..<start + Self.pairBytes]
    let share = OfficerPublicKey(bytes: Array(bytes[start..<start + Sodium.agreementKeyBytes]))
    let pair = Pair(share: share, first: officers[low], second: officers[high])
    let workspace = try Workspace(in: memory.workspaces)
    let key = try SecretKey(in: memory.keys)
    guard
      pair.agree(first.baseAddress!, with: share, half: 0, using: workspace),
      pair.agree(second.baseAddress!, with: share, half: 1, using: workspace)
    else { throw .unreadable }
    pair.deriveKey(into: key.bytes, using: workspace)
    try RootWrap.open(
      sealed, under: key.start, boundTo: Array(bytes[..<pairsOffset]) + pair.bytes, into: target,
      using: workspace)
  }

  /// Whether the holder of this secret is one of the officers.
  public func knows(_ secret: UnsafeRawBufferPointer) -> Bool { index(of: secret) != nil }

  private func index(of secret: UnsafeRawBufferPointer) -> Int? {
    officers.firstIndex(of: OfficerKey.publicKey(of: secret))
  }

  /// Each officer once.
  private static func ascending(_ officers: [OfficerPublicKey]) -> [OfficerPublicKey] {
    Set(officers).sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }

  private static func pairs(of count: Int) -> [(Int, Int)] {
    (0..<count).flatMap { first in (first + 1..<count).map { (first, $0) } }
  }
}

/// Two officers and the public key that was made for them alone.
private struct Pair {
  private static let label = Array("cairn/root/officers".utf8)

  let share: OfficerPublicKey
  let first: OfficerPublicKey
  let second: OfficerPublicKey

  var bytes: [UInt8] { share.bytes + first.bytes + second.bytes }

  /// Puts what a secret shares with a public key into one half of the workspace's secret.
  func agree(
    _ secret: UnsafeRawPointer, with key: OfficerPublicKey, half: Int,
    using workspace: borrowing Workspace
  ) -> Bool {
    let target = workspace.secret.baseAddress! + half * Sodium.keyBytes
    return key.bytes.withUnsafeBytes {
      Sodium.agree(secret: secret, publicKey: $0.baseAddress!, into: target)
    }
  }

  func deriveKey(
    into target: UnsafeMutableRawBufferPointer, using workspace: borrowing Workspace
  ) {
    (Self.label + bytes).withUnsafeBytes { input in
      Sodium.fingerprint(of: input, key: UnsafeRawBufferPointer(workspace.secret), into: target)
    }
  }
}

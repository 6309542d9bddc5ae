/// A root key sealed under a passphrase, as it lies in a file:
///
///     0  10  header, kind 1
///    10   4  passes of Argon2id13
///    14   4  its memory in KiB
///    18  16  salt, random
///    34 104  the sealed root, bound to all of the above
///
/// Soundness: passphrase and target are locked memory of the caller, good for the call.
public struct PassphraseRoot: Hashable, Sendable {
  public static let byteCount = saltOffset + Sodium.saltBytes + RootWrap.byteCount
  private static let saltOffset = RootFileHeader.byteCount + 8

  public let bytes: [UInt8]
  /// The version of the root key inside.
  public let version: UInt32
  private let cost: Sodium.Cost

  /// Reads a file. Nothing is opened yet.
  ///
  /// - Throws: `unreadable` when it is none, or asks for less work than we ever write or for more
  ///   than a server can bear.
  public init(parsing bytes: [UInt8]) throws(SealingError) {
    guard bytes.count == Self.byteCount, let header = RootFileHeader(bytes),
      header.kind == .passphrase
    else { throw .unreadable }
    cost = Sodium.Cost(
      passes: RootFileHeader.number(bytes[10..<14]),
      memoryKiB: RootFileHeader.number(bytes[14..<18]))
    let (least, most) = (Sodium.Cost.moderate, Sodium.Cost.most)
    guard (least.passes...most.passes).contains(cost.passes),
      (least.memoryKiB...most.memoryKiB).contains(cost.memoryKiB)
    else { throw .unreadable }
    version = header.version
    self.bytes = bytes
  }

  /// Seals a root key under a passphrase. Takes half a second and 256 MiB.
  ///
  /// - Throws: `memoryExhausted`.
  public init(
    sealing root: UnsafeRawBufferPointer, version: UInt32,
    under passphrase: UnsafeRawBufferPointer, in memory: LockedMemory
  ) throws(SealingError) {
    let cost = Sodium.Cost.moderate
    var file = RootFileHeader(kind: .passphrase, version: version).bytes
    file += RootFileHeader.bigEndian(cost.passes) + RootFileHeader.bigEndian(cost.memoryKiB)
    var salt = [UInt8](repeating: 0, count: Sodium.saltBytes)
    salt.withUnsafeMutableBytes { Sodium.fillRandomly($0) }
    file += salt
    let key = try Self.key(of: passphrase, salt: salt, cost: cost, in: memory)
    RootWrap.append(
      root, under: key.start, boundTo: file, to: &file,
      using: try Workspace(in: memory.workspaces))
    self.cost = cost
    self.version = version
    bytes = file
  }

  /// Puts the root key into `target`. Takes half a second and 256 MiB.
  ///
  /// - Throws: `unreadable` for another passphrase or a changed file; `memoryExhausted`.
  public func open(
    with passphrase: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer,
    in memory: LockedMemory
  ) throws(SealingError) {
    let sealedOffset = Self.byteCount - RootWrap.byteCount
    let key = try Self.key(
      of: passphrase, salt: Array(bytes[Self.saltOffset..<sealedOffset]), cost: cost, in: memory)
    try RootWrap.open(
      bytes[sealedOffset...], under: key.start, boundTo: Array(bytes[..<sealedOffset]),
      into: target, using: try Workspace(in: memory.workspaces))
  }

  private static func key(
    of passphrase: UnsafeRawBufferPointer, salt: [UInt8], cost: Sodium.Cost,
    in memory: LockedMemory
  ) throws(SealingError) -> SecretKey {
    let key = try SecretKey(in: memory.keys)
    guard passphrase.baseAddress != nil else { throw .unreadable }
    let isStretched = salt.withUnsafeBytes {
      Sodium.stretch(passphrase, salt: $0.baseAddress!, cost: cost, into: key.bytes)
    }
    guard isStretched else { throw .memoryExhausted }
    return key
  }
}

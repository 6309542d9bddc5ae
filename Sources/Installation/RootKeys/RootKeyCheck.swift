import Foundation
public import Sealing

/// The platform's key as it is wrapped under the root key: what tells whether a root key is the
/// right one. It is ciphertext and tells nothing of either key.
///
/// A server writes it into its data directory (`root.check`: the key's own version, big-endian in 4
/// bytes, then the sealed key), so that the root key can be checked while the server is down.
public struct RootKeyCheck: Hashable, Sendable {
  static let fileBytesMax = 512

  public let platformKey: WrappedKey

  public init(_ platformKey: WrappedKey) { self.platformKey = platformKey }

  /// - Parameter version: the platform key's own version.
  public init(version: UInt32, bytes: [UInt8]) {
    platformKey = WrappedKey(version: version, bytes: bytes)
  }

  /// The version of the root key that opens it; 0 for what is no sealed key.
  public var rootVersion: UInt32 { platformKey.wrappedUnder ?? 0 }

  /// Tells two checks apart.
  public var commitment: String { platformKey.commitmentText ?? "" }

  /// Loads a root key from its source, opens the platform's key with it, and forgets both.
  ///
  /// - Throws: `RootKeyError.mismatch`, what loading throws.
  public func verify(_ source: RootKeySource) throws {
    let memory = try LockedMemory.brief()
    let provider = try source.provider(in: memory)
    // Before anything is asked for or started.
    guard provider.version == rootVersion else {
      throw RootKeyError.mismatch(
        .versionNotGiven(needed: rootVersion, given: [provider.version]))
    }
    do {
      try Custody(root: provider, memory: memory).confirm(platformKey: platformKey)
    } catch let mismatch as RootMismatch {
      throw RootKeyError.mismatch(mismatch)
    }
  }

  // MARK: - In the data directory

  /// - Throws: `checkMissing`, `blobMalformed`.
  public init(in directory: DataDirectory) throws(RootKeyError) {
    let bytes: [UInt8]
    do {
      bytes = try SmallFile.read(directory.rootCheck, bytesMax: Self.fileBytesMax)
    } catch {
      throw .checkMissing(directory.rootCheck)
    }
    guard bytes.count > 4 else { throw .blobMalformed(directory.rootCheck) }
    platformKey = WrappedKey(
      version: bytes[..<4].reduce(0) { $0 << 8 | UInt32($1) }, bytes: Array(bytes[4...]))
    guard platformKey.wrappedUnder != nil else { throw .blobMalformed(directory.rootCheck) }
  }

  /// Replaces what the directory says, as one step.
  public func write(to directory: DataDirectory) throws {
    let version = platformKey.version
    let head = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: version >> UInt32($0)) }
    try Data(head + platformKey.bytes)
      .write(to: URL(filePath: directory.rootCheck), options: .atomic)
  }
}

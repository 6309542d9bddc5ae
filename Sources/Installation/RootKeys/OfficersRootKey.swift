import Glibc
public import Sealing

/// The root key sealed for each pair of several officers: two of them open it together.
public struct OfficersRootKey: RootKeyProvider, Sendable {
  public var name: String { "officers" }
  public var version: UInt32 { sealed.version }

  private let path: String
  private let keys: [String]
  private let sealed: OfficersRoot
  private let memory: LockedMemory

  /// - Throws: `blobMissing`, `blobMalformed`.
  init(blob path: String, keys: [String], memory: LockedMemory) throws(RootKeyError) {
    let bytes = try SealedFile.read(path, bytesMax: OfficersRoot.bytesMax)
    do {
      sealed = try OfficersRoot(parsing: bytes)
    } catch {
      throw .blobMalformed(path)
    }
    self.path = path
    self.keys = keys
    self.memory = memory
  }

  /// Reads two officers' key files, which are checked as a root key file is, and opens with both.
  ///
  /// - Throws: `officersTooFew`, `officerUnknown`, `InstallationError`.
  public func load(into target: UnsafeMutableRawBufferPointer) throws {
    guard keys.count == 2 else { throw RootKeyError.officersTooFew(path) }
    try memory.lend { buffer in
      let one = UnsafeMutableRawBufferPointer(rebasing: buffer[..<32])
      let other = UnsafeMutableRawBufferPointer(rebasing: buffer[32..<64])
      try PrivateKeyFile(path: keys[0]).load(into: one)
      try PrivateKeyFile(path: keys[1]).load(into: other)
      do {
        try sealed.open(
          with: UnsafeRawBufferPointer(one), and: UnsafeRawBufferPointer(other), into: target,
          in: memory)
      } catch SealingError.unreadable {
        throw RootKeyError.officerUnknown(path)
      }
    }
  }

  /// Makes a new root key and seals it for the officers in a file, which must not exist.
  ///
  /// - Parameter officers: their public keys, as `cairn root officer` shows them.
  /// - Throws: `officerKeyInvalid`, `officersTooFew`, `InstallationError.fileExists` and others.
  static func create(
    at path: String, version: UInt32, for officers: [String], in memory: LockedMemory
  ) throws {
    let keys = try officers.map { text in
      do {
        return try OfficerPublicKey(text)
      } catch {
        throw RootKeyError.officerKeyInvalid(text)
      }
    }
    guard (2...OfficersRoot.officersMax).contains(Set(keys).count) else {
      throw RootKeyError.officersTooFew(path)
    }
    let sealed = try RootKey.make(in: memory) { root in
      try OfficersRoot(sealing: root, version: version, for: keys, in: memory)
    }
    try NewFile.write(sealed.bytes, to: path, mode: 0o600)
  }
}

/// The making of an officer's key.
public enum OfficerKeyFile {
  /// Writes a new secret key to a file, which must not exist, mode 0400.
  ///
  /// - Returns: the public key, to be handed to whoever makes the root key.
  /// - Throws: `InstallationError.fileExists` and others.
  public static func create(at path: String) throws -> String {
    let memory = try LockedMemory.brief()
    return try OfficerKey.make(in: memory) { secret in
      try NewFile.write(secret, to: path, mode: 0o400)
    }.description
  }
}

public import Sealing

/// The root key sealed under a passphrase (Argon2id13, MODERATE), in a file that may lie beside the
/// data: without the passphrase it is noise.
public struct PassphraseRootKey: RootKeyProvider, Sendable {
  static let bytesMax = PassphraseRoot.byteCount

  public var name: String { "passphrase" }
  public var version: UInt32 { sealed.version }

  private let path: String
  private let sealed: PassphraseRoot
  private let input: PassphraseInput
  private let memory: LockedMemory

  /// - Throws: `blobMissing`, `blobMalformed`.
  init(blob path: String, input: PassphraseInput, memory: LockedMemory) throws(RootKeyError) {
    let bytes = try SealedFile.read(path, bytesMax: Self.bytesMax)
    do {
      sealed = try PassphraseRoot(parsing: bytes)
    } catch {
      throw .blobMalformed(path)
    }
    self.path = path
    self.input = input
    self.memory = memory
  }

  /// Asks for the passphrase and opens the file; takes half a second and 256 MiB.
  ///
  /// - Throws: `passphraseWrong`, what the reading of it throws, `SealingError.memoryExhausted`.
  public func load(into target: UnsafeMutableRawBufferPointer) throws {
    try memory.lend { buffer in
      let passphrase = try input.read("Passphrase of \(path): ", into: buffer)
      do {
        try sealed.open(with: passphrase, into: target, in: memory)
      } catch SealingError.unreadable {
        throw RootKeyError.passphraseWrong(path)
      }
    }
  }

  /// Makes a new root key and seals it in a file, which must not exist. The terminal asks twice.
  ///
  /// - Throws: `passphraseTooShort`, `passphrasesDiffer`, `InstallationError.fileExists` and
  ///   others.
  static func create(
    at path: String, version: UInt32, from input: PassphraseInput, in memory: LockedMemory
  ) throws {
    try memory.lend { buffer in
      let passphrase = try input.read("New passphrase of \(path): ", into: buffer)
      guard passphrase.count >= PassphraseInput.bytesMin else {
        throw RootKeyError.passphraseTooShort
      }
      try confirm(passphrase, input, in: memory)
      let sealed = try RootKey.make(in: memory) { root in
        try PassphraseRoot(sealing: root, version: version, under: passphrase, in: memory)
      }
      try NewFile.write(sealed.bytes, to: path, mode: 0o600)
    }
  }

  private static func confirm(
    _ passphrase: UnsafeRawBufferPointer, _ input: PassphraseInput, in memory: LockedMemory
  ) throws {
    // Who hands it over in a descriptor does not type it.
    if case .descriptor = input { return }
    try memory.lend { buffer in
      let again = try input.read("Once more: ", into: buffer)
      guard again.elementsEqual(passphrase) else { throw RootKeyError.passphrasesDiffer }
    }
  }
}

/// The reading of a file with something sealed in it.
enum SealedFile {
  /// - Throws: `blobMissing`, `blobMalformed` when it is longer.
  static func read(_ path: String, bytesMax: Int) throws(RootKeyError) -> [UInt8] {
    let bytes: [UInt8]
    do {
      bytes = try SmallFile.read(path, bytesMax: bytesMax + 1)
    } catch {
      throw .blobMissing(path)
    }
    guard bytes.count <= bytesMax else { throw .blobMalformed(path) }
    return bytes
  }
}

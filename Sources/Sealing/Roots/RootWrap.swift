/// A root key sealed under another key, for a file that lies outside every store:
///
///     0  24  nonce, random
///    24  32  commitment to the key
///    56  48  XChaCha20-Poly1305 of the root key, and its tag
///
/// As in `Ciphertext`, the commitment is compared before anything is decrypted: without it one file
/// could be built that opens under many passphrases, and each attempt would try them all at once.
/// The associated data is everything that stands before it in the file.
///
/// Soundness: every pointer is good for one synchronous call of the owner of its memory.
enum RootWrap {
  static let byteCount = 104
  private static let commitmentOffset = 24
  private static let bodyOffset = 56

  /// Appends the sealed root to `file`, whose bytes so far become its associated data.
  ///
  /// - Parameter context: what belongs to this sealing alone and stands before it, too.
  static func append(
    _ root: UnsafeRawBufferPointer, under key: UnsafeRawPointer, boundTo context: [UInt8],
    to file: inout [UInt8], using workspace: borrowing Workspace
  ) {
    precondition(root.count == RootKey.byteCount, "a root key has one size")
    let messageKeys = workspace.messageKeys
    let sealed = [UInt8](unsafeUninitializedCapacity: byteCount) { buffer, count in
      let start = UnsafeMutableRawPointer(buffer.baseAddress!)
      Sodium.fillRandomly(UnsafeMutableRawBufferPointer(start: start, count: Sodium.nonceBytes))
      KeyPurpose.message(nonce: start).derive(from: key, into: messageKeys, using: workspace)
      (start + commitmentOffset).copyMemory(
        from: messageKeys.baseAddress! + Sodium.keyBytes, byteCount: Sodium.keyBytes)
      context.withUnsafeBytes { context in
        Sodium.encrypt(
          root, associatedData: context, nonce: start, key: messageKeys.baseAddress!,
          into: start + bodyOffset)
      }
      count = byteCount
    }
    file += sealed
  }

  /// Opens a sealed root straight into locked memory.
  ///
  /// - Throws: `unreadable`.
  static func open(
    _ sealed: ArraySlice<UInt8>, under key: UnsafeRawPointer, boundTo context: [UInt8],
    into target: UnsafeMutableRawBufferPointer, using workspace: borrowing Workspace
  ) throws(SealingError) {
    guard sealed.count == byteCount, target.count == RootKey.byteCount else { throw .unreadable }
    let messageKeys = workspace.messageKeys
    let isOpen = sealed.withUnsafeBytes { sealed in
      let start = sealed.baseAddress!
      KeyPurpose.message(nonce: start).derive(from: key, into: messageKeys, using: workspace)
      guard
        Sodium.equal(
          start + commitmentOffset, messageKeys.baseAddress! + Sodium.keyBytes,
          count: Sodium.keyBytes)
      else { return false }
      return context.withUnsafeBytes { context in
        Sodium.decrypt(
          UnsafeRawBufferPointer(rebasing: sealed[bodyOffset...]), associatedData: context,
          nonce: start, key: messageKeys.baseAddress!, into: target.baseAddress)
      }
    }
    guard isOpen else { throw .unreadable }
  }
}

/// How every file with a sealed root key begins:
///
///     0  4  "crnr"
///     4  1  format, 0x01
///     5  1  kind
///     6  4  version of the root key
struct RootFileHeader {
  enum Kind: UInt8 {
    case passphrase = 1
    case officers = 2
  }

  static let byteCount = 10
  private static let magic = Array("crnr".utf8)

  let kind: Kind
  let version: UInt32

  var bytes: [UInt8] {
    Self.magic + [1, kind.rawValue] + Self.bigEndian(version)
  }

  init(kind: Kind, version: UInt32) {
    self.kind = kind
    self.version = version
  }

  init?(_ file: [UInt8]) {
    guard file.count >= Self.byteCount, file.starts(with: Self.magic), file[4] == 1,
      let kind = Kind(rawValue: file[5])
    else { return nil }
    self.kind = kind
    version = Self.number(file[6..<10])
    guard version > 0 else { return nil }
  }

  static func bigEndian(_ number: UInt32) -> [UInt8] {
    stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
  }

  static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }
}

/// Who can open age files: an X25519 secret key in locked memory, zeroed when it is let go.
///
/// Soundness: pointers go to the key's own slot and are used within the calls.
public final class AgeIdentity: Sendable {
  static let prefix = "age-secret-key-"

  let key: SecretKey
  let memory: LockedMemory
  public let recipient: AgeRecipient

  private init(_ key: consuming SecretKey, memory: LockedMemory) {
    let publicKey = [UInt8](unsafeUninitializedCapacity: AgeRecipient.keyBytes) { buffer, count in
      Sodium.publicKey(of: key.start, into: buffer.baseAddress!)
      count = AgeRecipient.keyBytes
    }
    self.key = key
    self.memory = memory
    recipient = AgeRecipient(key: publicKey)
  }

  /// A new identity, with which nothing was encrypted yet.
  ///
  /// - Throws: `memoryExhausted`.
  public static func make(in memory: LockedMemory) throws(AgeError) -> AgeIdentity {
    AgeIdentity(try memory.randomKey(), memory: memory)
  }

  /// The identities of a file as `age-keygen` writes it: one a line, beside empty lines and those
  /// that begin with `#`. `text` is overwritten with zeros.
  ///
  /// - Throws: `identityMalformed` for any other line, or for a file without any;
  ///   `memoryExhausted`.
  public static func read(
    _ text: inout [UInt8], in memory: LockedMemory
  ) throws(AgeError) -> [AgeIdentity] {
    defer { text.withUnsafeMutableBytes { if !$0.isEmpty { Sodium.zeroise($0) } } }
    var identities: [AgeIdentity] = []
    for line in text.split(separator: UInt8(ascii: "\n")) {
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      identities.append(try AgeIdentity(parsing: line, in: memory))
    }
    guard !identities.isEmpty else { throw .identityMalformed }
    return identities
  }

  private convenience init(
    parsing line: ArraySlice<UInt8>, in memory: LockedMemory
  ) throws(AgeError) {
    guard var bytes = Bech32.decode(line, prefix: Self.prefix) else { throw .identityMalformed }
    defer { bytes.withUnsafeMutableBytes { if !$0.isEmpty { Sodium.zeroise($0) } } }
    guard bytes.count == Sodium.keyBytes else { throw .identityMalformed }
    let key = try memory.emptyKey()
    bytes.withUnsafeBytes { key.bytes.copyMemory(from: $0) }
    self.init(key, memory: memory)
  }

  /// The text of the identity, for the file that keeps it. The caller answers for the copy.
  public func withText<Result>(_ body: ([UInt8]) throws -> Result) rethrows -> Result {
    var text = Array(
      Bech32.encode(UnsafeRawBufferPointer(key.bytes), prefix: Self.prefix).uppercased().utf8)
    defer { text.withUnsafeMutableBytes { Sodium.zeroise($0) } }
    return try body(text)
  }
}

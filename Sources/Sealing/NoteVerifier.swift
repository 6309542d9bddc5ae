/// A public key with the name it signs notes under. In text: `name+<key id in hex>+<base64 of 1 and
/// the key>`, as C2SP signed-note writes it.
public struct NoteVerifier: Hashable, Sendable {
  /// Ed25519 in the list of C2SP.
  private static let algorithm: UInt8 = 1

  public let name: String
  /// 32 bytes.
  public let publicKey: [UInt8]

  /// - Parameter publicKey: 32 bytes; under any other nothing is good.
  public init(name: String, publicKey: [UInt8]) {
    self.name = name
    self.publicKey = publicKey
  }

  /// Of a key that the registry keeps, also after its seed was destroyed.
  public init(_ key: WrappedSigningKey, name: String) {
    self.init(name: name, publicKey: key.publicKey)
  }

  /// Reads what `description` writes; anything else is `nil`.
  public init?(_ description: String) {
    // Base64 has plus signs of its own, so only the first two divide.
    let parts = description.split(
      separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, Self.isName(parts[0]), let key = Sodium.bytes(base64: parts[2]),
      key.count == 1 + Sodium.publicKeyBytes, key[0] == Self.algorithm
    else { return nil }
    self.init(name: String(parts[0]), publicKey: Array(key[1...]))
    guard parts[1] == Self.hex(keyID) else { return nil }
  }

  /// The first four bytes of SHA-256 over name, newline, algorithm and key.
  public var keyID: [UInt8] {
    let input = Array(name.utf8) + [UInt8(ascii: "\n"), Self.algorithm] + publicKey
    return Array(Sodium.sha256(of: input)[..<4])
  }

  /// The key id as operators see it: 8 hexadecimal digits.
  public var keyIDText: String { Self.hex(keyID) }

  /// No blanks and no plus sign, so that a name ends where it seems to.
  static func isName(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy { !$0.properties.isWhitespace && $0 != "+" }
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}

extension NoteVerifier: LosslessStringConvertible {
  public var description: String {
    "\(name)+\(keyIDText)+\(Sodium.base64([Self.algorithm] + publicKey))"
  }
}

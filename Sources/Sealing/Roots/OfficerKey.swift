/// The public half of an officer's key, as officers hand it to whoever makes a root key:
/// `crno1_<64 hexadecimal digits>_<8 check digits>`.
///
/// The check digits catch typing errors. A root key sealed for a mistyped key could later not be
/// opened by its officer, and nobody would know before the day it is needed.
public struct OfficerPublicKey: Hashable, Sendable {
  private static let prefix = "crno1_"
  private static let checkBytes = 4

  let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// - Throws: `unreadable` for a text of another form or with wrong check digits.
  public init(_ text: String) throws(SealingError) {
    let digits = Array(text.dropFirst(Self.prefix.count).utf8)
    guard text.hasPrefix(Self.prefix), digits.count == 64 + 1 + 8, digits[64] == UInt8(ascii: "_"),
      let bytes = Self.bytes(of: digits[..<64]), let check = Self.bytes(of: digits[65...]),
      check == Self.check(of: bytes)
    else { throw .unreadable }
    self.bytes = bytes
  }

  private static func bytes(of digits: ArraySlice<UInt8>) -> [UInt8]? {
    let values = digits.map { digit -> UInt8? in
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
      case _: nil
      }
    }
    guard !values.contains(nil) else { return nil }
    let known = values.compactMap { $0 }
    return stride(from: 0, to: known.count, by: 2).map { known[$0] << 4 | known[$0 + 1] }
  }

  /// The first bytes of a BLAKE2b of the key.
  private static func check(of bytes: [UInt8]) -> [UInt8] {
    var whole = [UInt8](repeating: 0, count: 16)
    whole.withUnsafeMutableBytes { target in
      (Array(prefix.utf8) + bytes).withUnsafeBytes { input in
        Sodium.fingerprint(
          of: input, key: UnsafeRawBufferPointer(start: nil, count: 0), into: target)
      }
    }
    return Array(whole[..<checkBytes])
  }
}

extension OfficerPublicKey: CustomStringConvertible {
  public var description: String {
    let hex = Array("0123456789abcdef")
    func text(_ bytes: [UInt8]) -> String {
      String(bytes.flatMap { [hex[Int($0 >> 4)], hex[Int($0 & 15)]] })
    }
    return Self.prefix + text(bytes) + "_" + text(Self.check(of: bytes))
  }
}

/// The secret half: 32 bytes that each officer keeps on a medium of their own.
///
/// Soundness: the secret is lent for one call and lies in locked memory.
public enum OfficerKey {
  public static let byteCount = 32

  /// Makes a new key and hands its secret half to `store`.
  ///
  /// - Returns: the public half.
  /// - Throws: `memoryExhausted`, and what `store` throws.
  public static func make(
    in memory: LockedMemory, _ store: (UnsafeRawBufferPointer) throws -> Void
  ) throws -> OfficerPublicKey {
    let secret = try SecretKey(randomIn: memory.keys)
    try store(UnsafeRawBufferPointer(secret.bytes))
    return publicKey(of: UnsafeRawBufferPointer(secret.bytes))
  }

  /// The public half of a secret that lies in locked memory.
  static func publicKey(of secret: UnsafeRawBufferPointer) -> OfficerPublicKey {
    var bytes = [UInt8](repeating: 0, count: Sodium.agreementKeyBytes)
    bytes.withUnsafeMutableBytes {
      Sodium.publicKey(of: secret.baseAddress!, into: $0.baseAddress!)
    }
    return OfficerPublicKey(bytes: bytes)
  }
}

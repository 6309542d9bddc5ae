/// The public part of a credential: 10 random bytes, 16 characters of lower-case Crockford base32.
/// It finds the row; it proves nothing.
///
/// Soundness: the target is memory of the caller; the alphabet is a constant of the program.
public struct CredentialID: Hashable, Sendable {
  static let textBytes = 16

  /// The text's value, 80 bits.
  private let value: UInt128

  init(value: UInt128) { self.value = value }

  /// What logs show.
  public var lastFour: Substring { description.suffix(4) }

  private static let alphabet: StaticString = "0123456789abcdefghjkmnpqrstvwxyz"
}

extension CredentialID: CustomStringConvertible, LosslessStringConvertible {
  public var description: String {
    String(unsafeUninitializedCapacity: Self.textBytes) { buffer in
      write(to: buffer)
      return Self.textBytes
    }
  }

  /// Accepts exactly what `description` writes.
  public init?(_ description: String) {
    self.init(digits: description.utf8)
  }

  init?(digits: some Collection<UInt8>) {
    guard digits.count == Self.textBytes else { return nil }
    var value: UInt128 = 0
    for byte in digits {
      guard let digit = Self.digit(byte) else { return nil }
      value = value << 5 | UInt128(digit)
    }
    self.value = value
  }

  func write(to target: UnsafeMutableBufferPointer<UInt8>) {
    for index in 0..<Self.textBytes {
      let digit = Int(truncatingIfNeeded: value >> UInt128(75 - 5 * index)) & 31
      target[index] = Self.alphabet.utf8Start[digit]
    }
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    UnsafeBufferPointer(start: alphabet.utf8Start, count: 32).firstIndex(of: byte)
      .map(UInt8.init)
  }
}

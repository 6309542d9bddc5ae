/// A random 128-bit name, distinct in type for each kind of thing it names.
///
/// In text it is 26 characters of lower-case Crockford base32 (no i, l, o or u), which sort in the
/// order of the bytes. Ids are never derived from data, so they tell nothing about their subject.
public struct Identifier<Kind>: Hashable, Sendable, Comparable, BitwiseCopyable {
  let high: UInt64
  let low: UInt64

  /// All bits zero: stands where a format asks for an id and none applies.
  public static var none: Self { Self(high: 0, low: 0) }

  /// A new id from the given source of randomness.
  public static func random(using generator: inout some RandomNumberGenerator) -> Self {
    Self(high: generator.next(), low: generator.next())
  }

  /// A new id from the system's cryptographic random number generator.
  public static func random() -> Self {
    // Not through the function above: the address of a generator without a size is not its own,
    // and ThreadSanitizer takes two of them for one.
    Self(high: .random(in: .min ... .max), low: .random(in: .min ... .max))
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

// MARK: - Bytes
//
// Soundness: a buffer is used only within the call that hands it in, and its size is checked.

extension Identifier {
  /// The 16 bytes, big-endian.
  public var bytes: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 16) { buffer, count in
      write(to: UnsafeMutableRawBufferPointer(buffer))
      count = 16
    }
  }

  /// Writes the 16 bytes, big-endian, to the start of `target`.
  public func write(to target: UnsafeMutableRawBufferPointer) {
    precondition(target.count >= 16, "an identifier takes 16 bytes")
    target.storeBytes(of: high.bigEndian, as: UInt64.self)
    target.storeBytes(of: low.bigEndian, toByteOffset: 8, as: UInt64.self)
  }

  /// Reads an id from exactly 16 bytes of memory; `nil` for any other count.
  public init?(copying bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 16 else { return nil }
    self.init(
      high: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
      low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
  }

  /// Reads an id from exactly 16 bytes; `nil` for any other count.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 16 else { return nil }
    var words: (UInt64, UInt64) = (0, 0)
    for (index, byte) in bytes.enumerated() {
      if index < 8 {
        words.0 = words.0 << 8 | UInt64(byte)
      } else {
        words.1 = words.1 << 8 | UInt64(byte)
      }
    }
    self.init(high: words.0, low: words.1)
  }
}

// MARK: - Text

private let alphabet: [UInt8] = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

extension Identifier: CustomStringConvertible, LosslessStringConvertible {
  /// 26 characters; the first carries the top 3 bits.
  public var description: String {
    String(unsafeUninitializedCapacity: 26) { buffer in
      var value = UInt128(high) << 64 | UInt128(low)
      for index in stride(from: 25, through: 0, by: -1) {
        buffer[index] = alphabet[Int(truncatingIfNeeded: value & 31)]
        value >>= 5
      }
      return 26
    }
  }

  /// Accepts exactly what `description` writes; anything else is `nil`.
  public init?(_ description: String) {
    var value: UInt128 = 0
    var count = 0
    for byte in description.utf8 {
      guard count < 26, let digit = Self.digit(byte) else { return nil }
      if count == 0 && digit > 7 { return nil }
      value = value << 5 | UInt128(digit)
      count += 1
    }
    guard count == 26 else { return nil }
    self.init(
      high: UInt64(truncatingIfNeeded: value >> 64), low: UInt64(truncatingIfNeeded: value))
  }

  /// Letters stand in runs between those that are left out: i, l, o and u.
  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "h"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "j")...UInt8(ascii: "k"): byte - UInt8(ascii: "j") + 18
    case UInt8(ascii: "m")...UInt8(ascii: "n"): byte - UInt8(ascii: "m") + 20
    case UInt8(ascii: "p")...UInt8(ascii: "t"): byte - UInt8(ascii: "p") + 22
    case UInt8(ascii: "v")...UInt8(ascii: "z"): byte - UInt8(ascii: "v") + 27
    default: nil
    }
  }
}

// MARK: - Kinds

/// The phantom types that keep one kind of id from being taken for another.
public enum IdentifierKind {
  public enum Tenant {}
  /// A person with keys of their own: a student or a staff member.
  public enum Subject {}
  public enum School {}
  public enum SchoolClass {}
  public enum Plan {}
  public enum Consent {}
  public enum CheckIn {}
  public enum Backup {}
  /// A process that serves a deployment, from its start to its end.
  public enum Node {}
  /// Any other row.
  public enum Record {}
}

public typealias TenantID = Identifier<IdentifierKind.Tenant>
public typealias SubjectID = Identifier<IdentifierKind.Subject>
/// A student is a subject; so is a staff member or navigator.
public typealias StudentID = SubjectID
public typealias StaffID = SubjectID
public typealias SchoolID = Identifier<IdentifierKind.School>
public typealias ClassID = Identifier<IdentifierKind.SchoolClass>
public typealias PlanID = Identifier<IdentifierKind.Plan>
public typealias ConsentID = Identifier<IdentifierKind.Consent>
public typealias BackupID = Identifier<IdentifierKind.Backup>
public typealias NodeID = Identifier<IdentifierKind.Node>
public typealias RecordID = Identifier<IdentifierKind.Record>

import Foundation

/// How a name is written before it is indexed, version 1: compatibility decomposition (NFKD),
/// marks, punctuation, spaces and symbols dropped, case folded. What is left of all parts is
/// joined, so that "van der Berg", "Vanderberg" and "VAN DER BERG" are one name.
///
/// The result is part of stored values: another rule needs another index (`BlindIndex`).
public enum NameRule {
  /// Whether the rule takes two names for one. A hit of the index is checked with it.
  public static func matches(_ name: String, _ other: String) -> Bool {
    var written: [UInt8] = []
    var otherWritten: [UInt8] = []
    append(name, to: &written)
    append(other, to: &otherWritten)
    return written == otherWritten
  }

  /// The name as the rule writes it.
  public static func written(_ name: String) -> String {
    var written: [UInt8] = []
    append(name, to: &written)
    return String(decoding: written, as: UTF8.self)
  }

  static func append(_ name: String, to target: inout [UInt8]) {
    let start = target.count
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        target.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        target.append(byte | 0x20)
      case 0x80...0xFF:
        target.removeSubrange(start...)
        return appendUnicode(name, to: &target)
      default:
        continue
      }
    }
  }

  private static func appendUnicode(_ name: String, to target: inout [UInt8]) {
    for scalar in name.decomposedStringWithCompatibilityMapping.unicodeScalars
    where isKept(scalar) {
      // Upper case first: it folds what lower case leaves apart (ß and ss, final and inner sigma).
      for upper in scalar.properties.uppercaseMapping.unicodeScalars where isKept(upper) {
        target.append(contentsOf: upper.properties.lowercaseMapping.utf8)
      }
    }
  }

  /// Letters and numbers; but not the spacing modifier letters, which stand in for apostrophes.
  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      true
    case .modifierLetter: !(0x02B0...0x02FF).contains(scalar.value)
    default: false
    }
  }
}

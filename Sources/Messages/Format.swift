import Vocabulary

/// The shapes that text must have, each written once.
extension Format {
  /// Whether the text has the shape. The length is another rule.
  func accepts(_ text: String) -> Bool {
    switch self {
    case .unspecified, .unrecognized: true
    case .id: RecordID(text) != nil
    case .date: CivilDate(text) != nil
    case .slug: Self.isSlug(text.utf8)
    case .grade: Self.grades.contains(text)
    case .state: Self.states.contains(text)
    case .timeZone: Self.isTimeZone(text.utf8) && TimeZoneName.exists(text)
    case .language: Self.isLanguage(text.utf8)
    case .sourcedID: Self.isSourcedID(text.utf8)
    case .uuid: Self.isUUID(text.utf8)
    case .fingerprint: text.utf8.count == 64 && text.utf8.allSatisfy(\.isLowerHex)
    }
  }

  /// The name of the reason without `FORMAT_`.
  var shortName: String { String(name.dropFirst("FORMAT_".count)) }

  /// What the caller should send.
  var expectation: String {
    switch self {
    case .unspecified, .unrecognized: "may be any text"
    case .id: "must be an id made by Cairn: 26 characters of lower-case base32"
    case .date: "must be a date such as 2026-09-01"
    case .slug: "must be 2 to 63 of a-z, 0-9 and inner hyphens, beginning with a letter"
    case .grade: "must be a grade code: IT PR PK TK KG 01-13 PS UG Other"
    case .state: "must be the two-letter code of a US state or territory"
    case .timeZone: "must be an IANA time zone name such as America/New_York"
    case .language: "must be a BCP 47 language tag such as es or zh-Hant"
    case .sourcedID: "must be 1 to 255 of 0-9 A-Z a-z . / @ _ -"
    case .uuid: "must be a UUID in canonical lower-case form"
    case .fingerprint: "must be 64 lower-case hexadecimal digits"
    }
  }

  // MARK: - Shapes

  private static func isSlug(_ text: String.UTF8View) -> Bool {
    guard (2...63).contains(text.count), let first = text.first, let last = text.last else {
      return false
    }
    return first.isLowerLetter && last != UInt8(ascii: "-")
      && text.allSatisfy { $0.isLowerLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
  }

  /// `Area/City` or `UTC`. Only what has this shape is looked up in the system's database, as that
  /// costs more than the shape.
  private static func isTimeZone(_ text: String.UTF8View) -> Bool {
    if text.elementsEqual("UTC".utf8) { return true }
    let parts = text.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return (2...3).contains(parts.count)
      && parts.allSatisfy { part in
        (1...30).contains(part.count) && part.first.map(\.isLetter) == true
          && part.allSatisfy { $0.isLetter || $0.isDigit || "_-+".utf8.contains($0) }
      }
  }

  /// A primary language of 2 to 8 letters and subtags of 1 to 8 letters and digits (RFC 5646).
  private static func isLanguage(_ text: String.UTF8View) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let primary = parts.first, (2...8).contains(primary.count),
      primary.allSatisfy(\.isLetter)
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.count) && part.allSatisfy { $0.isLetter || $0.isDigit }
    }
  }

  private static func isSourcedID(_ text: String.UTF8View) -> Bool {
    (1...255).contains(text.count)
      && text.allSatisfy { $0.isLetter || $0.isDigit || "./@_-".utf8.contains($0) }
  }

  /// Lower case, as RFC 9562 asks of those who write, so that equal ids are equal text.
  private static func isUUID(_ text: String.UTF8View) -> Bool {
    text.count == 36
      && text.enumerated().allSatisfy { index, byte in
        [8, 13, 18, 23].contains(index) ? byte == UInt8(ascii: "-") : byte.isLowerHex
      }
  }

  // MARK: - Lists

  /// CEDS entry grade level (000100).
  private static let grades: Set<String> = [
    "IT", "PR", "PK", "TK", "KG", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11",
    "12", "13", "PS", "UG", "Other",
  ]

  /// The USPS codes of states, the District of Columbia, territories and military mail.
  private static let states: Set<String> = [
    "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN", "IA",
    "KS", "KY", "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM",
    "NY", "NC", "ND", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA",
    "WV", "WI", "WY", "AS", "GU", "MP", "PR", "VI", "FM", "MH", "PW", "AA", "AE", "AP",
  ]
}

extension UInt8 {
  fileprivate var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
  fileprivate var isLowerLetter: Bool { self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") }
  fileprivate var isLetter: Bool {
    isLowerLetter || (self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z"))
  }
  fileprivate var isLowerHex: Bool {
    isDigit || (self >= UInt8(ascii: "a") && self <= UInt8(ascii: "f"))
  }
}

/// A field after its check.
enum Value {
  case blank
  case text(ArraySlice<UInt8>)
  case items([ArraySlice<UInt8>])
  case date(PackedDate)
  case flag(Bool)
  case number(Int)
  case token(String)
  /// A number of `SourcedIDs`.
  case reference(UInt32)
  case references([UInt32])

  /// A reading of a field by its type alone.
  enum Check {
    case sound(Value)
    /// Can only have been meant so.
    case lenient(Value, FindingCode, String)
    case wrong(FindingCode, String)

    /// Bytes of the longest text that would be kept.
    var longestText: Int {
      switch self {
      case .sound(let value), .lenient(let value, _, _): value.longestText
      case .wrong: 0
      }
    }
  }

  private var longestText: Int {
    switch self {
    case .text(let text): text.count
    case .items(let items): items.map(\.count).max() ?? 0
    case .token(let token): token.utf8.count
    case .blank, .date, .flag, .number, .reference, .references: 0
    }
  }
}

extension ValueType {
  /// Reads a field that is not blank.
  func check(_ text: ArraySlice<UInt8>, listItemsMax: Int) -> Value.Check {
    switch self {
    case .text: .sound(.text(text))
    case .secret: .sound(.blank)
    case .id, .idOf, .reference: checkGUID(text)
    case .references: checkReferences(text, listItemsMax)
    case .date: checkDate(text)
    case .dateTime: checkDateTime(text)
    case .year: checkYear(text)
    case .boolean: checkBoolean(text)
    case .token(let tokens, let isExtensible): checkToken(text, tokens, isExtensible)
    case .list: checkList(text, listItemsMax)
    case .grades: checkGrades(text, listItemsMax)
    case .userIDs: checkUserIDs(text, listItemsMax)
    case .status: checkToken(text, ["active", "tobedeleted", "inactive"], false)
    }
  }

  private func checkDate(_ text: ArraySlice<UInt8>) -> Value.Check {
    PackedDate(text).map { .sound(.date($0)) }
      ?? .wrong(.rowBadDate, "expected a day that exists, as YYYY-MM-DD")
  }

  private func checkDateTime(_ text: ArraySlice<UInt8>) -> Value.Check {
    let shape = Array("0000-00-00T00:00:00.000Z".utf8)
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let hasShape =
      text.count == shape.count
      && zip(text, shape).allSatisfy { $1 == UInt8(ascii: "0") ? digits.contains($0) : $0 == $1 }
    let first = text.startIndex
    // A leap second may be written.
    guard hasShape, PackedDate(text.prefix(10)) != nil,
      let hour = decimal(text[first + 11..<first + 13]), hour < 24,
      let minute = decimal(text[first + 14..<first + 16]), minute < 60,
      let second = decimal(text[first + 17..<first + 19]), second < 61
    else {
      return .wrong(.rowBadDateTime, "expected a time in UTC, as YYYY-MM-DDTHH:MM:SS.sssZ")
    }
    return .sound(.text(text))
  }

  /// The year in which the school year ends; `2026-2027` and `2026-27` can only mean 2027.
  private func checkYear(_ text: ArraySlice<UInt8>) -> Value.Check {
    let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    if parts.count == 1, text.count == 4, let year = decimal(text) { return .sound(.number(year)) }
    if parts.count == 2, parts[0].count == 4, let begin = decimal(parts[0]),
      let end = decimal(parts[1]),
      parts[1].count == 4 ? end == begin + 1 : parts[1].count == 2 && end == (begin + 1) % 100
    {
      return .lenient(
        .number(begin + 1), .rowBadYear,
        "expected only the year in which the school year ends, as YYYY; read as that year")
    }
    return .wrong(.rowBadYear, "expected the year in which the school year ends, as YYYY")
  }

  private func checkBoolean(_ text: ArraySlice<UInt8>) -> Value.Check {
    for flag in [true, false] {
      let word = flag ? "true" : "false"
      if text.elementsEqual(word.utf8) { return .sound(.flag(flag)) }
      if text.equalsIgnoringCase(word) {
        return .lenient(.flag(flag), .rowBadBoolean, "expected true or false in lower case")
      }
    }
    return .wrong(.rowBadBoolean, "expected true or false")
  }

  private func checkToken(
    _ text: ArraySlice<UInt8>, _ tokens: [String], _ isExtensible: Bool
  ) -> Value.Check {
    for token in tokens where text.elementsEqual(token.utf8) { return .sound(.token(token)) }
    if isExtensible, text.count > 4, text.starts(with: "ext:".utf8) {
      return .sound(.token(String(decoding: text, as: UTF8.self)))
    }
    let expected = "expected one of \(tokens.joined(separator: ", "))"
    for token in tokens where text.equalsIgnoringCase(token) {
      return .lenient(.token(token), .rowBadEnum, "\(expected), spelt exactly so")
    }
    return .wrong(.rowBadEnum, expected)
  }

  private func checkGUID(_ text: ArraySlice<UInt8>) -> Value.Check {
    text.isGUID ? .sound(.text(text)) : .wrong(.rowBadGUID, Self.guidExpected)
  }

  private static let guidExpected = "expected 1 to 255 of 0-9 A-Z a-z . / @ _ -"
}

import Vocabulary

/// A day or none in four bytes; `CivilDate` takes three words.
struct PackedDate: Hashable, Comparable {
  private let number: Int32

  static let none = PackedDate(number: .min)

  private init(number: Int32) { self.number = number }

  init(_ date: CivilDate) { number = Int32(date.dayNumber) }

  var date: CivilDate? { self == .none ? nil : CivilDate(dayNumber: Int(number)) }

  static func < (left: Self, right: Self) -> Bool { left.number < right.number }

  /// Reads exactly `YYYY-MM-DD` with a day that exists.
  init?(_ text: ArraySlice<UInt8>) {
    let first = text.startIndex
    guard text.count == 10, text[first + 4] == UInt8(ascii: "-"),
      text[first + 7] == UInt8(ascii: "-"),
      let year = decimal(text[first..<first + 4]),
      let month = decimal(text[first + 5..<first + 7]),
      let day = decimal(text[first + 8..<first + 10]),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    self.init(date)
  }
}

/// A number of a few ASCII digits; `nil` when anything else stands there.
func decimal(_ digits: ArraySlice<UInt8>) -> Int? {
  guard (1...9).contains(digits.count) else { return nil }
  var value = 0
  for byte in digits {
    guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
    value = value * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return value
}

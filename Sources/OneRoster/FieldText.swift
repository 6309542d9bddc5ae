/// Readings of the bytes of a field.
extension ArraySlice<UInt8> {
  /// `^[0-9A-Za-z./@_-]{1,255}$`.
  var isGUID: Bool {
    (1...255).contains(count)
      && allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: "/"),
          UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  /// Without spaces at either end.
  var trimmed: ArraySlice<UInt8> {
    let start = drop { $0 == UInt8(ascii: " ") }
    guard let last = start.lastIndex(where: { $0 != UInt8(ascii: " ") }) else { return [] }
    return start[...last]
  }

  /// Whether nothing but spaces stands here.
  var isBlank: Bool { allSatisfy { $0 == UInt8(ascii: " ") } }

  func equalsIgnoringCase(_ word: String) -> Bool {
    count == word.utf8.count && zip(self, word.utf8).allSatisfy { $0.lowered == $1.lowered }
  }
}

extension UInt8 {
  fileprivate var lowered: UInt8 {
    self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self + 32 : self
  }
}

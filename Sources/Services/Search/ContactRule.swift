import Messages

/// How phone numbers and e-mail addresses are compared.
enum ContactRule {
  /// A local number without an area code is the shortest that tells people apart.
  static let digitsMin = 7

  /// The digits of a phone number, up to its extension and without the country code of the United
  /// States; `nil` when there are too few.
  static func phone(_ text: String) -> String? {
    var digits: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "#"), UInt8(ascii: ","), UInt8(ascii: ";"):
        // "tel" may stand before a number, "ext" behind it.
        if digits.count >= digitsMin { return number(digits) }
      case _: continue
      }
    }
    return number(digits)
  }

  private static func number(_ digits: [UInt8]) -> String? {
    guard digits.count >= digitsMin else { return nil }
    let hasCountry = digits.count == 11 && digits[0] == UInt8(ascii: "1")
    return String(decoding: hasCountry ? digits[1...] : digits[...], as: UTF8.self)
  }

  /// Without blanks around it and in small letters: nobody has two addresses that differ in case.
  /// `nil` for what is no address.
  static func email(_ text: String) -> String? {
    let address = text.asIdentifier.lowercased()
    return address.contains("@") ? address : nil
  }
}

extension StudentContact {
  /// The numbers of the student and of every contact.
  var phones: Set<String> {
    Set(
      ([phone, mobile] + contacts.flatMap { [$0.phone, $0.mobile] }).compactMap(ContactRule.phone))
  }

  var emails: Set<String> {
    Set(([email] + contacts.map(\.email)).compactMap(ContactRule.email))
  }
}

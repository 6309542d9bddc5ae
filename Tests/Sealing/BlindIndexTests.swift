import Testing
import Vocabulary

@testable import Sealing

@Suite("Blind indexes") struct BlindIndexTests {
  static let names: [(String, String)] = [
    ("Zoë", "zoe"), ("ZOE", "zoe"), ("Zoe\u{0308}", "zoe"), ("van der Berg", "vanderberg"),
    ("O'Brien", "obrien"), ("O\u{2019}Brien", "obrien"), ("O\u{02BC}Brien", "obrien"),
    ("Ka\u{02BB}ahumanu", "kaahumanu"), ("Smith-Jones", "smithjones"), ("Jr. 3", "jr3"),
    ("Strauß", "strauss"), ("STRAUSS", "strauss"), ("Nuñez", "nunez"), ("Łukasz", "łukasz"),
    ("ŁUKASZ", "łukasz"), ("\u{FB01}nn", "finn"), ("Ｊｏｈｎ", "john"), ("İpek", "ipek"),
    ("Νίκος", "νικοσ"), ("ΝΊΚΟΣ", "νικοσ"), ("佐々木", "佐々木"), ("김민준", "김민준"), ("", ""),
    ("\u{202E}--\u{0000}", ""), ("Ada🙂", "ada"),
  ]

  @Test("names are written by one rule", arguments: names)
  func rule(name: String, expected: String) {
    var result: [UInt8] = [0x2F]
    NameRule.append(name, to: &result)
    // Korean syllables are decomposed, as everything is.
    #expect(String(decoding: result.dropFirst(), as: UTF8.self) == expected)
    #expect(result.first == 0x2F)
  }

  @Test("two names match when the rule writes them alike")
  func matching() {
    for (name, written) in Self.names where !written.isEmpty {
      #expect(NameRule.matches(name, written))
      #expect(!NameRule.matches(name, written + "s"))
    }
  }

  @Test("the short way for ASCII gives what the long way gives")
  func shortWay() {
    for value in 0..<(0x80 as UInt8) {
      let letter = String(UnicodeScalar(value))
      var short: [UInt8] = []
      NameRule.append(letter, to: &short)
      var long: [UInt8] = []
      NameRule.append(letter + "\u{301}", to: &long)
      #expect(short == long)
    }
  }

  @Test("values differ by tenant and index, and are the same after a restart")
  func keyed() throws {
    let sample = try CustodySample()
    let other = try CustodySample()
    let restarted = try sample.reopened()
    var values: Set<UInt64> = []
    for index in BlindIndex.allCases {
      values.insert(sample.keys.blindIndex(index, of: "A1"))
      values.insert(other.keys.blindIndex(index, of: "A1"))
      #expect(
        restarted.blindIndex(index, of: "A1") == sample.keys.blindIndex(index, of: "A1"))
    }
    #expect(values.count == 8)
  }

  @Test("the parts of an identity do not run into each other")
  func injective() throws {
    let keys = try CustodySample().keys
    let day = try #require(CivilDate("2013-09-01"))
    let next = try #require(CivilDate("2013-09-02"))
    let values = [
      keys.blindIndex(ofGivenName: "Anna", familyName: "Lee", birthDate: day),
      keys.blindIndex(ofGivenName: "Lee", familyName: "Anna", birthDate: day),
      keys.blindIndex(ofGivenName: "AnnaL", familyName: "ee", birthDate: day),
      keys.blindIndex(ofGivenName: "", familyName: "AnnaLee", birthDate: day),
      keys.blindIndex(ofGivenName: "Anna", familyName: "Lee", birthDate: next),
    ]
    #expect(Set(values).count == values.count)
    #expect(
      keys.blindIndex(ofGivenName: "anna", familyName: "LÉE", birthDate: day) == values[0])
  }

  @Test("an identifier is compared byte for byte")
  func exact() throws {
    let keys = try CustodySample().keys
    let values = ["0042", "42", "0042 ", "S-1", "s-1", ""].map {
      keys.blindIndex(.localID, of: $0)
    }
    #expect(Set(values).count == values.count)
  }
}

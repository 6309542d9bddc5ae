import Testing

@testable import Search

@Suite("The sound of a family name")
struct DaitchMokotoffTests {
  /// Examples of the algorithm's own publications and of encyclopedias.
  static let published: [(name: String, codes: [UInt32])] = [
    ("golden", [583_600]), ("alpert", [87_930]), ("breuer", [791_900]), ("haber", [579_000]),
    ("mannheim", [665_600]), ("mintz", [664_000]), ("topf", [370_000]), ("kleinmann", [586_660]),
    ("benaron", [769_600]), ("auerbach", [97_400, 97_500]), ("ohrbach", [97_400, 97_500]),
    ("lipshitz", [874_400]), ("lippszyc", [874_400, 874_500]), ("lewinsky", [876_450]),
    ("levinski", [876_450]), ("szlamawicz", [486_740]), ("shlamovitz", [486_740]),
    ("ceniow", [467_000, 567_000]), ("tsenyuv", [467_000]), ("holubica", [587_400, 587_500]),
    ("golubitsa", [587_400]), ("przemysl", [746_480, 794_648]), ("pshemeshil", [746_480]),
    (
      "rosochowaciec",
      [944_744, 944_745, 944_754, 944_755, 945_744, 945_745, 945_754, 945_755]
    ),
    ("rosokhovatsets", [945_744]), ("peters", [734_000, 739_400]),
    ("peterson", [734_600, 739_460]), ("moskowitz", [645_740]), ("moskovitz", [645_740]),
    ("jackson", [145_460, 154_600, 445_460, 454_600]),
    ("gerschfeld", [545_783, 547_830, 594_578, 594_783]), ("akssol", [54_800]),
    ("kingsmith", [565_463]), ("washington", [746_536]), ("obrien", [79_600]),
    ("strassburg", [294_795]),
  ]

  @Test("is coded as published", arguments: published)
  func vectors(_ vector: (name: String, codes: [UInt32])) {
    #expect(DaitchMokotoff.codes(of: vector.name) == vector.codes)
  }

  @Test(
    "is shared by spellings of one name in many traditions",
    arguments: [
      ("smith", "schmidt"), ("gonzales", "gonzalez"), ("mohammed", "muhammad"),
      ("hussein", "hussain"), ("zhang", "chang"), ("kowalski", "kovalsky"), ("meyer", "maier"),
      ("obrien", "obryan"), ("phillips", "filips"), ("łukasz", "lukacs"), ("nguyen", "nguyenn"),
      ("rodriguez", "rodrigues"), ("catherine", "katherine"), ("lee", "li"),
    ])
  func alike(_ name: String, _ other: String) {
    let shared = Set(DaitchMokotoff.codes(of: name)).intersection(DaitchMokotoff.codes(of: other))
    #expect(!shared.isEmpty)
  }

  @Test(
    "keeps other names apart",
    arguments: [("smith", "jones"), ("garcia", "martinez"), ("nguyen", "tran"), ("li", "wu")])
  func apart(_ name: String, _ other: String) {
    #expect(
      Set(DaitchMokotoff.codes(of: name)).isDisjoint(with: DaitchMokotoff.codes(of: other)))
  }

  @Test("is none without Latin letters, and bounded however long the name is")
  func bounds() {
    #expect(DaitchMokotoff.codes(of: "").isEmpty)
    #expect(DaitchMokotoff.codes(of: "王").isEmpty)
    #expect(DaitchMokotoff.codes(of: "7").isEmpty)
    let long = DaitchMokotoff.codes(of: String(repeating: "jackrzch", count: 128))
    #expect((1...DaitchMokotoff.codesMax).contains(long.count))
  }
}

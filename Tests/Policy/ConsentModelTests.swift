import Testing
import Vocabulary

@testable import Policy

/// SplitMix64: small, seeded, the same on every machine.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// A student's consents after some years of drafting, signing, revoking and clock trouble.
private struct History {
  var consents: [ConsentTerms]
  var request: ConsentRequest

  init(using numbers: inout SeededNumbers) {
    let today = Int.random(in: 0..<40, using: &numbers)
    consents = (0..<Int.random(in: 0...6, using: &numbers)).map { _ in
      Self.consent(using: &numbers)
    }
    request = ConsentRequest(
      party: "ymca",
      partyClasses: [[], ["club"], ["club", "arts"]].randomElement(using: &numbers)!,
      purpose: Self.purposes.randomElement(using: &numbers)!,
      groups: Bool.random(using: &numbers) ? .all : Self.records(using: &numbers),
      today: Self.day(today),
      rightsMovedOn: [nil, nil, today - 1, today, today + 1].randomElement(using: &numbers)!
        .map(Self.day))
  }

  static let purposes: [Purpose] = [.enrichment, .attendance, .basicNeeds]
  static let parties: [ConsentParty] = [
    .named("ymca"), .named("ymca"), .named("library"), .ofClass("club"), .ofClass("arts"),
  ]

  static func day(_ number: Int) -> CivilDate { CivilDate(dayNumber: 20_454 + number) }

  static func records(using numbers: inout SeededNumbers) -> RecordGroupSet {
    RecordGroupSet(rawValue: UInt32.random(in: 1..<64, using: &numbers))
  }

  static func consent(using numbers: inout SeededNumbers) -> ConsentTerms {
    let first = Int.random(in: 0..<30, using: &numbers)
    // Mostly what a life cycle can make; now and then a row that somebody tampered with.
    let status: ConsentStatus =
      Int.random(in: 0..<3, using: &numbers) > 0
      ? .active : ConsentStatus.allCases.randomElement(using: &numbers)!
    let rarely = Int.random(in: 0..<24, using: &numbers)
    return ConsentTerms(
      id: .random(using: &numbers), status: status,
      effect: Int.random(in: 0..<5, using: &numbers) == 0 ? .deny : .permit,
      records: records(using: &numbers),
      purposes: Set((0...1).map { _ in purposes.randomElement(using: &numbers)! }),
      parties: (0...Int.random(in: 0...1, using: &numbers)).map { _ in
        parties.randomElement(using: &numbers)!
      },
      signedAt: rarely == 0 ? nil : Instant(seconds: Int64.random(in: 0..<9, using: &numbers)),
      signerCapacity: SignerCapacity.allCases.randomElement(using: &numbers)!,
      effectiveOn: rarely == 1 ? nil : day(first),
      expiresOn: rarely == 2
        ? nil : day(first + Int.random(in: 0..<40, using: &numbers)),
      revokedAt: rarely < 7 && rarely > 2 ? Instant(seconds: 1) : nil)
  }
}

private typealias Rule = @Sendable (ConsentRequest, [ConsentTerms]) -> [DecisionReason]

/// How many of `count` histories the rule judges otherwise than the model, and which reasons came
/// up.
private func compare(_ rule: Rule, count: Int) -> (wrong: Int, seen: Set<DecisionReason>) {
  var numbers = SeededNumbers(state: 20_260_901)
  var wrong = 0
  var seen: Set<DecisionReason> = []
  for _ in 0..<count {
    let history = History(using: &numbers)
    let expected = ConsentModel(request: history.request).reasons(history.consents)
    seen.formUnion(expected)
    if rule(history.request, history.consents) != expected { wrong += 1 }
  }
  return (wrong, seen)
}

/// The rule under test, after something was done to what it is told.
private func rule(
  _ change: @escaping @Sendable (inout ConsentRequest, inout [ConsentTerms]) -> Void
) -> Rule {
  { request, consents in
    var (request, consents) = (request, consents)
    change(&request, &consents)
    return request.decide(under: consents).groups.map(\.reason)
  }
}

extension [ConsentTerms] {
  fileprivate mutating func each(_ change: (inout ConsentTerms) -> Void) {
    for index in indices { change(&self[index]) }
  }
}

@Suite("Consent decisions against a second, independent model")
struct ConsentModelTests {
  @Test("A2: agree on 10,000 random histories, through every reason there is")
  func agreement() {
    let result = compare(rule { _, _ in }, count: 10_000)
    #expect(result.wrong == 0)
    #expect(result.seen == Set(DecisionReason.allCases))
  }

  /// Each of these is a rule of consent left out. If the comparison missed one, agreement above
  /// would prove nothing about it.
  private static let broken: [(String, Rule)] = [
    ("refusals are ignored", rule { $1.removeAll { $0.effect == .deny } }),
    ("refusals permit", rule { $1.each { $0.effect = .permit } }),
    ("expiry is ignored", rule { $1.each { $0.expiresOn = $0.expiresOn.map { _ in .distant } } }),
    (
      "expiry day is still good",
      rule {
        $1.each { $0.expiresOn = $0.expiresOn.map { CivilDate(dayNumber: $0.dayNumber + 1) } }
      }
    ),
    ("first day is ignored", rule { $1.each { $0.effectiveOn = nil } }),
    (
      "first day is not yet good",
      rule {
        $1.each { $0.effectiveOn = $0.effectiveOn.map { CivilDate(dayNumber: $0.dayNumber + 1) } }
      }
    ),
    ("revocation time is ignored", rule { $1.each { $0.revokedAt = nil } }),
    ("status is ignored", rule { $1.each { $0.status = .active } }),
    ("signature is ignored", rule { $1.each { $0.signedAt = Instant(seconds: 1) } }),
    ("purpose is ignored", rule { $1.each { $0.purposes = Set(Purpose.allCases) } }),
    ("party is ignored", rule { $1.each { $0.parties.append(.named("ymca")) } }),
    ("classes are ignored", rule { request, _ in request.partyClasses = [] }),
    ("records are ignored", rule { $1.each { $0.records = .all } }),
    ("majority is ignored", rule { request, _ in request.rightsMovedOn = nil }),
    (
      "narrower consents do not win",
      { request, consents in
        // Each permit is judged beside the refusals only, and the best answer taken.
        let refusals = consents.filter { $0.effect == .deny }
        let whole = request.decide(under: consents).groups.map(\.reason)
        return consents.filter { $0.effect == .permit }.reduce(whole) { reasons, permit in
          zip(reasons, request.decide(under: refusals + [permit]).groups.map(\.reason))
            .map { $1 == .consentActive ? $1 : $0 }
        }
      }
    ),
  ]

  @Test("A2: differ as soon as they go without one of the rules", arguments: broken.indices)
  func brokenRulesAreFound(index: Int) {
    let (name, rule) = Self.broken[index]
    #expect(compare(rule, count: 2000).wrong > 0, "\(name)")
  }
}

extension CivilDate {
  fileprivate static var distant: CivilDate { CivilDate(dayNumber: 1_000_000) }
}

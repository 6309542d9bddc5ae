import Testing
import Vocabulary

@testable import Policy

/// A day in 2026 by its number since 1 January; consents below are good from day 10 until day 100.
private func day(_ number: Int) -> CivilDate { CivilDate(dayNumber: 20_454 + number) }

private func consent(
  _ number: UInt64, _ records: RecordGroupSet, to parties: [ConsentParty] = [.named("ymca")],
  for purposes: Set<Purpose> = [.enrichment], effect: ConsentEffect = .permit,
  status: ConsentStatus = .active, from: Int? = 10, until: Int? = 100, signed: Bool = true,
  by capacity: SignerCapacity = .parent, revoked: Bool = false
) -> ConsentTerms {
  var numbers = FixedNumbers(next: number)
  return ConsentTerms(
    id: .random(using: &numbers), status: status, effect: effect, records: records,
    purposes: purposes, parties: parties,
    signedAt: signed ? Instant(seconds: Int64(number)) : nil, signerCapacity: capacity,
    effectiveOn: from.map(day), expiresOn: until.map(day),
    revokedAt: revoked ? Instant(seconds: 5) : nil)
}

/// Makes ids that tests can tell apart.
struct FixedNumbers: RandomNumberGenerator {
  var number: UInt64
  init(next number: UInt64) { self.number = number }
  mutating func next() -> UInt64 { number }
}

private let club = ConsentParty.ofClass("after-school")

struct DecisionRow: Sendable, CustomTestStringConvertible {
  let testDescription: String
  var consents: [ConsentTerms]
  var today = 50
  var purpose = Purpose.enrichment
  var rightsMovedOn: Int?
  /// What is open, and why the group `academic` is open or closed.
  let open: RecordGroupSet
  let academic: DecisionReason
  /// The number of the consent that the reason for `academic` names.
  let named: UInt64?

  init(
    _ description: String, _ consents: [ConsentTerms], today: Int = 50,
    purpose: Purpose = .enrichment, rightsMovedOn: Int? = nil, open: RecordGroupSet,
    academic: DecisionReason, named: UInt64?
  ) {
    testDescription = description
    self.consents = consents
    self.today = today
    self.purpose = purpose
    self.rightsMovedOn = rightsMovedOn
    self.open = open
    self.academic = academic
    self.named = named
  }
}

private let schoolwork: RecordGroupSet = [.identity, .academic]

private let basics: [DecisionRow] = [
  .init("nothing is open by default", [], open: [], academic: .noConsent, named: nil),
  .init(
    "an active consent opens its records and no others", [consent(1, schoolwork)],
    open: schoolwork, academic: .consentActive, named: 1),
  .init(
    "the day before the first day is too early", [consent(1, schoolwork)], today: 9, open: [],
    academic: .consentNotYetEffective, named: 1),
  .init(
    "the first day is good", [consent(1, schoolwork)], today: 10, open: schoolwork,
    academic: .consentActive, named: 1),
  .init(
    "the day before the expiry day is good", [consent(1, schoolwork)], today: 99,
    open: schoolwork, academic: .consentActive, named: 1),
  .init(
    "the expiry day is no longer good", [consent(1, schoolwork)], today: 100, open: [],
    academic: .consentExpired, named: 1),
  .init(
    "without a first day it is good from its signature", [consent(1, schoolwork, from: nil)],
    today: -500, open: schoolwork, academic: .consentActive, named: 1),
  .init(
    "no consent is for ever", [consent(1, schoolwork, until: nil)], open: [],
    academic: .noConsent, named: nil),
  .init(
    "an unsigned consent opens nothing, whatever its status",
    [consent(1, schoolwork, signed: false)], open: [], academic: .noConsent, named: nil),
  .init(
    "a revocation holds although the status was put back",
    [consent(1, schoolwork, revoked: true)], open: [], academic: .consentRevoked, named: 1),
  .init(
    "an expired status holds although the clock went back",
    [consent(1, schoolwork, status: .expired)], open: [], academic: .consentExpired, named: 1),
  .init(
    "another party's consent opens nothing", [consent(1, schoolwork, to: [.named("library")])],
    open: [], academic: .partyNotCovered, named: 1),
  .init(
    "a class of parties reaches its members", [consent(1, schoolwork, to: [club])],
    open: schoolwork, academic: .consentActive, named: 1),
  .init(
    "a class is no name, nor a name a class",
    [consent(1, schoolwork, to: [.named("after-school"), .ofClass("ymca")])],
    open: [], academic: .partyNotCovered, named: 1),
  .init(
    "another purpose is not covered", [consent(1, schoolwork)], purpose: .attendance, open: [],
    academic: .purposeNotCovered, named: 1),
  .init(
    "records that are not named stay closed", [consent(1, .identity)], open: .identity,
    academic: .recordsNotCovered, named: 1),
]

private let together: [DecisionRow] = [
  .init(
    "a refusal beats every permit",
    [consent(1, schoolwork), consent(2, .academic, effect: .deny), consent(3, schoolwork)],
    open: .identity, academic: .explicitlyDenied, named: 2),
  .init(
    "a refusal for a class beats a permit by name",
    [consent(1, schoolwork), consent(2, .academic, to: [club], effect: .deny)],
    open: .identity, academic: .explicitlyDenied, named: 2),
  .init(
    "a refusal says so even where nothing permits", [consent(2, .academic, effect: .deny)],
    open: [], academic: .explicitlyDenied, named: 2),
  .init(
    "a refusal for another purpose closes nothing",
    [consent(1, schoolwork), consent(2, .academic, for: [.attendance], effect: .deny)],
    open: schoolwork, academic: .consentActive, named: 1),
  .init(
    "an expired or revoked refusal closes nothing",
    [
      consent(1, schoolwork), consent(2, .academic, effect: .deny, until: 20),
      consent(3, .academic, effect: .deny, revoked: true),
    ],
    open: schoolwork, academic: .consentActive, named: 1),
  .init(
    "consents for different records add up", [consent(1, .identity), consent(2, .academic)],
    open: schoolwork, academic: .consentActive, named: 2),
  .init(
    "the purpose of one never joins the records of another",
    [consent(1, .identity), consent(2, schoolwork, for: [.attendance])],
    open: .identity, academic: .recordsNotCovered, named: 1),
  .init(
    "the party of one never joins the records of another",
    [consent(1, .identity), consent(2, schoolwork, to: [.named("library")])],
    open: .identity, academic: .recordsNotCovered, named: 1),
  .init(
    "the narrower of two consents wins, whichever was signed last",
    [consent(2, .identity), consent(1, schoolwork), consent(3, schoolwork)],
    open: .identity, academic: .recordsNotCovered, named: 2),
  .init(
    "a consent by name is narrower than one for the class",
    [consent(1, .identity), consent(2, schoolwork, to: [club])],
    open: .identity, academic: .recordsNotCovered, named: 1),
  .init(
    "little for many does not narrow much for one",
    [consent(1, .identity, to: [club]), consent(2, schoolwork)],
    open: schoolwork, academic: .consentActive, named: 2),
  .init(
    "little for more purposes does not narrow much for one purpose",
    [consent(1, .identity, for: [.enrichment, .attendance]), consent(2, schoolwork)],
    open: schoolwork, academic: .consentActive, named: 2),
  .init(
    "an expired narrower consent narrows nothing",
    [consent(1, .identity, until: 20), consent(2, schoolwork)],
    open: schoolwork, academic: .consentActive, named: 2),
  .init(
    "two narrow consents add up beside a broad one",
    [consent(1, .all), consent(2, .identity), consent(3, .academic)],
    open: schoolwork, academic: .consentActive, named: 3),
]

private let reasons: [DecisionRow] = [
  .init(
    "a coming consent explains more than a revoked, a revoked one more than an expired",
    [
      consent(1, schoolwork, status: .expired), consent(2, schoolwork, revoked: true),
      consent(3, schoolwork, from: 60),
    ],
    open: [], academic: .consentNotYetEffective, named: 3),
  .init(
    "a revoked consent explains more than an expired",
    [consent(1, schoolwork, revoked: true), consent(2, schoolwork, status: .expired)],
    open: [], academic: .consentRevoked, named: 1),
  .init(
    "an expired consent that would have covered it explains more than one of other records",
    [consent(1, schoolwork, until: 40), consent(2, .identity)],
    open: .identity, academic: .consentExpired, named: 1),
  .init(
    "a revoked consent that would not have covered it explains nothing",
    [consent(1, .identity, revoked: true)], open: [], academic: .noConsent, named: nil),
  .init(
    "the right purpose with other records explains more than another purpose",
    [consent(1, schoolwork, for: [.attendance]), consent(2, .identity)],
    open: .identity, academic: .recordsNotCovered, named: 2),
  .init(
    "another purpose explains more than another party",
    [consent(1, schoolwork, for: [.attendance]), consent(2, schoolwork, to: [.named("library")])],
    open: [], academic: .purposeNotCovered, named: 1),
  .init(
    "of two that explain alike the one signed last speaks",
    [consent(2, schoolwork, revoked: true), consent(1, schoolwork, revoked: true)],
    open: [], academic: .consentRevoked, named: 2),
  .init(
    "a replaced consent neither opens nor explains",
    [consent(1, schoolwork, status: .superseded)], open: [], academic: .noConsent, named: nil),
  .init(
    "a parent's consent is good on the eve of majority", [consent(1, schoolwork)],
    rightsMovedOn: 51, open: schoolwork, academic: .consentActive, named: 1),
  .init(
    "a parent's consent ends on the day of majority", [consent(1, schoolwork)],
    rightsMovedOn: 50, open: [], academic: .consentExpired, named: 1),
  .init(
    "the student's own consent goes on", [consent(1, schoolwork, by: .eligibleStudent)],
    rightsMovedOn: 50, open: schoolwork, academic: .consentActive, named: 1),
  .init(
    "a parent's refusal stands after majority",
    [consent(1, schoolwork, by: .eligibleStudent), consent(2, .academic, effect: .deny)],
    rightsMovedOn: 50, open: .identity, academic: .explicitlyDenied, named: 2),
  .init(
    "a consent under review opens nothing",
    [consent(1, schoolwork, status: .reviewRequired)], open: [], academic: .consentExpired,
    named: 1),
]

@Suite("A consent decision")
struct ConsentDecisionTests {
  @Test("opens and closes with a reason", arguments: basics + together + reasons)
  func scenario(_ row: DecisionRow) throws {
    let request = ConsentRequest(
      party: "ymca", partyClasses: ["after-school"], purpose: row.purpose, groups: .all,
      today: day(row.today), rightsMovedOn: row.rightsMovedOn.map(day))
    for consents in [row.consents, row.consents.reversed()] {
      let decision = request.decide(under: consents)
      let academic = try #require(decision.groups.first { $0.group == .academic })
      #expect(decision.permitted == row.open)
      #expect(decision.withheld == RecordGroupSet.all.subtracting(row.open))
      #expect(academic.reason == row.academic)
      #expect(academic.consentID == row.named.map { consent($0, []).id })
    }
  }

  @Test("by a status other than active opens nothing", arguments: ConsentStatus.allCases)
  func onlyActiveOpens(status: ConsentStatus) {
    let decision = ConsentRequest(
      party: "ymca", partyClasses: [], purpose: .enrichment, groups: .all, today: day(50)
    ).decide(under: [consent(1, .all, status: status)])
    #expect(decision.permitted == (status == .active ? .all : []))
  }

  @Test("speaks of the groups asked for only, and names the consents that decided")
  func groupsAndIDs() {
    let consents = [
      consent(1, .identity), consent(2, .contact), consent(3, .health, effect: .deny),
      consent(4, .notes, revoked: true),
    ]
    let decision = ConsentRequest(
      party: "ymca", partyClasses: [], purpose: .enrichment,
      groups: [.identity, .contact, .health, .notes], today: day(50)
    ).decide(under: consents)
    #expect(decision.groups.map(\.group) == [.identity, .contact, .health, .notes])
    #expect(decision.decidingConsents == consents.prefix(3).map(\.id))
  }

  @Test("does not tell a party of another party's consent")
  func shownToParty() {
    let consents = [consent(1, .all, to: [.named("library")]), consent(2, .all, until: 20)]
    let request = ConsentRequest(
      party: "ymca", partyClasses: [], purpose: .enrichment, groups: .identity, today: day(50))
    let strangers = request.decide(under: Array(consents.prefix(1)))
    #expect(strangers.groups.map(\.reason) == [.partyNotCovered])
    #expect(strangers.shownToParty == request.decide(under: []))
    let own = request.decide(under: consents)
    #expect(own.shownToParty == own)
    #expect(own.groups.map(\.reason) == [.consentExpired])
  }

  /// Whether the party may know of the student, by one consent alone.
  private static let known: [(terms: ConsentTerms, isKnown: Bool)] = [
    (consent(1, .academic), true),
    (consent(1, .academic, for: [.attendance]), true),
    (consent(1, .academic, to: [club]), true),
    (consent(1, .academic, to: [.named("library")]), false),
    (consent(1, .academic, to: [.ofClass("ymca")]), false),
    (consent(1, .academic, effect: .deny), false),
    (consent(1, .academic, signed: false), false),
    (consent(1, .academic, until: 50), false),
    (consent(1, .academic, from: 51), false),
    (consent(1, .academic, revoked: true), false),
  ]

  @Test("lets a party know of the student while a permit in force reaches it", arguments: known)
  func knowing(_ terms: ConsentTerms, isKnown: Bool) {
    var request = ConsentRequest(
      party: "ymca", partyClasses: ["after-school"], purpose: .enrichment, groups: .all,
      today: day(50))
    #expect(request.isKnown(under: [terms]) == isKnown)
    // The parents' rights have moved, and with them what their consent told the party.
    request.rightsMovedOn = day(50)
    #expect(!request.isKnown(under: [terms]))
  }
}

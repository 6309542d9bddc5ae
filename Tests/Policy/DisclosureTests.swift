import Testing
import Vocabulary

@testable import Policy

@Suite("A disclosure entry")
struct DisclosureTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let role: Role
    let disclosed: RecordGroupSet
    let withheld: RecordGroupSet
    let outcome: DisclosureOutcome
    let basis: DisclosureBasis
    let statutory: Bool
    var testDescription: String { "\(role), \(outcome)" }
  }

  static let rows: [Row] = [
    Row(
      role: .partner, disclosed: .identity, withheld: [], outcome: .granted, basis: .consent,
      statutory: false),
    Row(
      role: .partner, disclosed: .identity, withheld: .health, outcome: .grantedInPart,
      basis: .consent, statutory: false),
    Row(
      role: .partner, disclosed: [], withheld: .all, outcome: .denied, basis: .none,
      statutory: true),
    Row(
      role: .navigator, disclosed: .all, withheld: [], outcome: .granted, basis: .schoolOfficial,
      statutory: false),
    Row(
      role: .navigator, disclosed: [], withheld: .all, outcome: .denied, basis: .none,
      statutory: false),
    Row(
      role: .schoolStaff, disclosed: .academic, withheld: [.health, .notes],
      outcome: .grantedInPart, basis: .schoolOfficial, statutory: false),
    Row(
      role: .tenantAdmin, disclosed: .identity, withheld: [], outcome: .granted,
      basis: .schoolOfficial, statutory: false),
    Row(
      role: .integrator, disclosed: .identity, withheld: [], outcome: .granted,
      basis: .schoolOfficial, statutory: false),
    Row(
      role: .auditor, disclosed: [], withheld: [], outcome: .granted, basis: .auditOrEvaluation,
      statutory: true),
    Row(
      role: .platformOperator, disclosed: [], withheld: .all, outcome: .denied, basis: .none,
      statutory: false),
  ]

  @Test("says how the request ended, on what ground, and whether law demands it", arguments: rows)
  func facts(_ row: Row) {
    let facts = DisclosureFacts(role: row.role, disclosed: row.disclosed, withheld: row.withheld)
    #expect(facts.outcome == row.outcome)
    #expect(facts.basis == row.basis)
    #expect(facts.statutory == row.statutory)
  }

  @Test("only a denied outsider or an audit is a statutory entry", arguments: Role.allCases)
  func statutory(role: Role) {
    for basis in DisclosureBasis.allCases {
      let expected = basis == .auditOrEvaluation || (basis == .none && role == .partner)
      #expect(
        DisclosureFacts.isStatutory(basis: basis, byOutsideParty: role.isOutsideParty) == expected)
    }
  }

  @Test("carries a notice that fits in one line of ASCII metadata")
  func notice() {
    let text = RedisclosureNotice.text
    #expect(text.utf8.allSatisfy { (0x20...0x7E).contains($0) })
    #expect(text.contains("99.33"))
    #expect(text.first != " " && text.last != " ")
    #expect(text.utf8.count < 512)
    #expect(RedisclosureNotice.metadataKey == RedisclosureNotice.metadataKey.lowercased())
  }
}

import Messages
import Testing

@testable import Services

@Suite("A guardian on the roster and in the record")
struct RosterMergingTests {
  /// What becomes of one guardian's rights and relationship.
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var kept: Contact
    var listed: Contact?
    var expected: Contact?
  }

  private static func contact(
    _ relationship: Relationship, rights: Bool, court: String = ""
  ) -> Contact {
    Contact(
      relationship: relationship, givenName: "G", familyName: "F", hasRights: rights,
      courtRestriction: court, priority: 1, sourcedID: "g")
  }

  static let cases = [
    Case(
      testDescription: "a finer word for the same relationship stays",
      kept: contact(.father, rights: true), listed: contact(.parent, rights: true),
      expected: contact(.father, rights: true)),
    Case(
      testDescription: "another relationship is taken over, and its rights with it",
      kept: contact(.relative, rights: false), listed: contact(.guardian, rights: true),
      expected: contact(.guardian, rights: true)),
    Case(
      testDescription: "rights that somebody took away stay away",
      kept: contact(.parent, rights: false), listed: contact(.parent, rights: true),
      expected: contact(.parent, rights: false)),
    Case(
      testDescription: "rights that somebody gave stay",
      kept: contact(.relative, rights: true), listed: contact(.relative, rights: false),
      expected: contact(.relative, rights: true)),
    Case(
      testDescription: "under a court order nothing but a person gives rights",
      kept: contact(.relative, rights: false, court: "order 7"),
      listed: contact(.guardian, rights: true),
      expected: contact(.guardian, rights: false, court: "order 7")),
    Case(
      testDescription: "who leaves the roster leaves the record",
      kept: contact(.parent, rights: true), listed: nil, expected: nil),
    Case(
      testDescription: "who leaves under a court order stays, without rights",
      kept: contact(.parent, rights: true, court: "order 7"), listed: nil,
      expected: contact(.parent, rights: false, court: "order 7")),
    Case(
      testDescription: "who leaves after a decision about rights stays, without rights",
      kept: contact(.relative, rights: true), listed: nil,
      expected: contact(.relative, rights: false)),
  ]

  @Test("meet as they should", arguments: cases)
  func meeting(of merge: Case) {
    var contact = StudentContact(contacts: [merge.kept])
    contact.take(StudentContact(contacts: [merge.listed].compactMap { $0 }))
    #expect(contact.contacts == [merge.expected].compactMap { $0 })
  }

  @Test("an empty column takes nothing away")
  func empty() {
    let kept = StudentIdentity(
      givenName: "Ada", familyName: "Ashby", middleName: "M", preferredName: "A", pronouns: "she",
      birthDate: "2012-03-04", sex: .female, raceEthnicity: [.white, .other], localID: "1",
      stateID: "2", sourcedID: "3", language: "es")
    var identity = kept
    identity.take(StudentIdentity())
    #expect(identity == kept)
    identity.take(StudentIdentity(givenName: "Eda", raceEthnicity: [.asian]))
    #expect(identity.givenName == "Eda")
    #expect(identity.raceEthnicity == [.asian, .other])
  }
}

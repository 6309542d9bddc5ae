import Policy
import Testing

/// Obviously invented people: Ada may sign, Bob is under a court order, Cy is an emergency contact.
private let contacts = [
  ListedContact(givenName: "Ada", familyName: "Sample", hasRights: true, isRestricted: false),
  ListedContact(givenName: "Bob", familyName: "Sample", hasRights: true, isRestricted: true),
  ListedContact(givenName: "Cy", familyName: "O'Test", hasRights: false, isRestricted: false),
  ListedContact(givenName: "", familyName: "", hasRights: false, isRestricted: true),
]

@Suite("A signer on the contact list")
struct SignerStandingTests {
  @Test(
    "is known by name",
    arguments: [
      ("Ada Sample", .holdsRights), ("ada  SAMPLE", .holdsRights), ("Sample, Ada", .holdsRights),
      ("Bob Sample", .lacksRights), ("Bob B. Sample", .lacksRights), ("Bob", .lacksRights),
      ("Sample", .lacksRights), ("cy o'test", .lacksRights), ("Dee Sample", .notListed),
      ("Ada Maria Sample", .notListed), ("Someone Else", .notListed), ("", .notListed),
      (" - ", .notListed),
    ] as [(String, SignerStanding)])
  func names(name: String, expected: SignerStanding) {
    #expect(SignerStanding(of: name, among: contacts) == expected)
    #expect(SignerStanding(of: name, among: contacts.reversed()) == expected)
  }

  @Test("counts as flagged when two share one name and one of them is")
  func namesakes() {
    let namesake = ListedContact(
      givenName: "Ada", familyName: "Sample", hasRights: false, isRestricted: false)
    #expect(SignerStanding(of: "Ada Sample", among: contacts + [namesake]) == .lacksRights)
  }

  @Test("is nobody on an empty list")
  func emptyList() {
    #expect(SignerStanding(of: "Ada Sample", among: []) == .notListed)
  }
}

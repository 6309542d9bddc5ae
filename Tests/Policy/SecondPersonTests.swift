import Testing
import Vocabulary

@testable import Policy

@Suite("The second person")
struct SecondPersonTests {
  private let requestedAt = Instant(seconds: 1000)

  private func person(
    _ role: Role, _ credential: String, holder: SubjectID? = nil,
    since: Instant? = .init(seconds: 1)
  ) -> ApprovalPerson {
    ApprovalPerson(
      credential: credential, role: role, holder: holder, credentialSince: since)
  }

  private func refusal(
    _ approver: ApprovalPerson, of requester: ApprovalPerson, hasAdministrator: Bool = true
  ) -> ApproverRefusal? {
    SecondPerson.refusal(
      approver, of: requester, requestedAt: requestedAt,
      tenantHasAdministrator: hasAdministrator)
  }

  @Test("stands on the other side: one runs the platform, one administers the tenant")
  func sides() {
    let (operatorA, admin) = (person(.platformOperator, "a"), person(.tenantAdmin, "b"))
    for hasAdministrator in [true, false] {
      #expect(refusal(admin, of: operatorA, hasAdministrator: hasAdministrator) == nil)
      #expect(refusal(operatorA, of: admin, hasAdministrator: hasAdministrator) == nil)
      #expect(
        refusal(person(.tenantAdmin, "c"), of: admin, hasAdministrator: hasAdministrator)
          == .sameSide)
    }
  }

  @Test("is another operator only where the tenant has no administrator")
  func twoOperators() {
    let (first, second) = (person(.platformOperator, "a"), person(.platformOperator, "b"))
    #expect(refusal(second, of: first) == .sameSide)
    #expect(refusal(second, of: first, hasAdministrator: false) == nil)
  }

  @Test("is never the first one again, by credential or by holder")
  func samePerson() {
    let holder = SubjectID.random()
    let requester = person(.platformOperator, "a", holder: holder)
    #expect(refusal(requester, of: requester, hasAdministrator: false) == .samePerson)
    #expect(refusal(person(.tenantAdmin, "b", holder: holder), of: requester) == .samePerson)
    #expect(refusal(person(.tenantAdmin, "b", holder: .random()), of: requester) == nil)
  }

  @Test("has a credential that was there before the request")
  func credentialAge() {
    let requester = person(.tenantAdmin, "a")
    func refusal(since: Instant?) -> ApproverRefusal? {
      self.refusal(person(.platformOperator, "b", since: since), of: requester)
    }
    #expect(refusal(since: nil) == .noCredential)
    #expect(refusal(since: requestedAt) == .credentialTooNew)
    #expect(refusal(since: requestedAt.advanced(bySeconds: 1)) == .credentialTooNew)
    #expect(refusal(since: requestedAt.advanced(bySeconds: -1)) == nil)
  }
}

import Messages
import RPC
import Testing
import Vocabulary

@testable import Services

@Suite("Two tenants")
struct IsolationTests {
  @Test("what is another tenant's is as absent as what nobody has, to the last byte")
  func foreignIDs() async throws {
    let live = try await LiveDeployment.open()
    let (city, district) = (
      try await live.tenant("harborview"), try await live.tenant("millbrook")
    )
    let student = try await district.student()
    let consent = try await district.permit(student)
    let caller = try await city.admin()
    let attempts: [(String, @Sendable (String) async throws -> any Sendable)] = [
      (student.description, { try await caller.students.getStudent(.init(id: $0)).message }),
      (
        student.description,
        { try await caller.students.reviseStudent(.init(id: $0, revision: 1)).message }
      ),
      (
        student.description,
        { try await caller.consents.draftConsent(.init(studentID: $0, scope: .init())).message }
      ),
      (
        student.description,
        { try await caller.consents.listConsents(.init(studentID: $0)).message }
      ),
      (
        student.description,
        {
          try await caller.consents.evaluateConsent(
            .init(studentID: $0, party: "kite-club", purpose: .enrichment)
          ).message
        }
      ),
      (
        student.description,
        { try await caller.access.listDisclosures(.init(studentID: $0)).message }
      ),
      (consent.id, { try await caller.consents.getConsent(.init(id: $0)).message }),
      (consent.id, { try await caller.consents.signConsent(.init(id: $0)).message }),
      (consent.id, { try await caller.consents.revokeConsent(.init(id: $0)).message }),
    ]
    for (id, attempt) in attempts {
      let foreign = await refusal { try await attempt(id) }
      let nobody = await refusal { try await attempt(RecordID.random().description) }
      #expect(foreign?.reason == "RESOURCE_NOT_FOUND")
      #expect(foreign == nobody)
    }
    // The twin: to its own tenant everything is there, and nothing was changed.
    let admin = try await district.admin()
    #expect(try await admin.read(student).revision == 1)
    #expect(
      try await admin.consents.getConsent(.init(id: consent.id)).message.consent?.status
        == .active)
  }

  @Test("lists and searches end at the tenant")
  func lists() async throws {
    let live = try await LiveDeployment.open()
    let (city, district) = (
      try await live.tenant("harborview"), try await live.tenant("millbrook")
    )
    let ours = try await city.student()
    let theirs = CreateStudentRequest.sample(identity: .sample(localID: "QB-1"))
    _ = try await district.student(theirs)
    let caller = try await city.admin()
    let listed = try await caller.students.listStudents(.init()).message.students
    #expect(listed.map(\.id) == [ours.description])
    let found = try await caller.students.searchStudents(.init(criterion: .localID("QB-1")))
    #expect(found.message.students.isEmpty)
  }

  @Test("a credential of one tenant cannot name another")
  func namingTenants() async throws {
    let live = try await LiveDeployment.open()
    _ = try await live.tenant("millbrook")
    var caller = try await live.tenant("harborview").admin()
    caller.tenantName = "millbrook"
    let named = caller
    let status = await refusal { try await named.students.listStudents(.init()) }
    #expect(status?.reason == "RESOURCE_NOT_FOUND")
    caller.tenantName = "harborview"
    _ = try await caller.students.listStudents(.init())
  }

  @Test("a partner of one tenant gets nothing by a consent of another")
  func partners() async throws {
    let live = try await LiveDeployment.open()
    let (city, district) = (
      try await live.tenant("harborview"), try await live.tenant("millbrook")
    )
    let student = try await district.student()
    _ = try await district.permit(student)
    let stranger = try await city.partner()
    #expect(await refusal { try await stranger.read(student) }?.reason == "RESOURCE_NOT_FOUND")
    #expect(try await district.partner().read(student).shown == .identityOnly)
  }
}

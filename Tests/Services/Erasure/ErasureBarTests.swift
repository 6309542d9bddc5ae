import Messages
import RPC
import Testing
import Vocabulary

@testable import Services

@Suite("What stands against an erasure")
struct ErasureBarTests {
  let live: LiveDeployment
  let tenant: LiveTenant
  let admin: LiveCaller
  let student: StudentID

  init() async throws {
    live = try await LiveDeployment.open()
    tenant = try await live.tenant()
    admin = try await tenant.admin()
    student = try await tenant.student()
  }

  private func bars() async -> Set<String> {
    let dry = await refusal { try await admin.erase(student, validateOnly: true) }
    let wet = await refusal { try await admin.erase(student) }
    #expect(dry?.conditions == wet?.conditions && wet?.code == .failedPrecondition)
    return wet?.conditions ?? []
  }

  private func lift(_ hold: LegalHold) async throws -> LegalHold? {
    try await admin.erasures.liftLegalHold(LiftLegalHoldRequest(id: hold.id)).message.hold
  }

  private func close(_ inspection: Inspection) async throws -> Inspection? {
    try await admin.inspections.closeInspection(
      CloseInspectionRequest(id: inspection.id, outcome: .complied)
    ).message.inspection
  }

  @Test("holds and open requests bar it until the last of them is gone; then it goes through")
  func all() async throws {
    let holds = [try await admin.hold(student), try await admin.hold(student)]
    let inspection = try await admin.openInspection(of: student)
    #expect(await bars() == ["LEGAL_HOLD", "INSPECTION"])
    _ = try await lift(holds[0])
    #expect(await bars() == ["LEGAL_HOLD", "INSPECTION"])
    _ = try await close(inspection)
    #expect(await bars() == ["LEGAL_HOLD"])
    #expect(try await admin.read(student).revision == 1)
    let lifted = try await lift(holds[1])
    #expect(lifted?.liftedBy == admin.credential)
    #expect(try await admin.erase(student).erasure?.state == .online)
  }

  @Test("a hold or request of another student bars nothing")
  func others() async throws {
    let other = try await tenant.student()
    _ = try await admin.hold(other)
    _ = try await admin.openInspection(of: other)
    #expect(try await admin.erase(student).erasure?.state == .online)
  }

  @Test("neither can be placed on somebody who is not there, or is erased")
  func absent() async throws {
    try await admin.erase(student)
    let theirs = try await live.tenant("harborview").student()
    for absent in [student, theirs, .random()] {
      #expect(await refusal { try await admin.hold(absent) }?.reason == "RESOURCE_NOT_FOUND")
      let status = await refusal { try await admin.openInspection(of: absent) }
      #expect(status?.reason == "RESOURCE_NOT_FOUND")
    }
  }

  @Test("holds are listed with who placed and lifted them; lifting again changes nothing")
  func holds() async throws {
    let first = try await admin.hold(student)
    live.clock.advance(seconds: 5)
    let second = try await admin.hold(student)
    let lifted = try await lift(first)
    live.clock.advance(seconds: 5)
    #expect(try await lift(first) == lifted)
    let listed = try await admin.erasures.listLegalHolds(
      ListLegalHoldsRequest(studentID: student.description)
    ).message.holds
    #expect(listed == [second, lifted])
    #expect(await refusal { try await lift(LegalHold(id: student.description)) } != nil)
  }
}

import Messages
import RPC
import Sealing
import Store
import Vocabulary

@testable import Services

extension LiveCaller {
  var erasures: ErasureClient { ErasureClient(channel) }
  var inspections: InspectionClient { InspectionClient(channel) }
  var approvals: ApprovalClient { ApprovalClient(channel) }

  @discardableResult
  func erase(
    _ student: StudentID, validateOnly: Bool = false
  ) async throws -> EraseStudentResponse {
    try await erasures.eraseStudent(
      EraseStudentRequest(
        studentID: student.description, basis: .familyRequest, reason: "ticket 4711",
        validateOnly: validateOnly)
    ).message
  }

  func certificate(of student: StudentID) async throws -> GetErasureCertificateResponse {
    try await erasures.getErasureCertificate(
      GetErasureCertificateRequest(studentID: student.description)
    ).message
  }

  func hold(_ student: StudentID) async throws -> LegalHold {
    try await erasures.placeLegalHold(
      PlaceLegalHoldRequest(studentID: student.description, reason: "docket 27-114")
    ).message.hold ?? LegalHold()
  }

  func openInspection(
    of student: StudentID, receivedOn: String = ""
  ) async throws -> Inspection {
    try await inspections.openInspection(
      OpenInspectionRequest(
        studentID: student.description, capacity: .parent, receivedOn: receivedOn)
    ).message.inspection ?? Inspection()
  }
}

extension LiveTenant {
  /// A student with something in every table that can hold something of one.
  func fullStudent() async throws -> StudentID {
    let student = try await student()
    let navigator = try await navigator(of: student)
    _ = try await navigator.open(.sample(student))
    _ = try await navigator.record([.sample(student, at: live.clock.now())])
    _ = try await permit(student)
    _ = try await teacher(of: student)
    return student
  }

  func keyRows(of student: StudentID) async throws -> [SubjectKeyRow] {
    try await session.keys.read { try await $0.keys(of: student) }
  }

  func erasure(of student: StudentID) async throws -> ErasureRow? {
    try await session.data.read { try await $0.erasure(of: student) }
  }
}

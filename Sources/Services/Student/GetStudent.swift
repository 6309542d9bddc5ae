public import Messages
import Policy
public import RPC
import Sealing
import Store
import Vocabulary

extension StudentHandlers {
  public func getStudent(
    _ request: GetStudentRequest, _ context: CallContext
  ) async throws -> GetStudentResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let id = try StudentID(request.id, of: .student)
    let student =
      call.caller.role.isOutsideParty
      ? try await disclosed(id, to: call, context.response)
      : try await read(id, for: call)
    return GetStudentResponse(student: student)
  }

  /// For those inside the tenant: role and scope decide.
  private func read(_ id: StudentID, for call: TenantCall) async throws -> Messages.Student {
    do {
      guard let scope = call.scope else { throw Fault.notFound(.student) }
      let readable = call.readable
      let (found, keys) = try await call.tenant.readWithKeys(of: id) { reader in
        try await reader.record(of: id, in: scope, readable)
      }
      guard let record = found else { throw Fault.notFound(.student) }
      let student = try await call.tenant.open([id], first: keys) { keys in
        var student = Messages.Student(
          record.row, withheld: RecordGroupSet.all.subtracting(readable))
        try student.open(readable, of: record, with: keys.unlock(id))
        return student
      }
      try await deployment.disclosures.note(readable, of: [id], to: call)
      return student
    } catch Fault.notFound(.student) {
      try await deployment.disclosures.note([], of: [id], to: call)
      throw Fault.notFound(.student)
    }
  }

  /// For outside parties: consents decide, and the record of it is durable before the answer.
  private func disclosed(
    _ id: StudentID, to call: TenantCall, _ response: borrowing ResponseMetadata
  ) async throws -> Messages.Student {
    let disclosure = try await DisclosureGate(call, alarms: deployment.alarms).pass(id, response)
    var student = Messages.Student(disclosure.record.row, withheld: disclosure.withheld)
    try student.open(
      disclosure.groups, of: disclosure.record, with: try disclosure.keys.unlock(id))
    return student
  }
}

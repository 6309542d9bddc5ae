public import Messages
import Policy
public import RPC
import Sealing
import Store
import Vocabulary

extension StudentHandlers {
  public func getStudent(
    _ request: GetStudentRequest, _ context: CallContext
  ) async throws -> Encoded<GetStudentResponse> {
    let call = try context.tenantCall(at: deployment.clock.now())
    let id = try StudentID(request.id, of: .student)
    guard call.caller.role.isOutsideParty else { return try await read(id, for: call) }
    // Consents decide, and the record of it is durable before the answer.
    let disclosure = try await DisclosureGate(call, alarms: deployment.alarms)
      .pass(id, context.response)
    return try StudentAnswer.make(
      disclosure.groups, of: disclosure.record, with: disclosure.keys.unlock(id))
  }

  /// For those inside the tenant: role and scope decide.
  private func read(
    _ id: StudentID, for call: TenantCall
  ) async throws -> Encoded<GetStudentResponse> {
    do {
      guard let scope = call.scope else { throw Fault.notFound(.student) }
      let readable = call.readable
      let (found, keys) = try await call.tenant.readWithKeys(of: id) { reader in
        try await reader.record(of: id, in: scope, readable)
      }
      guard let record = found else { throw Fault.notFound(.student) }
      let answer = try await call.tenant.open([id], first: keys) { keys in
        try StudentAnswer.make(readable, of: record, with: keys.unlock(id))
      }
      try await deployment.disclosures.note(readable, of: [id], to: call)
      return answer
    } catch Fault.notFound(.student) {
      try await deployment.disclosures.note([], of: [id], to: call)
      throw Fault.notFound(.student)
    }
  }
}

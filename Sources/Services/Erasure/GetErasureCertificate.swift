public import Messages
import Policy
public import RPC
import Sealing
import Store
import Vocabulary

extension ErasureHandlers {
  /// The final certificate is made by the first who asks for it after it has become true.
  public func getErasureCertificate(
    _ request: GetErasureCertificateRequest, _ context: CallContext
  ) async throws -> GetErasureCertificateResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let student = try StudentID(request.studentID, of: .certificate)
    let known = try await call.tenant.data.read { try await $0.erasure(of: student) }
    guard var row = known else { throw Fault.notFound(.certificate) }
    let erasure = StudentErasure(tenant: call.tenant, clock: deployment.clock)
    if row.certificate == nil { row = try await erasure.finish(student) }
    let state = try await state(of: row, in: call)
    if state == .final { row = try await erasure.certifyFinally(row) }
    let certificate = row.finalCertificate ?? row.certificate ?? ""
    let verifier = try await deployment.signingKeyring
      .verifier(of: certificate, by: call.tenant.id, .receipt)
    return GetErasureCertificateResponse(
      certificate: certificate, state: state.inSchema(), verifier: verifier?.description ?? "")
  }
}

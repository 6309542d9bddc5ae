import Logging
public import Messages
import Policy
public import RPC
import Sealing
import Store
import Vocabulary

extension ErasureHandlers {
  public func eraseStudent(
    _ request: EraseStudentRequest, _ context: CallContext
  ) async throws -> EraseStudentResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let student = try StudentID(request.studentID, of: .student)
    let keys = try await call.tenant.keys.read { try await $0.keys(of: student) }
    var row = ErasureRow(
      student: student, erasedAt: call.now, credential: call.caller.credential,
      basis: Int(request.basis.rawValue), reason: request.reason,
      epoch: keys.map(\.epoch).max() ?? 0,
      keyIDs: keys.map(\.certificateLine).joined(separator: "\n"),
      promisedAt: deployment.promise.kept(since: call.now))
    guard !request.validateOnly else { return try await preview(row, keys.count, call) }

    let erasure = StudentErasure(tenant: call.tenant, clock: deployment.clock)
    let extent = try await erasure.record(&row)
    row = try await erasure.finish(student)
    deployment.searches.forget(call.tenant.id)
    let tenant = call.tenant.id
    // Other nodes wipe their memory too. Who repeats the call after a stop tells them again.
    _ = try await deployment.store.registry.write { try await $0.publish(.records, of: tenant) }
    deployment.logger.notice(
      "student erased",
      metadata: [
        "tenant": "\(call.tenant.id)", "change": "\(row.change)",
        "credential": "\(call.caller.credentialShown)",
      ])
    return EraseStudentResponse(
      erasure: Erasure(row, try await state(of: row, in: call)),
      extent: extent.map { ErasureExtent($0, keys: keys.count) })
  }

  /// What would be done, if nothing stands against it.
  private func preview(
    _ row: ErasureRow, _ keys: Int, _ call: TenantCall
  ) async throws -> EraseStudentResponse {
    let (known, extent) = try await call.tenant.data.read { reader in
      if let known = try await reader.erasure(of: row.student) {
        return (known as ErasureRow?, nil as StudentExtent?)
      }
      try await reader.requireErasable(row.student)
      return (nil, try await reader.extent(of: row.student))
    }
    var erasure = known ?? row
    if let extent { erasure.records = extent.sealed }
    return EraseStudentResponse(
      erasure: Erasure(erasure, try await state(of: erasure, in: call)),
      extent: extent.map { ErasureExtent($0, keys: keys) })
  }
}

extension Transaction where Kind == TenantData {
  /// - Throws: `notFound(.student)`; `conditionsUnmet` while a hold is in force or a request for
  ///   inspection is open (34 CFR 99.10(e)).
  nonisolated(nonsending) func requireErasable(_ student: StudentID) async throws {
    guard try await self.student(student) != nil else { throw Fault.notFound(.student) }
    try Fault.requireNothingKeeps(
      "student", holds: await legalHoldsInForce(of: student),
      inspections: await openInspections(of: student))
  }
}

extension Fault {
  /// - Throws: `conditionsUnmet` when there are any.
  static func requireNothingKeeps(
    _ subject: String, holds: Int, inspections: Int
  ) throws(Fault) {
    var violations: [PreconditionViolation] = []
    if holds > 0 {
      violations.append(
        PreconditionViolation(
          kind: "LEGAL_HOLD", subject: subject,
          description: "legal holds in force: \(holds); lift them first"))
    }
    if inspections > 0 {
      violations.append(
        PreconditionViolation(
          kind: "INSPECTION", subject: subject,
          description: "open requests for inspection: \(inspections); close them first"))
    }
    if !violations.isEmpty { throw .conditionsUnmet(violations) }
  }
}

extension SubjectKeyRow {
  /// Names the key that is destroyed, so that a copy of it in a backup is recognised as dead.
  var certificateLine: String {
    let fingerprint = ContentDigest.sha256(of: wrapped).hexadecimal
    return "subject key generation \(generation), epoch \(epoch), wrapped sha-256 \(fingerprint)"
  }
}

public import Messages
import Policy
public import RPC
import Sealing
import Store
import Vocabulary

extension ExportHandlers {
  public func createTenantExport(
    _ request: CreateTenantExportRequest,
    _ responses: MessageWriter<CreateTenantExportResponse>, _ context: CallContext
  ) async throws {
    let call = try context.tenantCall(at: deployment.clock.now())
    let export = TenantExport(
      deployment: deployment, call: call,
      order: try TenantExportOrder(request.recipients, of: call.tenant),
      send: { try await responses.send(CreateTenantExportResponse(part: $0)) })
    try await deployment.exports.alone(ExportTurn(tenant: call.tenant.id, party: "")) {
      try await withTaskExecutorPreference(globalConcurrentExecutor) {
        try await export.run(approval: request.approvalID)
      }
    }
  }
}

/// One export of everything that a tenant keeps, in the open but for the seal of the file.
///
/// Canaries are in it like other students, and raise their alarm: who compares the file with a list
/// must not find out who is one. Those who run the platform, one of whom agreed, expect it.
struct TenantExport: Sendable {
  /// Students of one page: each is recorded before anything of it leaves.
  private static let studentsMax = 64

  let deployment: Deployment
  let call: TenantCall
  let order: TenantExportOrder
  let send: @Sendable (CreateTenantExportResponse.Part) async throws -> Void

  func run(approval: String) async throws {
    let id = RecordID.random()
    let purpose = try call.requiredPurpose()
    let header = ExportHeader(
      format: ExportFile.format, id: id.description, kind: .tenant,
      tenantID: call.tenant.id.description, tenant: call.tenant.name,
      purpose: Messages.Purpose(rawValue: Int32(purpose.rawValue)), createTime: .init(call.now),
      recipients: order.recipients.map(\.description), approvalID: approval)
    let age = try deployment.custody.ageWriter(to: order.recipients)
    let row = ExportRow(
      header, id: id, tenant: call.tenant.id, purpose: purpose, createdAt: call.now,
      credential: call.caller.credential)
    try await deployment.store.registry.write { [call, order] writer in
      _ = try await writer.useApproval(
        approval, for: order.demand, by: call.caller, at: call.now)
      try await writer.insert(row)
    }
    // Reads that are written down within a second are part of what the tenant keeps.
    try await deployment.disclosures.flush(call.tenant.id)
    try await send(.header(header))
    var file = ExportFile(age) { try await send(.chunk($0)) }
    try await file.write(ExportRecord(record: .header(header)))
    try await writeSchools(to: &file)
    try await writeStaff(to: &file)
    try await writeStudents(to: &file)
    let completion = try await file.finish(at: deployment.clock.now)
    try await deployment.store.registry.write { try await $0.completeExport(id, completion) }
    try await send(.receipt(ExportReceipt(completion)))
  }

  private func writeStudents(to file: inout ExportFile) async throws {
    var after: StudentID?
    while true {
      let (call, position) = (call.at(deployment.clock.now()), after)
      guard call.tenant.isActive else { throw Fault.tenantSuspended }
      let students = try await call.tenant.data.read { reader in
        try await reader.students(
          StudentFilter(scope: .all), after: position, limit: Self.studentsMax)
      }.map(\.id)
      guard let last = students.last else { return }
      after = last
      let first = try await record(students, call)
      for (offset, student) in students.enumerated() {
        let records = StudentRecords(student: student, call: call)
        try await records.write(disclosure: first + Int64(offset), to: &file)
      }
    }
  }

  /// Durably, and before anything leaves.
  ///
  /// - Returns: the number of the first; the others follow it.
  private func record(_ students: [StudentID], _ call: TenantCall) async throws -> Int64 {
    try await deployment.alarms.watch(students, call)
    let entries = try students.map { student throws(Fault) in
      try DisclosureEntry(call, student: student, disclosed: .all, withheld: [])
    }
    return try await call.tenant.data.write { try await $0.record(entries) }
  }
}

// MARK: - What is of no student

extension TenantExport {
  private static var pageMax: Int { 500 }

  private func writeSchools(to file: inout ExportFile) async throws {
    var school: (String, SchoolID)?
    while true {
      let after = school
      let rows = try await call.tenant.data.read { reader in
        try await reader.schools(after: after.map { ($0.0, $0.1) }, limit: Self.pageMax)
      }
      for row in rows { try await file.write(ExportRecord(record: .school(School(row)))) }
      guard let last = rows.last else { break }
      school = (last.name, last.id)
    }
    var schoolClass: ClassID?
    while true {
      let after = schoolClass
      let rows = try await call.tenant.data.read { reader in
        try await reader.classes(after: after, limit: Self.pageMax)
      }
      for row in rows {
        try await file.write(ExportRecord(record: .schoolClass(SchoolClass(row))))
      }
      guard let last = rows.last else { return }
      schoolClass = last.id
    }
  }

  private func writeStaff(to file: inout ExportFile) async throws {
    var last: StaffID?
    while true {
      let after = last
      let rows = try await call.tenant.data.read { reader in
        try await reader.staff(after: after, limit: Self.pageMax)
      }
      guard let end = rows.last else { return }
      last = end.id
      for row in rows {
        let (groups, enrollments) = try await call.tenant.data.read { reader in
          (try await reader.groups(of: row.id), try await reader.enrollments(of: row.id))
        }
        var staff = ExportedStaff(
          id: row.id.description, schoolID: row.school?.description ?? "",
          active: row.status == StaffStanding.active)
        if let identity = groups.first(where: { $0.group == StaffIdentity.group }) {
          staff.identity = try await call.tenant.open([row.id]) { keys in
            try keys.unlock(row.id).open(StaffIdentity.self, identity.sealed)
          }
        }
        try await file.write(ExportRecord(record: .staff(staff)))
        for enrollment in enrollments {
          try await file.write(ExportRecord(record: .enrollment(.init(enrollment))))
        }
      }
    }
  }
}

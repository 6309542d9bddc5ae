public import Messages
import Policy
public import RPC
import Sealing
import Store
import Vocabulary

extension StudentHandlers {
  public func reviseStudent(
    _ request: ReviseStudentRequest, _ context: CallContext
  ) async throws -> ReviseStudentResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    guard request.isPermitted(to: call.caller.role) else { throw Fault.studentWriteNotPermitted }
    let id = try StudentID(request.id, of: .student)
    let (student, sight) = try await call.tenant.write(about: [id]) { writer, keys in
      // Without keys there is no such student, or no longer.
      guard keys[id] != nil else { throw Fault.notFound(.student) }
      let (sight, record) = try await revise(id, keys, request, call, writer)
      var student = Messages.Student(sight.row, withheld: sight.withheld)
      try student.open(sight.readable, of: record, with: keys.unlock(id))
      return (student, sight)
    }
    try await deployment.disclosures.note(sight.readable, of: [id], to: call)
    return ReviseStudentResponse(student: student)
  }

  private func revise(
    _ id: StudentID, _ keys: KeysInHand, _ request: ReviseStudentRequest,
    _ call: TenantCall, _ writer: TenantWriter
  ) async throws -> (StudentSight, StudentRecord) {
    let sight = try await call.sight(of: id, in: writer.reader)
    guard sight.row.revision == request.revision else {
      throw Fault.revisionStale(current: sight.row.revision)
    }
    var row = sight.row
    row.school = try await requireSchool(request.schoolID, in: writer.reader) ?? row.school
    if !request.grade.isEmpty { row.grade = request.grade }
    if request.status != .unspecified { row.status = Int(request.status.rawValue) }
    row.revision += 1
    row.updatedAt = call.now

    let change = try await writer.recordChange(.studentRevised, of: id, at: call.now)
    let sealed = try request.seal(request.carried, with: keys.unlock(id), revision: change)
    guard try await writer.revise(row, from: sight.row, sealed, with: keys.custody) else {
      throw Fault.revisionStale(current: sight.row.revision)
    }
    if let identity = request.identity {
      let indexes = StudentIndexes(of: identity, with: keys.custody)
      try await indexes.requireFree(for: id, in: writer.reader)
      try await writer.replaceBlindIndex(of: id, with: indexes.all)
    }
    let record = try await writer.record(of: row, in: sight.readable)
    return (StudentSight(row: row, readable: sight.readable), record)
  }
}

extension ReviseStudentRequest {
  /// School, grade and status come from the roster as the identity does: whoever may not change
  /// the one may not change the others.
  fileprivate func isPermitted(to role: Policy.Role) -> Bool {
    let revises = role.grant.revises
    let changesRoster = !schoolID.isEmpty || !grade.isEmpty || status != .unspecified
    return revises.isSuperset(of: carried) && (!changesRoster || revises.contains(.identity))
  }
}

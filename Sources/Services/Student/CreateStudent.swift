public import Messages
import Policy
public import RPC
import Sealing
import Store
import Vocabulary

extension StudentHandlers {
  public func createStudent(
    _ request: CreateStudentRequest, _ context: CallContext
  ) async throws -> CreateStudentResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    guard call.caller.role.grant.creates.isSuperset(of: request.carried) else {
      throw Fault.studentWriteNotPermitted
    }
    let identity = request.identity ?? StudentIdentity()
    let id = StudentID.random()
    let school = try await call.tenant.readIndexes { reader, custody in
      // Asked again in the write; here it spares the keys of a student who will not be.
      try await StudentIndexes(of: identity, with: custody).requireFree(for: id, in: reader)
      return try await requireSchool(request.schoolID, in: reader)
    }
    let row = StudentRow(
      id: id, school: school, grade: request.grade,
      status: Int(StudentStatus.enrolled.rawValue), revision: 1, createdAt: call.now,
      updatedAt: call.now)
    try await create(row, request, call)

    let readable = call.readable
    var student = Messages.Student(row, withheld: .all.subtracting(readable))
    student.show(readable, of: request)
    return CreateStudentResponse(student: student)
  }

  private func create(
    _ row: StudentRow, _ request: CreateStudentRequest, _ call: TenantCall
  ) async throws {
    _ = try await call.tenant.createSubjects([row.id])
    try await call.tenant.write(about: [row.id]) { writer, keys in
      let indexes = StudentIndexes(
        of: request.identity ?? StudentIdentity(), with: keys.custody)
      try await indexes.requireFree(for: row.id, in: writer.reader)
      let change = try await writer.recordChange(.studentCreated, of: row.id, at: call.now)
      let groups = try request.seal(.all, with: keys.unlock(row.id), revision: change)
      try await writer.insert(row, groups, with: keys.custody)
      try await writer.replaceBlindIndex(of: row.id, with: indexes.all)
    }
  }
}

extension Messages.Student {
  /// Shows `groups` as a request brought them; one that it did not bring is empty.
  fileprivate mutating func show(_ groups: RecordGroupSet, of request: CreateStudentRequest) {
    if groups.contains(.identity) { identity = request.identity ?? StudentIdentity() }
    if groups.contains(.contact) { contact = request.contact ?? StudentContact() }
    if groups.contains(.academic) { academic = request.academic ?? StudentAcademic() }
    if groups.contains(.health) { health = request.health ?? StudentHealth() }
    if groups.contains(.services) { services = request.services ?? StudentServices() }
    if groups.contains(.notes) { notes = request.notes ?? StudentNotes() }
  }
}

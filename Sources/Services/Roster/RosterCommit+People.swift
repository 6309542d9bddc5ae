import Messages
import Policy
import Sealing
import Store
import Vocabulary

// Each person created or revised is a change of its own within the one write, and its number the
// revision of what is sealed. They come in the order of their ids, not of the files: the ids are
// random, so rows in another order would meet every page of a table again and again.

extension RosterCommit {
  func putStudents(_ writer: TenantWriter, _ number: Int64) async throws {
    try await putEach(plan.students, .studentCreated, .studentRevised, writer) {
      position, step, change in
      let listed = plan.listed(student: position)
      switch step.kind {
      case .create: try await create(listed, step, writer, number, change)
      case .revise: try await revise(listed, step, writer, number, change)
      case .keep: try await writer.keepStudentOnRoster(step.subject, roster: number)
      }
    }
  }

  func putStaff(_ writer: TenantWriter, _ number: Int64) async throws {
    try await putEach(plan.staff, .staffCreated, .staffRevised, writer) { position, step, change in
      switch step.kind {
      case .create, .revise:
        try await put(plan.listed(staff: position), step, writer, number, change)
      case .keep: try await writer.keepStaffOnRoster(step.subject, roster: number)
      }
    }
  }

  /// Calls `body` with each step and the number of its change; 0 where nothing changes.
  private func putEach(
    _ steps: [RosterPlan.Step], _ creation: ChangeKind, _ revision: ChangeKind,
    _ writer: TenantWriter,
    _ body: (_ position: Int, _ step: RosterPlan.Step, _ change: Int64) async throws -> Void
  ) async throws {
    for (kind, changeKind) in [(.create, creation), (.revise, revision), (.keep, nil)]
      as [(RosterPlan.Step.Kind, ChangeKind?)]
    {
      let positions = steps.indices.filter { steps[$0].kind == kind }
        .sorted { steps[$0].subject < steps[$1].subject }
      var change: Int64 = 0
      if let changeKind, !positions.isEmpty {
        change = try await writer.recordChanges(
          changeKind, ofEach: positions.map { steps[$0].subject }, at: now)
      }
      for position in positions {
        try await body(position, steps[position], change)
        if changeKind != nil { change += 1 }
        gauge.add(1)
      }
    }
  }

  // MARK: - Students

  private func create(
    _ listed: ListedStudent, _ step: RosterPlan.Step, _ writer: TenantWriter, _ number: Int64,
    _ change: Int64
  ) async throws {
    let row = StudentRow(
      id: step.subject, school: listed.school, grade: listed.grade,
      status: StudentStanding.enrolled, revision: 1, createdAt: now, updatedAt: now,
      rosterDigest: step.digest, roster: number)
    let groups = try listed.seal(.all, with: try keys.unlock(step.subject), revision: change)
    try await writer.insert(row, groups, with: keys.custody)
    let identity = listed.identity ?? StudentIdentity()
    for entry in StudentIndexes(of: identity, with: self.keys.custody).all {
      try await writer.insert(entry, of: step.subject)
    }
  }

  /// Reads the record again, as somebody may have revised it since the plan was made.
  private func revise(
    _ listed: ListedStudent, _ step: RosterPlan.Step, _ writer: TenantWriter, _ number: Int64,
    _ change: Int64
  ) async throws {
    guard let old = try await writer.student(step.subject) else { throw RosterPlanOutdated() }
    var row = old
    row.school = listed.school ?? row.school
    if !listed.grade.isEmpty { row.grade = listed.grade }
    if row.status == StudentStanding.withdrawn { row.status = StudentStanding.enrolled }
    row.revision += 1
    row.updatedAt = now
    row.rosterDigest = step.digest
    row.roster = number
    let groups = try await mergedGroups(listed, old, writer, change)
    guard try await writer.revise(row, from: old, groups, with: keys.custody) else {
      throw RosterPlanOutdated()
    }
  }

  /// Those groups, sealed, of which the roster says something new.
  private func mergedGroups(
    _ listed: ListedStudent, _ old: StudentRow, _ writer: TenantWriter, _ change: Int64
  ) async throws -> [SealedGroupRow] {
    let keys = try self.keys.unlock(old.id)
    let record = try await writer.record(of: old, in: RecordGroupSet([.identity, .contact]))
    var student = Messages.Student()
    try student.open(RecordGroupSet([.identity, .contact]), of: record, with: keys)
    var groups: [SealedGroupRow] = []

    var identity = student.identity ?? StudentIdentity()
    identity.take(listed.identity ?? StudentIdentity())
    if identity != student.identity {
      groups.append(try keys.seal(identity, revision: change))
      try await writer.replaceBlindIndex(
        of: old.id, with: StudentIndexes(of: identity, with: self.keys.custody).all)
    }

    var contact = student.contact ?? StudentContact()
    contact.take(listed.contact ?? StudentContact())
    if contact != student.contact { groups.append(try keys.seal(contact, revision: change)) }
    return groups
  }

  // MARK: - Staff

  private func put(
    _ listed: ListedStaff, _ step: RosterPlan.Step, _ writer: TenantWriter, _ number: Int64,
    _ change: Int64
  ) async throws {
    let known = try await writer.staff(step.subject)
    let keys = try self.keys.unlock(step.subject)
    var identity = StaffIdentity()
    if known != nil {
      let groups = try await writer.groups(of: step.subject, in: RecordGroupSet(.identity))
      if let sealed = groups.first?.sealed { identity = try keys.open(StaffIdentity.self, sealed) }
    }
    identity.take(listed.identity)
    try await writer.put(
      StaffRow(
        id: step.subject, role: known?.role ?? Int(Policy.Role.schoolStaff.rawValue),
        school: listed.school ?? known?.school, status: StaffStanding.active,
        revision: (known?.revision ?? 0) + 1, createdAt: known?.createdAt ?? now, updatedAt: now,
        rosterDigest: step.digest, roster: number))
    try await writer.put(keys.seal(identity, revision: change), of: step.subject)
    let entry = self.keys.custody.entry(.sourcedID, of: identity.sourcedID)
    try await writer.replaceBlindIndex(of: step.subject, with: [entry])
  }
}

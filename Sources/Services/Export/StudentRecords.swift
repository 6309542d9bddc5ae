import Messages
import RPC
import Sealing
import Store
import Vocabulary

/// Everything that is kept about one student, in the open.
///
/// Each kind is read by itself, in pages, and no snapshot is held while a slow caller takes what
/// was read.
struct StudentRecords: Sendable {
  private static let revisionsMax = 8
  private static let pageMax = 500

  let student: StudentID
  let call: TenantCall

  /// - Parameter disclosure: the number under which this is recorded.
  func write(disclosure: Int64, to file: inout ExportFile) async throws {
    // Erased since the page was read: nothing is left of it.
    guard let opened = try await openStudent() else { return }
    try await file.write(
      ExportRecord(record: .student(ExportedStudent(student: opened, disclosure: disclosure))))
    try await writePlaces(to: &file)
    try await writePlans(to: &file)
    try await writeCheckIns(to: &file)
    try await writeConsents(to: &file)
    try await writeDisclosures(to: &file)
  }

  private func openStudent() async throws -> Messages.Student? {
    try await call.tenant.read(about: student) { reader, keys in
      guard let row = try await reader.student(student), keys[student] != nil else { return nil }
      var opened = Messages.Student(row, withheld: [])
      try opened.open(
        .all, of: try await reader.record(of: row), with: try keys.unlock(student))
      return opened
    }
  }

  private func writePlaces(to file: inout ExportFile) async throws {
    let (enrollments, assignments) = try await call.tenant.data.read { reader in
      (try await reader.enrollments(of: student), try await reader.assignments(of: student))
    }
    for row in enrollments {
      try await file.write(ExportRecord(record: .enrollment(ExportedEnrollment(row))))
    }
    for row in assignments {
      try await file.write(ExportRecord(record: .navigator(ExportedNavigator(row))))
    }
  }

  private func writePlans(to file: inout ExportFile) async throws {
    var plan: PlanID?
    while true {
      let after = plan
      let rows = try await call.tenant.data.read { reader in
        try await reader.plans(
          PlanFilter(scope: .all, student: student), after: after, limit: Self.pageMax)
      }
      for row in rows { try await writeRevisions(of: row, to: &file) }
      guard let last = rows.last else { return }
      plan = last.id
    }
  }

  private func writeRevisions(of plan: PlanRow, to file: inout ExportFile) async throws {
    var before = Int64.max
    while true {
      let end = before
      let plans = try await call.tenant.read(about: student) { reader, keys in
        let rows = try await reader.planRevisions(
          of: plan.id, before: end, limit: Self.revisionsMax)
        guard !rows.isEmpty, let student = try await reader.student(student) else {
          return [Messages.Plan]()
        }
        let sight = StudentSight(row: student, readable: .all)
        let keys = try keys.unlock(student.id)
        var plans: [Messages.Plan] = []
        for row in rows { plans.append(try Messages.Plan(plan, row, sight: sight, keys: keys)) }
        return plans
      }
      for plan in plans { try await file.write(ExportRecord(record: .plan(plan))) }
      guard let last = plans.last else { return }
      before = last.revision
    }
  }

  private func writeCheckIns(to file: inout ExportFile) async throws {
    var before: ISOWeek?
    while true {
      let end = before
      let (checkIns, week) = try await call.tenant.read(about: student) { reader, keys in
        var rows = try await reader.checkIns(of: student, before: end, limit: Self.pageMax)
        // A page goes on from a week, so a week that may be cut is read with the next one.
        if rows.count == Self.pageMax, let last = rows.last?.week, last != rows.first?.week {
          rows.removeAll { $0.week == last }
        }
        guard !rows.isEmpty else { return ([ExportedCheckIn](), nil as ISOWeek?) }
        let keys = try keys.unlock(student)
        var checkIns: [ExportedCheckIn] = []
        for row in rows { checkIns.append(try ExportedCheckIn(row, keys)) }
        return (checkIns, rows.last?.week)
      }
      for checkIn in checkIns { try await file.write(ExportRecord(record: .checkIn(checkIn))) }
      guard let week else { return }
      before = week
    }
  }

  private func writeConsents(to file: inout ExportFile) async throws {
    var before: (Instant, ConsentID)?
    while true {
      let end = before
      let (consents, last) = try await call.tenant.read(about: student) { reader, keys in
        let rows = try await reader.consents(
          of: student, before: end.map { ($0.0, $0.1) }, limit: Self.pageMax)
        guard let last = rows.last else {
          return ([Messages.Consent](), nil as (Instant, ConsentID)?)
        }
        let keys = try keys.unlock(student)
        var consents: [Messages.Consent] = []
        for row in rows {
          var consent = Messages.Consent(row, on: call.today)
          if let signing = row.signing {
            consent.signer = try keys.open(ConsentSigner.self, signing.signer, record: row.id)
          }
          consents.append(consent)
        }
        return (consents, (last.createdAt, last.id))
      }
      for consent in consents { try await file.write(ExportRecord(record: .consent(consent))) }
      guard let last else { return }
      before = last
    }
  }

  private func writeDisclosures(to file: inout ExportFile) async throws {
    var before = Int64.max
    while true {
      let end = before
      let rows = try await call.tenant.data.read { reader in
        try await reader.disclosures(of: student, before: end, limit: Self.pageMax)
      }
      for row in rows { try await file.write(ExportRecord(record: .disclosure(Disclosure(row)))) }
      guard let last = rows.last else { return }
      before = last.sequence
    }
  }
}

extension ExportedEnrollment {
  init(_ row: EnrollmentRow) {
    self.init(
      classID: row.schoolClass.description, personID: row.subject.description,
      role: String(describing: row.role), beginOn: row.beginsOn?.description ?? "",
      endOn: row.endsOn?.description ?? "", primary: row.isPrimary, active: row.isActive)
  }
}

extension ExportedNavigator {
  fileprivate init(_ row: NavigatorAssignmentRow) {
    self.init(
      studentID: row.student.description, navigatorID: row.navigator.description,
      assignTime: .init(row.assignedAt), releaseTime: row.releasedAt.map { .init($0) })
  }
}

extension ExportedCheckIn {
  fileprivate init(_ row: CheckInRow, _ keys: borrowing SubjectKeys) throws {
    self.init(
      checkIn: CheckIn(
        clientID: row.clientID.uuid, studentID: row.student.description,
        occurTime: .init(row.occurredAt), mode: CheckInMode(stored: row.mode),
        reached: Reached(stored: row.reached),
        detail: try keys.open(CheckInDetail.self, row.detail, record: row.clientID)),
      navigatorID: row.navigator?.description ?? "", author: row.author,
      recordTime: .init(row.recordedAt), counted: row.isCounted)
  }
}

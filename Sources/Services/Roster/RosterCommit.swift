import Messages
import OneRoster
import Sealing
import Store
import Synchronization
import Vocabulary

/// Carries a plan out as one change: all of it or nothing.
///
/// Everything is sealed inside the write, under the numbers that the change log gives there: a
/// number reserved before and never used would be a gap in the log, and sealing is the smaller part
/// of the work (`tools/bench student` tells the figures).
struct RosterCommit: Sendable {
  let plan: RosterPlan
  /// Of everybody to be created or revised.
  let keys: KeysInHand
  let now: Instant
  let gauge: CommitGauge

  /// - Returns: how many students were withdrawn.
  /// - Throws: `RosterPlanOutdated`.
  func run(_ writer: TenantWriter) async throws -> Int {
    gauge.restart()
    let number = try await writer.recordChange(.rosterImported, of: nil, at: now)
    if number != plan.lastChange + 1 { try await requireNobodyNew(writer) }
    try await putSchools(writer, number)
    try await putStudents(writer, number)
    try await putStaff(writer, number)
    try await putEnrollments(writer, number)
    return try await closeMissing(writer, number)
  }

  // MARK: - Steps

  /// Somebody wrote since the plan was made. Whoever is revised is read again anyway; who is to be
  /// created must still be unknown.
  private func requireNobodyNew(_ writer: TenantWriter) async throws {
    for (student, step) in zip(plan.roster.students, plan.students) where step.kind == .create {
      let entries = keys.custody.entries(.sourcedID, of: student.person.sourcedID)
      for subject in try await writer.subjects(withAny: entries)
      where try await writer.student(subject) != nil {
        throw RosterPlanOutdated()
      }
    }
  }

  private func putSchools(_ writer: TenantWriter, _ number: Int64) async throws {
    for row in plan.orgs { try await writer.put(row, roster: number) }
    for row in plan.sessions { try await writer.put(row, roster: number) }
    for row in plan.classes { try await writer.put(row, roster: number) }
    gauge.add(plan.orgs.count + plan.sessions.count + plan.classes.count)
  }

  /// In the order of the table's key, so that a page of it is written once.
  private func putEnrollments(_ writer: TenantWriter, _ number: Int64) async throws {
    let classes = plan.classes.map(\.id)
    var rows = plan.roster.enrollments.map { enrollment in
      let subject =
        switch enrollment.member {
        case .student(let position): plan.students[position].subject
        case .staff(let position): plan.staff[position].subject
        }
      return EnrollmentRow(
        schoolClass: classes[enrollment.schoolClass], subject: subject,
        role: EnrollmentRole(enrollment.role), beginsOn: enrollment.begin, endsOn: enrollment.end,
        isPrimary: enrollment.isPrimary)
    }
    rows.sort { ($0.schoolClass, $0.subject) < ($1.schoolClass, $1.subject) }
    for row in rows {
      try await writer.put(row, roster: number)
      gauge.add(1)
    }
  }

  private func closeMissing(_ writer: TenantWriter, _ number: Int64) async throws -> Int {
    _ = try await writer.closeMissing(fromRoster: number)
    while true {
      let staff = try await writer.withdrawStaff(
        missingFrom: number, active: StaffStanding.active, withdrawn: StaffStanding.withdrawn,
        at: now)
      if staff.isEmpty { break }
      _ = try await writer.recordChanges(.staffRevised, ofEach: staff, at: now)
    }
    var withdrawn = 0
    while true {
      let students = try await writer.withdrawStudents(
        missingFrom: number, enrolled: StudentStanding.enrolled,
        withdrawn: StudentStanding.withdrawn, at: now)
      if students.isEmpty { return withdrawn }
      for student in students { try await renewManifest(ofWithdrawn: student, writer) }
      _ = try await writer.recordChanges(.studentWithdrawn, ofEach: students, at: now)
      withdrawn += students.count
    }
  }

  /// The status is a column that the manifest covers.
  private func renewManifest(ofWithdrawn student: StudentID, _ writer: TenantWriter) async throws {
    guard let row = try await writer.student(student) else { throw StoreError.corrupt }
    var old = row
    old.status = StudentStanding.enrolled
    try await writer.renewManifest(of: row, from: old, with: keys.custody)
  }
}

/// How many rows a running commit has written, for others to look at.
final class CommitGauge: Sendable {
  private let count = Atomic<Int>(0)

  var rows: Int { count.load(ordering: .relaxed) }

  func add(_ rows: Int) { count.add(rows, ordering: .relaxed) }

  /// A write may run again from its beginning.
  func restart() { count.store(0, ordering: .relaxed) }
}

extension EnrollmentRole {
  /// Whoever is in a class as anything but its student works there in the eyes of the school, which
  /// decides whose interest in its students is legitimate (34 CFR 99.31(a)(1)(i)(A)).
  fileprivate init(_ role: Roster.Role) {
    self =
      switch role {
      case .student: .student
      case .teacher: .teacher
      case .proctor: .proctor
      case .administrator, .districtAdministrator, .principal, .siteAdministrator,
        .systemAdministrator:
        .administrator
      case .aide, .counselor, .other, .guardian, .parent, .relative: .aide
      }
  }
}

import OneRoster
import Sealing
import Store
import Vocabulary

/// Finds, on one snapshot, which listed rows are known and whether the roster says anything new.
///
/// People are recognised by the blind index of the roster's own id; everything in the clear by
/// that id itself.
struct RosterComparison: Sendable {
  private static let page = 5000

  let roster: Roster
  let tenant: TenantSession

  func plan() async throws -> RosterPlan {
    try await tenant.readIndexes { reader, custody in
      let orgs = try await orgs(reader)
      let known = try await knownStudents(reader, custody)
      let knownStaff = try await knownStaff(reader, custody)
      let enrolled = try await reader.countStudents(status: StudentStanding.enrolled)
      let stays = known.count { $0?.status == StudentStanding.enrolled && $0?.roster != nil }
      let schools = orgs.map(\.id)
      return RosterPlan(
        roster: roster, lastChange: try await reader.lastChange(), orgs: orgs,
        sessions: try await sessions(reader), classes: try await classes(reader, schools),
        students: known.enumerated().map { step(student: $0, known: $1, schools) },
        staff: knownStaff.enumerated().map { step(staff: $0, known: $1, schools) },
        enrolled: enrolled.all, withdrawn: enrolled.onRosters - stays)
    }
  }

  // MARK: - People

  private func step(
    student position: Int, known: StudentRow?, _ schools: [SchoolID]
  ) -> RosterPlan.Step {
    let student = roster.students[position]
    let listed = ListedStudent(student, in: roster, school: student.school.map { schools[$0] })
    return step(
      known: known.map { ($0.id, $0.rosterDigest, $0.status != StudentStanding.withdrawn) },
      content: listed.content)
  }

  private func step(staff position: Int, known: StaffRow?, _ schools: [SchoolID]) -> RosterPlan.Step
  {
    let member = roster.staff[position]
    let listed = ListedStaff(member, school: member.school(in: roster).map { schools[$0] })
    return step(
      known: known.map { ($0.id, $0.rosterDigest, $0.status != StaffStanding.withdrawn) },
      content: listed.content)
  }

  private func step(
    known: (id: SubjectID, digest: [UInt8]?, isHere: Bool)?, content: [UInt8]
  ) -> RosterPlan.Step {
    let subject = known?.id ?? .random()
    let digests = fingerprints(of: content, about: subject)
    guard let known else {
      return RosterPlan.Step(kind: .create, subject: subject, digest: digests[0])
    }
    if known.isHere, let digest = known.digest, digests.contains(digest) {
      return RosterPlan.Step(kind: .keep, subject: subject, digest: nil)
    }
    return RosterPlan.Step(kind: .revise, subject: subject, digest: digests[0])
  }

  private nonisolated(nonsending) func knownStudents(
    _ reader: TenantReader, _ custody: TenantCustody
  ) async throws -> [StudentRow?] {
    try await known(roster.students.lazy.map(\.person.sourcedID), custody) { last in
      try await reader.indexedStudents(
        Int(BlindIndex.sourcedID.rawValue), after: last, limit: Self.page)
    }
  }

  private nonisolated(nonsending) func knownStaff(
    _ reader: TenantReader, _ custody: TenantCustody
  ) async throws -> [StaffRow?] {
    try await known(roster.staff.lazy.map(\.person.sourcedID), custody) { last in
      try await reader.indexedStaff(
        Int(BlindIndex.sourcedID.rawValue), after: last, limit: Self.page)
    }
  }

  /// Stored in the clear: without the tenant's keys nobody can try guesses on it, and as the
  /// subject goes in, nobody can see either that a roster says the same of two.
  ///
  /// - Returns: one for each service root in use, the newest first.
  private func fingerprints(of content: [UInt8], about subject: SubjectID) -> [[UInt8]] {
    let parts = SourceContent.joined([Array("roster".utf8), subject.bytes, content])
    return tenant.custody.newest.fingerprints(of: parts.span.bytes)
  }

  /// The row of each listed person; `nil` for who is not known. Walks through the whole index, page
  /// by page.
  private nonisolated(nonsending) func known<Row>(
    _ sourcedIDs: some Collection<String>, _ custody: TenantCustody,
    page:
      nonisolated(nonsending) (BlindIndexPosition?) async throws -> [(
        position: BlindIndexPosition, row: Row
      )]
  ) async throws -> [Row?] {
    let positions = positions(of: sourcedIDs, custody)
    var known = [Row?](repeating: nil, count: sourcedIDs.count)
    var last: BlindIndexPosition?
    repeat {
      let found = try await page(last)
      for (place, row) in found {
        if let position = positions[place.value], known[position] == nil { known[position] = row }
      }
      last = found.count < Self.page ? nil : found.last?.position
    } while last != nil
    return known
  }

  /// Positions by value in the index. Hits are not opened to make sure: that two ids of one tenant
  /// share a keyed value of 64 bits will not happen, and where two subjects have the same id, which
  /// every way of writing refuses, the first in the order of ids is as good as the other.
  private func positions(
    of sourcedIDs: some Collection<String>, _ custody: TenantCustody
  ) -> [Int64: Int] {
    var positions: [Int64: Int] = [:]
    positions.reserveCapacity(sourcedIDs.count)
    for (position, sourcedID) in sourcedIDs.enumerated() {
      for entry in custody.entries(.sourcedID, of: sourcedID) {
        positions[entry.value] = position
      }
    }
    return positions
  }

  // MARK: - What lies in the clear

  private nonisolated(nonsending) func orgs(
    _ reader: TenantReader
  ) async throws -> [SchoolRow] {
    var ids: [SchoolID] = []
    for org in roster.orgs {
      ids.append(try await reader.school(sourcedID: org.sourcedID)?.id ?? .random())
    }
    return zip(roster.orgs, ids).map { org, id in
      SchoolRow(
        id: id, name: org.name, type: org.type, parent: org.parent.map { ids[$0] },
        sourcedID: org.sourcedID)
    }
  }

  private nonisolated(nonsending) func sessions(
    _ reader: TenantReader
  ) async throws -> [AcademicSessionRow] {
    var ids: [RecordID] = []
    for session in roster.sessions {
      let known = try await reader.academicSession(sourcedID: session.sourcedID)
      ids.append(known?.id ?? .random())
    }
    return zip(roster.sessions, ids).map { session, id in
      AcademicSessionRow(
        id: id, title: session.title, type: session.type, beginsOn: session.start,
        endsOn: session.end, schoolYear: session.schoolYear,
        parent: session.parent.map { ids[$0] }, sourcedID: session.sourcedID)
    }
  }

  private nonisolated(nonsending) func classes(
    _ reader: TenantReader, _ schools: [SchoolID]
  ) async throws -> [SchoolClassRow] {
    var rows: [SchoolClassRow] = []
    for listed in roster.classes {
      let known = try await reader.schoolClass(sourcedID: listed.sourcedID)
      rows.append(
        SchoolClassRow(
          id: known?.id ?? .random(), title: listed.title, school: schools[listed.school],
          grades: listed.grades, sourcedID: listed.sourcedID))
    }
    return rows
  }
}

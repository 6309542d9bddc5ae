import Store
import Vocabulary

/// Invented rows.
enum Sample {
  static let now = Instant(seconds: 1_780_000_000)
  static let today = CivilDate(dayNumber: 20_600)

  static func student(
    _ id: StudentID = .random(), school: SchoolID? = nil, grade: String = "05", status: Int = 1,
    roster: Int64? = nil
  ) -> StudentRow {
    StudentRow(
      id: id, school: school, grade: grade, status: status, revision: 1, createdAt: now,
      updatedAt: now, rosterDigest: roster.map { _ in Array(repeating: 7, count: 32) },
      roster: roster)
  }

  static func sealed(_ fill: UInt8, count: Int = 100) -> Sealed {
    Sealed(
      schema: 3, generation: 1, revision: 42, bytes: Array(repeating: fill, count: count))
  }

  static func plan(
    of student: StudentID, year: Int = 2027, isOpen: Bool = true, status: Int = 1,
    review: CivilDate? = nil
  ) -> PlanRow {
    PlanRow(
      id: .random(), student: student, schoolYear: year, isOpen: isOpen, openedOn: today,
      revision: 1, createdAt: now, updatedAt: now,
      state: PlanState(status: status, tier: 2, nextReviewOn: review, navigator: .random()))
  }

  static func checkIn(
    of student: StudentID, day: CivilDate = today, client: CheckInID = .random(),
    fingerprint: UInt8 = 1
  ) -> CheckInRow {
    CheckInRow(
      student: student, week: ISOWeek(containing: day), clientID: client,
      fingerprint: Array(repeating: fingerprint, count: 32),
      occurredAt: Instant(seconds: Int64(day.dayNumber) * 86_400), recordedAt: now,
      navigator: .random(), author: "credential", mode: 1, reached: 2, detail: sealed(9))
  }

  static func consent(of student: StudentID, createdAt: Instant = now) -> ConsentRow {
    ConsentRow(
      id: .random(), student: student, status: 1,
      terms: ConsentTerms(
        effect: 1, records: [RecordGroupSet(.identity), RecordGroupSet(.notes)],
        purposes: [.enrichment, .inspection],
        parties: [.named("youth-center"), .classOf("after-school")],
        redisclosure: [.named("city-library")], effectiveOn: today, expiresOn: nil),
      author: "credential", revision: 1, createdAt: createdAt, updatedAt: createdAt)
  }

  static func disclosure(of student: StudentID, at time: Instant = now) -> DisclosureEntry {
    DisclosureEntry(
      at: time, student: student, credential: "credential", party: "youth-center",
      purpose: .enrichment, operation: "GetStudent", outcome: 2, basis: 1,
      disclosed: RecordGroupSet(.identity), withheld: RecordGroupSet(.health),
      consents: [.random(), .random()], isStatutory: true)
  }
}

typealias CheckInID = Identifier<IdentifierKind.CheckIn>

extension TenantStore {
  /// Writes new students and returns their ids in order.
  func insertStudents(_ count: Int) async throws -> [StudentID] {
    let ids = (0..<count).map { _ in StudentID.random() }.sorted()
    try await write { writer in
      for id in ids { try await writer.insert(Sample.student(id)) }
    }
    return ids
  }
}

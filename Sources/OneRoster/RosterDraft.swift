/// The rows that are kept, as read. They name each other by numbers of `SourcedIDs`, because a row
/// may be read before the one it refers to.
struct RosterDraft {
  var manifest = Manifest()
  private(set) var orgs: [OrgRow] = []
  private(set) var sessions: [SessionRow] = []
  private(set) var courses: [CourseRow] = []
  private(set) var classes: [ClassRow] = []
  private(set) var users: [UserRow] = []
  private(set) var roles: [RoleRow] = []
  private(set) var demographics: [UInt32: Roster.Demographics] = [:]
  var enrollments: [EnrollmentRow] = []

  /// Takes a sound row; returns its place among the kept rows of its table.
  mutating func add(_ row: Row, _ examination: inout Examination) -> Int32 {
    switch row.table {
    case .manifest:
      manifest.add(row, &examination)
      return 0
    case .academicSessions: return sessions.place(SessionRow(row, &examination))
    case .orgs: return orgs.place(OrgRow(row, &examination))
    case .courses:
      checkSubjects(row, &examination)
      return courses.place(CourseRow(row, &examination))
    case .classes:
      checkSubjects(row, &examination)
      return classes.place(ClassRow(row, &examination))
    case .users: return addUser(row, &examination)
    case .roles: return roles.place(RoleRow(row))
    case .enrollments: return enrollments.place(EnrollmentRow(row, &examination))
    case .demographics:
      demographics[examination.number(row, in: .users)] = Roster.Demographics(row)
      return 0
    case .userProfiles, .userResources, .resources, .classResources, .courseResources, .categories,
      .lineItems, .results, .scoreScales, .lineItemScoreScales, .resultScoreScales,
      .lineItemLearningObjectiveIds, .resultLearningObjectiveIds:
      return 0
    }
  }

  /// In 1.1 a user has one role, in each of the listed organisations.
  private mutating func addUser(_ row: Row, _ examination: inout Examination) -> Int32 {
    let user = UserRow(row, &examination)
    for org in row.references(.orgSourcedIds) {
      roles.append(RoleRow(user: user.id, row: row, org: org, isPrimary: true))
    }
    return users.place(user)
  }

  /// Subjects and their codes belong together by position. Neither is kept.
  private func checkSubjects(_ row: Row, _ examination: inout Examination) {
    let subjects = row.texts(.subjects).count
    let codes = row.texts(.subjectCodes).count
    if subjects > 0, codes > 0, subjects != codes {
      examination.warn(
        .rowBadList, in: row.table, line: row.line, column: .subjectCodes,
        "expected as many codes as subjects")
    }
  }
}

extension Array {
  fileprivate mutating func place(_ element: Element) -> Int32 {
    append(element)
    return Int32(count - 1)
  }
}

extension Examination {
  /// The number of the row's own id among the ids of a table.
  mutating func number(_ row: Row, in table: Table) -> UInt32 {
    guard case .text(let id) = row[.sourcedId] else { return 0 }
    return ids[table.rawValue].enter(id)
  }

  mutating func number(_ row: Row) -> UInt32 { number(row, in: row.table) }
}

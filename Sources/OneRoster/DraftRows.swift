// The kept columns of the small tables. Reference fields are numbers of `SourcedIDs`.

struct OrgRow {
  let id: UInt32
  let line: Int32
  let name: String
  let type: String
  let identifier: String
  let parent: UInt32?

  init(_ row: Row, _ examination: inout Examination) {
    id = examination.number(row)
    line = Int32(row.line)
    name = row.text(.name)
    type = row.token(.type)
    identifier = row.text(.identifier)
    parent = row.reference(.parentSourcedId)
  }
}

struct SessionRow {
  let id: UInt32
  let line: Int32
  let title: String
  let type: String
  let start: PackedDate
  let end: PackedDate
  let schoolYear: Int
  let parent: UInt32?

  init(_ row: Row, _ examination: inout Examination) {
    id = examination.number(row)
    line = Int32(row.line)
    title = row.text(.title)
    type = row.token(.type)
    start = row.date(.startDate)
    end = row.date(.endDate)
    schoolYear = row.number(.schoolYear) ?? 0
    parent = row.reference(.parentSourcedId)
  }
}

struct CourseRow {
  let id: UInt32
  let line: Int32
  let title: String
  let code: String
  let grades: [String]
  let org: UInt32
  let schoolYear: UInt32?

  init(_ row: Row, _ examination: inout Examination) {
    id = examination.number(row)
    line = Int32(row.line)
    title = row.text(.title)
    code = row.text(.courseCode)
    grades = row.texts(.grades)
    org = row.reference(.orgSourcedId) ?? 0
    schoolYear = row.reference(.schoolYearSourcedId)
  }
}

struct ClassRow {
  let id: UInt32
  let line: Int32
  let title: String
  let code: String
  let type: String
  let grades: [String]
  let course: UInt32
  let school: UInt32
  let terms: [UInt32]

  init(_ row: Row, _ examination: inout Examination) {
    id = examination.number(row)
    line = Int32(row.line)
    title = row.text(.title)
    code = row.text(.classCode)
    type = row.token(.classType)
    grades = row.texts(.grades)
    course = row.reference(.courseSourcedId) ?? 0
    school = row.reference(.schoolSourcedId) ?? 0
    terms = row.references(.termSourcedIds)
  }
}

/// One role of one user in one organisation.
struct RoleRow {
  let user: UInt32
  let org: UInt32
  let line: Int32
  let role: Roster.Role
  let isPrimary: Bool
  let begin: PackedDate
  let end: PackedDate

  init(user: UInt32, row: Row, org: UInt32, isPrimary: Bool) {
    self.user = user
    self.org = org
    self.isPrimary = isPrimary
    line = Int32(row.line)
    role = Roster.Role(rawValue: row.token(.role)) ?? .other
    begin = row.date(.beginDate)
    end = row.date(.endDate)
  }

  init(_ row: Row) {
    self.init(
      user: row.reference(.userSourcedId) ?? 0, row: row, org: row.reference(.orgSourcedId) ?? 0,
      isPrimary: row.token(.roleType) == "primary")
  }
}

/// Packed to 32 bytes. When the set is found sound, the numbers give way to positions.
struct EnrollmentRow: Sendable {
  let id: UInt32
  var schoolClass: UInt32
  var school: UInt32
  var user: UInt32
  let line: Int32
  let begin: PackedDate
  let end: PackedDate
  let role: Roster.Role
  let isPrimary: Bool

  init(_ row: Row, _ examination: inout Examination) {
    id = examination.number(row)
    schoolClass = row.reference(.classSourcedId) ?? 0
    school = row.reference(.schoolSourcedId) ?? 0
    user = row.reference(.userSourcedId) ?? 0
    line = Int32(row.line)
    begin = row.date(.beginDate)
    end = row.date(.endDate)
    role = Roster.Role(rawValue: row.token(.role)) ?? .other
    isPrimary = row.flag(.primary) ?? false
  }
}

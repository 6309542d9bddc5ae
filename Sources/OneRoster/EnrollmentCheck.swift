/// Enrollments against schools, roles, terms and each other.
struct EnrollmentCheck {
  let draft: RosterDraft
  let roles: RoleCheck

  func run(_ examination: inout Examination) {
    let orgs = examination.ids[Table.orgs.rawValue]
    let spans = termSpans(examination)
    for row in draft.enrollments {
      if let place = orgs.place(row.school), draft.orgs[place].type != "school" {
        examination.refuse(
          .meaningOrgType, in: .enrollments, line: Int(row.line), column: .schoolSourcedId,
          "expected an organisation of type school")
      }
      checkRole(row, &examination)
      checkDates(row, spans[Int(row.schoolClass)], &examination)
    }
    checkPrimaries(&examination)
  }

  private func checkRole(_ row: EnrollmentRow, _ examination: inout Examination) {
    let held = roles.kinds(row.user)
    let needed: RoleCheck.Kinds = row.role == .student ? .student : .staff
    if !held.isEmpty, !held.contains(needed) {
      examination.refuse(
        .meaningEnrollmentRole, in: .enrollments, line: Int(row.line), column: .role,
        "the user's own role does not allow this role in a class")
    }
    if row.isPrimary, row.role != .teacher {
      examination.warn(
        .meaningPrimaryTeacher, in: .enrollments, line: Int(row.line), column: .primary,
        "only a teacher can be primary; ignored")
    }
  }

  private func checkDates(
    _ row: EnrollmentRow, _ span: Range<PackedDate>?, _ examination: inout Examination
  ) {
    if row.begin != .none, row.end != .none, row.end < row.begin {
      examination.refuse(
        .meaningDateOrder, in: .enrollments, line: Int(row.line), column: .endDate,
        "expected the end not to lie before the begin")
    }
    guard let span else { return }
    let begins = row.begin == .none || row.begin >= span.lowerBound
    let ends = row.end == .none || row.end <= span.upperBound
    if !begins || !ends {
      examination.warn(
        .meaningEnrollmentDates, in: .enrollments, line: Int(row.line),
        column: begins ? .endDate : .beginDate, "expected dates within the terms of the class")
    }
  }

  /// From the first day to the last of a class's terms, by the number of the class.
  private func termSpans(_ examination: Examination) -> [Range<PackedDate>?] {
    let sessions = examination.ids[Table.academicSessions.rawValue]
    var spans = [Range<PackedDate>?](
      repeating: nil, count: examination.ids[Table.classes.rawValue].count)
    for schoolClass in draft.classes {
      let terms = schoolClass.terms.compactMap { sessions.place($0) }.map { draft.sessions[$0] }
      guard let start = terms.map(\.start).min(), let end = terms.map(\.end).max(), start <= end
      else { continue }
      spans[Int(schoolClass.id)] = start..<end
    }
    return spans
  }

  /// One primary teacher for a class at a time; dates that are left out mean the whole term.
  private func checkPrimaries(_ examination: inout Examination) {
    let primaries = draft.enrollments.filter { $0.isPrimary && $0.role == .teacher }
    let ofClass = Grouping(
      primaries.lazy.map(\.schoolClass), count: examination.ids[Table.classes.rawValue].count)
    for schoolClass in draft.classes {
      let rows = ofClass[schoolClass.id].map { primaries[$0] }.sorted { $0.begin < $1.begin }
      for (earlier, later) in zip(rows, rows.dropFirst())
      where earlier.end == .none || later.begin == .none || later.begin < earlier.end {
        examination.warn(
          .meaningPrimaryTeacher, in: .enrollments, line: Int(later.line), column: .primary,
          "another teacher is primary in the class at the same time")
      }
    }
  }
}

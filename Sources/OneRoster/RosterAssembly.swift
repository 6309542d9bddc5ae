/// Turns the draft of a set without errors into a roster, ids into positions.
struct RosterAssembly {
  let draft: RosterDraft
  let ids: [SourcedIDs]
  let version: RosterVersion

  func roster() -> Roster {
    let people = PeopleAssembly(draft: draft, ids: ids).people()
    return Roster(
      version: version, orgs: orgs(), sessions: sessions(), courses: courses(),
      classes: classes(), students: people.students, guardians: people.guardians,
      staff: people.staff, enrollments: enrollments(people))
  }

  private func place(_ table: Table, _ number: UInt32) -> Int {
    guard let place = ids[table.rawValue].place(number) else {
      preconditionFailure("a reference without target passed the check")
    }
    return place
  }

  private func text(_ table: Table, _ number: UInt32) -> String {
    ids[table.rawValue].text(number)
  }

  private func orgs() -> [Roster.Org] {
    draft.orgs.map { row in
      Roster.Org(
        sourcedID: text(.orgs, row.id), name: row.name, type: row.type,
        identifier: row.identifier, parent: row.parent.map { place(.orgs, $0) })
    }
  }

  private func sessions() -> [Roster.Session] {
    draft.sessions.compactMap { row in
      guard let start = row.start.date, let end = row.end.date else { return nil }
      return Roster.Session(
        sourcedID: text(.academicSessions, row.id), title: row.title, type: row.type,
        start: start, end: end, schoolYear: row.schoolYear,
        parent: row.parent.map { place(.academicSessions, $0) })
    }
  }

  private func courses() -> [Roster.Course] {
    draft.courses.map { row in
      Roster.Course(
        sourcedID: text(.courses, row.id), title: row.title, code: row.code, grades: row.grades,
        org: place(.orgs, row.org))
    }
  }

  private func classes() -> [Roster.SchoolClass] {
    draft.classes.map { row in
      Roster.SchoolClass(
        sourcedID: text(.classes, row.id), title: row.title, code: row.code, type: row.type,
        grades: row.grades, course: place(.courses, row.course), school: place(.orgs, row.school),
        terms: row.terms.map { place(.academicSessions, $0) })
    }
  }

  private func enrollments(_ people: PeopleAssembly.People) -> Roster.Enrollments {
    let rows = draft.enrollments.map { row in
      var row = row
      row.schoolClass = UInt32(place(.classes, row.schoolClass))
      row.school = UInt32(place(.orgs, row.school))
      let user = place(.users, row.user)
      row.user = UInt32(
        row.role == .student ? people.studentOfUser[user] : people.staffOfUser[user])
      return row
    }
    return Roster.Enrollments(rows: rows, sourcedIDs: ids[Table.enrollments.rawValue])
  }
}

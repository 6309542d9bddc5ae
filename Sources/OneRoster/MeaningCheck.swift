/// What rows must mean together. References that resolve to no row are
/// passed over: they have been reported.
struct MeaningCheck {
  let draft: RosterDraft
  let version: RosterVersion

  func run(_ examination: inout Examination) {
    checkSessions(&examination)
    checkOrgs(&examination)
    checkCourses(&examination)
    checkClasses(&examination)
    let roles = RoleCheck(draft: draft, examination: examination)
    roles.run(version, &examination)
    EnrollmentCheck(draft: draft, roles: roles).run(&examination)
    if examination.log.errors == 0 { roles.checkSchools(&examination) }
  }

  private func checkSessions(_ examination: inout Examination) {
    for session in draft.sessions where session.end < session.start {
      examination.refuse(
        .meaningDateOrder, in: .academicSessions, line: Int(session.line), column: .endDate,
        "expected the end not to lie before the start")
    }
    let parents = draft.sessions.map { session in
      session.parent.flatMap { examination.ids[Table.academicSessions.rawValue].place($0) }
    }
    for place in Self.placesInCycles(parents) {
      examination.refuse(
        .meaningParentCycle, in: .academicSessions, line: Int(draft.sessions[place].line),
        column: .parentSourcedId, "the session is its own ancestor")
    }
  }

  private func checkOrgs(_ examination: inout Examination) {
    let parents = draft.orgs.map { org in
      org.parent.flatMap { examination.ids[Table.orgs.rawValue].place($0) }
    }
    for place in Self.placesInCycles(parents) {
      examination.refuse(
        .meaningParentCycle, in: .orgs, line: Int(draft.orgs[place].line),
        column: .parentSourcedId, "the organisation is its own ancestor")
    }
  }

  /// Walks up from every row once; a walk that meets itself has found a cycle.
  static func placesInCycles(_ parents: [Int?]) -> [Int] {
    var walkOf = [Int](repeating: -1, count: parents.count)
    var found: [Int] = []
    for start in parents.indices where walkOf[start] < 0 {
      var place: Int? = start
      while let current = place, walkOf[current] < 0 {
        walkOf[current] = start
        place = parents[current]
      }
      guard let meeting = place, walkOf[meeting] == start else { continue }
      var member = meeting
      repeat {
        found.append(member)
        member = parents[member] ?? meeting
      } while member != meeting
    }
    return found
  }

  private func checkCourses(_ examination: inout Examination) {
    let sessions = examination.ids[Table.academicSessions.rawValue]
    for course in draft.courses {
      guard let year = course.schoolYear, let place = sessions.place(year),
        draft.sessions[place].type != "schoolYear"
      else { continue }
      examination.refuse(
        .meaningSessionType, in: .courses, line: Int(course.line), column: .schoolYearSourcedId,
        "expected a session of type schoolYear")
    }
  }

  private func checkClasses(_ examination: inout Examination) {
    let orgs = examination.ids[Table.orgs.rawValue]
    for schoolClass in draft.classes {
      guard let place = orgs.place(schoolClass.school), draft.orgs[place].type != "school" else {
        continue
      }
      examination.refuse(
        .meaningOrgType, in: .classes, line: Int(schoolClass.line), column: .schoolSourcedId,
        "expected an organisation of type school")
    }
  }
}

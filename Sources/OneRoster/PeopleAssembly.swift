/// Sorts users into students, guardians and staff. Who holds roles of several kinds is in each
/// list.
struct PeopleAssembly {
  struct People {
    fileprivate(set) var students: [Roster.Student] = []
    fileprivate(set) var guardians: [Roster.Guardian] = []
    fileprivate(set) var staff: [Roster.StaffMember] = []
    /// Positions in these lists by position of the user; -1 for who is not in it.
    fileprivate(set) var studentOfUser: [Int32]
    fileprivate(set) var guardianOfUser: [Int32]
    fileprivate(set) var staffOfUser: [Int32]
  }

  private let draft: RosterDraft
  private let ids: [SourcedIDs]
  private let rolesOfUser: Grouping
  private let schools: SchoolChoice

  init(draft: RosterDraft, ids: [SourcedIDs]) {
    self.draft = draft
    self.ids = ids
    let count = ids[Table.users.rawValue].count
    rolesOfUser = Grouping(draft.roles.lazy.map(\.user), count: count)
    schools = SchoolChoice(draft: draft, ids: ids)
  }

  func people() -> People {
    let none = [Int32](repeating: -1, count: draft.users.count)
    var people = People(studentOfUser: none, guardianOfUser: none, staffOfUser: none)
    for (position, user) in draft.users.enumerated() {
      var person = user.person
      person.sourcedID = ids[Table.users.rawValue].text(user.id)
      add(user, position, person, to: &people)
    }
    for (position, user) in draft.users.enumerated() {
      for agent in user.agents { link(position, agent, &people) }
    }
    for index in people.students.indices { people.students[index].guardians.removeRepeated() }
    for index in people.guardians.indices { people.guardians[index].students.removeRepeated() }
    return people
  }

  private func add(
    _ user: UserRow, _ position: Int, _ person: Roster.Person, to people: inout People
  ) {
    let roles = rolesOfUser[user.id].map { draft.roles[$0] }
    if roles.contains(where: { $0.role == .student }) {
      people.studentOfUser[position] = Int32(people.students.count)
      people.students.append(
        Roster.Student(
          person: person, grades: user.grades, school: schools.school(of: user, roles: roles),
          demographics: draft.demographics[user.id], guardians: []))
    }
    let relationships = roles.map(\.role.rawValue).compactMap(Roster.Relationship.init)
    if let relationship = Roster.Relationship.allCases.first(where: relationships.contains) {
      people.guardianOfUser[position] = Int32(people.guardians.count)
      people.guardians.append(
        Roster.Guardian(person: person, relationship: relationship, students: []))
    }
    let assignments = roles.filter(\.role.isStaff).compactMap(assignment)
    if !assignments.isEmpty {
      people.staffOfUser[position] = Int32(people.staff.count)
      people.staff.append(Roster.StaffMember(person: person, roles: assignments))
    }
  }

  private func assignment(_ row: RoleRow) -> Roster.Assignment? {
    guard let org = ids[Table.orgs.rawValue].place(row.org) else { return nil }
    return Roster.Assignment(
      role: row.role, org: org, isPrimary: row.isPrimary, begin: row.begin.date, end: row.end.date)
  }

  /// Agents are given on the student's row, on the guardian's or on both.
  private func link(_ user: Int, _ agent: UInt32, _ people: inout People) {
    guard let other = ids[Table.users.rawValue].place(agent) else { return }
    for (student, guardian) in [(user, other), (other, user)] {
      let student = Int(people.studentOfUser[student])
      let guardian = Int(people.guardianOfUser[guardian])
      guard student >= 0, guardian >= 0 else { continue }
      people.students[student].guardians.append(guardian)
      people.guardians[guardian].students.append(student)
    }
  }
}

extension [Int] {
  fileprivate mutating func removeRepeated() { self = Set(self).sorted() }
}

/// Which school a student belongs to: the primary one, else the only one listed, else the one with
/// most of the student's enrollments.
struct SchoolChoice {
  private let draft: RosterDraft
  private let orgs: SourcedIDs
  private let enrollmentsOfUser: Grouping

  init(draft: RosterDraft, ids: [SourcedIDs]) {
    self.draft = draft
    orgs = ids[Table.orgs.rawValue]
    enrollmentsOfUser = Grouping(
      draft.enrollments.lazy.map(\.user), count: ids[Table.users.rawValue].count)
  }

  /// Position among the organisations; `nil` when no school is known.
  func school(of user: UserRow, roles: [RoleRow]) -> Int? {
    if let primary = user.primaryOrg.flatMap(place) { return primary }
    let student = roles.filter { $0.role == .student }
    let listed = student.compactMap { place($0.org) }
    if Set(listed).count == 1 { return listed.first }
    // 1.1 has no primary role: there all of them are primary.
    let primaries = student.filter(\.isPrimary).compactMap { place($0.org) }
    if Set(primaries).count == 1 { return primaries.first }
    return mostEnrolled(user) ?? listed.first
  }

  private func mostEnrolled(_ user: UserRow) -> Int? {
    var counts: [Int: Int] = [:]
    for position in enrollmentsOfUser[user.id] {
      let row = draft.enrollments[position]
      if row.role == .student, let school = place(row.school) {
        counts[school, default: 0] += 1
      }
    }
    // Of equals the first in the file of organisations, so that the same set gives the same school.
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private func place(_ org: UInt32) -> Int? {
    guard let place = orgs.place(org), draft.orgs[place].type == "school" else { return nil }
    return place
  }
}

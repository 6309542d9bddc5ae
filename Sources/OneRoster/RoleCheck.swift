/// Who holds which roles where, and who is whose agent.
struct RoleCheck {
  /// The kinds of role that one user holds.
  struct Kinds: OptionSet {
    let rawValue: UInt8
    static let student = Self(rawValue: 1)
    static let guardian = Self(rawValue: 2)
    static let staff = Self(rawValue: 4)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ role: Roster.Role) {
      self = role == .student ? .student : role.isStaff ? .staff : .guardian
    }
  }

  private let draft: RosterDraft
  /// Roles by number of the user.
  private let rolesOfUser: Grouping
  private let kindsOfUser: [Kinds]

  init(draft: RosterDraft, examination: Examination) {
    self.draft = draft
    let count = examination.ids[Table.users.rawValue].count
    rolesOfUser = Grouping(draft.roles.lazy.map(\.user), count: count)
    var kinds = [Kinds](repeating: [], count: count)
    for role in draft.roles { kinds[Int(role.user)].formUnion(Kinds(role.role)) }
    kindsOfUser = kinds
  }

  func kinds(_ user: UInt32) -> Kinds { kindsOfUser[Int(user)] }

  func run(_ version: RosterVersion, _ examination: inout Examination) {
    for user in draft.users {
      if version == .v12 { checkRoles(user, &examination) }
      checkAgents(user, &examination)
    }
    guard version == .v12 else { return }
    for role in draft.roles {
      if let begin = role.begin.date, let end = role.end.date, end < begin {
        examination.refuse(
          .meaningDateOrder, in: .roles, line: Int(role.line), column: .endDate,
          "expected the end not to lie before the begin")
      }
    }
  }

  /// Only of a set that is sound so far; else the school may be what was refused.
  func checkSchools(_ examination: inout Examination) {
    let schools = SchoolChoice(draft: draft, ids: examination.ids)
    for user in draft.users where kinds(user.id).contains(.student) {
      let roles = rolesOfUser[user.id].map { draft.roles[$0] }
      if schools.school(of: user, roles: roles) == nil {
        examination.warn(
          .meaningStudentWithoutSchool, in: .users, line: Int(user.line),
          "no school of the student is known")
      }
    }
  }

  private func checkRoles(_ user: UserRow, _ examination: inout Examination) {
    let rows = rolesOfUser[user.id].map { draft.roles[$0] }
    // When roles.csv is not there or not readable, that has been reported.
    if rows.isEmpty, examination.rowCount(.roles) > 0, !examination.unreadable.contains(.roles) {
      examination.refuse(
        .meaningUserWithoutRole, in: .users, line: Int(user.line), column: .sourcedId,
        "roles.csv has no role of this user")
    }
    var primaries: Set<UInt32> = []
    for role in rows where role.isPrimary && !primaries.insert(role.org).inserted {
      examination.refuse(
        .meaningTwoPrimaryRoles, in: .roles, line: Int(role.line), column: .roleType,
        "an earlier row is the user's primary role in the same organisation")
    }
    if let org = user.primaryOrg, !rows.isEmpty, !rows.contains(where: { $0.org == org }) {
      examination.refuse(
        .meaningPrimaryOrgWithoutRole, in: .users, line: Int(user.line),
        column: .primaryOrgSourcedId, "the user has no role in this organisation")
    }
  }

  /// An agent who is neither the guardian of a student nor the other way round is no contact.
  private func checkAgents(_ user: UserRow, _ examination: inout Examination) {
    let own = kinds(user.id)
    let isLinked = user.agents.allSatisfy { agent in
      let other = kinds(agent)
      // An empty set means that the agent's row was refused and reported.
      return own.isEmpty || other.isEmpty || (own.contains(.student) && other.contains(.guardian))
        || (own.contains(.guardian) && other.contains(.student))
    }
    if !isLinked {
      examination.warn(
        .meaningAgentRole, in: .users, line: Int(user.line), column: .agentSourcedIds,
        "expected guardians of a student or students of a guardian; the others are ignored")
    }
  }
}

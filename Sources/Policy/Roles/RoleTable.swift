import Vocabulary

/// The table of roles as text for the contract page (`proto/README.md`).
public enum RoleTable {
  /// Two Markdown tables: permissions by role, then scope and record groups by role.
  public static var markdown: String {
    permissionTable + "\n" + accessTable
  }

  /// Every permission that some role holds, one row each.
  static var permissionTable: String {
    let rows = Permission.allCases.filter { $0 != .none }.map { permission in
      [permission.shortName] + Role.allCases.map { $0.holds(permission) ? "x" : "" }
    }
    return table(header: ["Permission"] + Role.allCases.map(\.shortName), rows: rows)
  }

  static var accessTable: String {
    let rows = Role.allCases.map { role in
      [
        role.shortName, role.grant.students.rawValue, text(role.grant.reads),
        text(role.grant.creates), text(role.grant.revises),
        role.grant.issues.map(\.shortName).joined(separator: ", "),
      ]
    }
    return table(
      header: ["Role", "Students", "Reads", "Creates with", "Revises", "Issues credentials of"],
      rows: rows)
  }

  private static func text(_ access: GroupAccess) -> String {
    switch access {
    case .fixed(let groups): text(groups)
    case .byConsent: "what an active consent opens"
    case .byCredential: "the groups on the credential"
    }
  }

  private static func text(_ groups: RecordGroupSet) -> String {
    groups == .all
      ? "all groups" : groups.groups.map { String(describing: $0) }.joined(separator: ", ")
  }

  private static func table(header: [String], rows: [[String]]) -> String {
    let rule = header.map { _ in "---" }
    return ([header, rule] + rows)
      .map { cells in "|" + cells.map { " \($0) |" }.joined() + "\n" }
      .joined()
  }
}

/// The roles of the database.
enum SchemaRole {
  /// Owns schemas and tables, and nobody logs in as it.
  static let owner = "cairn_owner"
  /// What the server connects as unless it is told otherwise.
  static let server = "cairn"
  /// All that the server may do with a table.
  static let privileges = ["SELECT", "INSERT", "UPDATE", "DELETE"]

  /// A name that needs no quotes and can be no other statement.
  static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 63 else { return false }
    let isLetter = { (byte: UInt8) in (97...122).contains(byte) || byte == 95 }
    return isLetter(first) && text.utf8.allSatisfy { isLetter($0) || (48...57).contains($0) }
  }
}

/// What keeps the rows of one tenant, or of one shared database, from every transaction that is not
/// bound to it. A net below the statements, which name their tenant by themselves.
struct RowPolicy {
  let schema: Schema

  /// As the catalog writes it.
  var condition: String {
    schema.belongsToTenant
      ? "(tenant = ( SELECT decode(current_setting('cairn.tenant'::text, true), 'hex'::text)"
        + " AS decode))"
      : "(( SELECT current_setting('cairn.space'::text, true) AS current_setting)"
        + " = '\(schema.space)'::text)"
  }

  /// What is done with a table before anything is in it.
  func statements(for table: String) -> [String] {
    let name = "\(schema.name).\(table)"
    return [
      "ALTER TABLE \(name) ENABLE ROW LEVEL SECURITY",
      "ALTER TABLE \(name) FORCE ROW LEVEL SECURITY",
    ] + policies(for: table).map { $0.statement(on: name) }
  }

  /// What is asked of a row. The subquery is evaluated once a statement. Without `cairn.tenant` the
  /// condition is NULL or compares with no bytes at all, and nothing is seen.
  func policies(for table: String) -> Set<Policy> {
    let bound = Policy("bound", using: condition, check: condition)
    // Who migrates the data of each tenant has to know the tenants.
    let owner = Policy("owner", role: SchemaRole.owner, using: "true", check: "true")
    return switch table {
    case "schema_migration":
      [owner, Policy("read", command: "SELECT", using: "true", check: "")]
    case "turn": [bound, owner]
    default: [bound]
    }
  }
}

/// A policy of a table.
struct Policy: Hashable {
  let name: String
  var isPermissive = true
  /// `public` stands for everybody.
  var role = "public"
  var command = "ALL"
  var using: String
  var check: String

  init(
    _ name: String, role: String = "public", command: String = "ALL", using: String, check: String
  ) {
    self.name = name
    self.role = role
    self.command = command
    self.using = using
    self.check = check
  }

  func statement(on table: String) -> String {
    "CREATE POLICY \(name) ON \(table) FOR \(command) TO \(role) USING (\(using))"
      + (check.isEmpty ? "" : " WITH CHECK (\(check))")
  }

  /// To be compared: the catalog of another version may set other blanks.
  var withoutBlanks: Policy {
    var policy = self
    policy.using.removeAll(where: \.isWhitespace)
    policy.check.removeAll(where: \.isWhitespace)
    return policy
  }
}

internal import Store
internal import Synchronization

/// The schema in which the tables of one kind of database lie, for all tenants.
final class Schema: Sendable {
  static let registry = Schema(Registry.self, "registry")
  static let epochs = Schema(Epochs.self, "epochs")
  static let data = Schema(TenantData.self, "data")
  static let keys = Schema(TenantKeys.self, "keys")
  static let all = [registry, epochs, data, keys]

  /// What the setting `cairn.space` says in a transaction on a shared one.
  let space: String
  /// The names of its tables, but for `turn`, which no statement of the store names.
  let tables: Set<String>
  let belongsToTenant: Bool
  let migrations: [Migration]
  let control: Control
  private let statements = Mutex<[UInt: Statement]>([:])
  private let demands = Mutex<[UInt: Statement]>([:])
  private let insertions = Mutex<[String: Statement]>([:])

  var name: String { "cairn_" + space }

  private convenience init<Kind: Space>(_ kind: Kind.Type, _ space: String) {
    self.init(space, belongsToTenant: kind.belongsToTenant, migrations: kind.migrations)
  }

  init(_ space: String, belongsToTenant: Bool, migrations: [Migration]) {
    self.space = space
    self.belongsToTenant = belongsToTenant
    self.migrations = migrations
    let made = migrations.flatMap(\.statements).compactMap {
      Dialect.createdTable($0.description)
    }
    tables = Set(made + ["schema_migration"])
    control = Control("cairn_" + space, space: space, tables: belongsToTenant ? made : nil)
  }

  /// The statement of a text, translated at its first use. The texts are literals, so their address
  /// names them and their number is bounded by our own code.
  func statement(_ text: StaticString) throws(StoreError) -> Statement {
    try Self.known(text, in: statements) { () throws(StoreError) in
      try named(Statement(translating: text.description, for: self))
    }
  }

  /// The same, as a demand that there be a row.
  func demand(_ text: StaticString) throws(StoreError) -> Statement {
    try Self.known(text, in: demands) { () throws(StoreError) in
      try named(Statement(demanding: text.description, for: self))
    }
  }

  private static func known(
    _ text: StaticString, in statements: borrowing Mutex<[UInt: Statement]>,
    _ make: () throws(StoreError) -> Statement
  ) throws(StoreError) -> Statement {
    let key = UInt(bitPattern: text.utf8Start)
    if let known = statements.withLock({ $0[key] }) { return known }
    let statement = try make()
    return statements.withLock { statements in
      if let known = statements[key] { return known }
      statements[key] = statement
      return statement
    }
  }

  /// The statement that fills a table from a file, one for each table of the file's schema.
  func insertion(_ text: String, count: Int) -> Statement {
    insertions.withLock { insertions in
      if let known = insertions[text] { return known }
      let statement = Statement(text, parameters: Array(1...count))
      insertions[text] = statement
      return statement
    }
  }

  private func named(_ statement: Statement) throws(StoreError) -> Statement {
    // A statement that does not name its tenant is a bug; row-level security is the second net.
    guard !belongsToTenant || statement.parameters.contains(1) else { throw .invalid }
    return statement
  }
}

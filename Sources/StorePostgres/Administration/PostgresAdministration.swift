import Store
public import Vocabulary

/// A store on PostgreSQL as those see it who set it up: in one database, or with the keys in a
/// second one that has its own, short-lived backups.
public struct PostgresAdministration: Sendable {
  /// A database, and what of the store lies in it.
  struct Part: Sendable {
    let address: PostgresAddress
    let schemas: [Schema]
  }

  let parts: [Part]

  init(_ parts: [Part]) { self.parts = parts }

  public init(store: PostgresAddress, keys: PostgresAddress? = nil) {
    if let keys, keys != store {
      parts = [
        Part(address: store, schemas: [.registry, .data]),
        Part(address: keys, schemas: [.epochs, .keys]),
      ]
    } else {
      parts = [Part(address: store, schemas: Schema.all)]
    }
  }

  /// A migration of one schema.
  public struct Step: Sendable, Hashable {
    public let schema: String
    public let number: Int
    public let name: String
    /// Servers of the version before may go on serving when it is applied.
    public let isExpansion: Bool
  }

  // MARK: - init

  /// Makes the roles, the schemas and every table. Adds what is missing and changes no row; whoever
  /// connects must be a superuser, or may create roles and owns the database.
  ///
  /// - Parameter role: what the server will connect as. When it is made here, it has no password.
  public func initialise(
    role: String = PostgresAdministration.serverRole, at: Instant
  ) async throws(DatabaseError) -> [Step] {
    guard SchemaRole.isName(role), role != SchemaRole.owner else { throw .roleNameInvalid(role) }
    for part in parts {
      try await Self.with(part.address) { connection async throws(DatabaseError) in
        let findings = try await Self.step("be examined") { () async throws(StoreError) in
          try await ServerExamination(connection: connection).findings()
        }
        let unfit = findings.filter { !$0.isWarning }
        guard unfit.isEmpty else { throw .unfit(unfit) }
        try await Self.requireAdministrator(connection)
        try await Self.prepareRoles(role, connection)
        try await Self.transaction(connection, "make its schemas") { () async throws(StoreError) in
          try await connection.execute("SET LOCAL ROLE \(SchemaRole.owner)")
          for schema in part.schemas {
            try await SchemaMaker(schema: schema, connection: connection).found(server: role)
          }
        }
      }
    }
    return try await migrate(at: at)
  }

  public static let serverRole = SchemaRole.server

  private static func requireAdministrator(
    _ connection: Connection
  ) async throws(DatabaseError) {
    let row =
      try await step("be examined") { () async throws(StoreError) in
        try await connection.execute(
          """
          SELECT rolsuper OR rolcreaterole,
            has_database_privilege(current_database(), 'CREATE WITH GRANT OPTION')
          FROM pg_roles WHERE rolname = current_user
          """)
      }.first ?? []
    guard row.first == "t" else { throw .administratorLacks("CREATEROLE") }
    guard row.last == "t" else { throw .administratorLacks("ownership of the database") }
  }

  /// Roles belong to all databases of a cluster, the lock only to this one: where another database
  /// is set up at this moment, one of the two loses and tries again.
  private static func prepareRoles(
    _ server: String, _ connection: Connection
  ) async throws(DatabaseError) {
    for isLast in [false, false, true] {
      do throws(DatabaseError) {
        return try await transaction(connection, "make roles") { () async throws(StoreError) in
          try await makeRoles(server, connection)
        }
      } catch {
        if isLast { throw error }
      }
    }
  }

  private static func makeRoles(
    _ server: String, _ connection: Connection
  ) async throws(StoreError) {
    let found = try await connection.execute(
      "SELECT rolname FROM pg_roles WHERE rolname IN ('\(SchemaRole.owner)', '\(server)')"
    ).compactMap(\.first)
    if !found.contains(SchemaRole.owner) {
      try await connection.execute("CREATE ROLE \(SchemaRole.owner) NOLOGIN")
    }
    if !found.contains(server) { try await connection.execute("CREATE ROLE \(server) LOGIN") }
    // An administrator who is no superuser has to be a member to act as the owner.
    let isMember = try await connection.execute(
      "SELECT pg_has_role(current_user, '\(SchemaRole.owner)', 'MEMBER')")
    if isMember.first?.first != "t" {
      try await connection.execute("GRANT \(SchemaRole.owner) TO current_user")
    }
    let name = try await connection.execute("SELECT quote_ident(current_database())")
    guard case .some(.some(let database)) = name.first?.first else { throw .invalid }
    try await connection.execute("REVOKE ALL ON DATABASE \(database) FROM PUBLIC")
    try await connection.execute("GRANT CONNECT ON DATABASE \(database) TO \(server)")
    try await connection.execute("GRANT CREATE ON DATABASE \(database) TO \(SchemaRole.owner)")
  }

  // MARK: - migrate

  /// The migrations that `migrate` would apply, in its order.
  ///
  /// - Throws: `unfit` when there is no schema yet, or one that this version must not touch.
  public func pending() async throws(DatabaseError) -> [Step] {
    var steps: [Step] = []
    for part in parts {
      steps += try await Self.with(part.address) { connection async throws(DatabaseError) in
        var steps: [Step] = []
        for schema in part.schemas {
          let maker = SchemaMaker(schema: schema, connection: connection)
          let applied = try await Self.log(of: maker)
          steps += schema.migrations.dropFirst(applied.count).map { Step($0, of: schema) }
        }
        return steps
      }
    }
    return steps
  }

  /// Brings every schema to the newest version, each migration in a transaction of its own. Two
  /// that run at once wait for each other, and both end well.
  ///
  /// - Returns: what was applied by this call.
  public func migrate(at: Instant) async throws(DatabaseError) -> [Step] {
    var steps: [Step] = []
    for part in parts {
      steps += try await Self.with(part.address) { connection async throws(DatabaseError) in
        var steps: [Step] = []
        for schema in part.schemas {
          let maker = SchemaMaker(schema: schema, connection: connection)
          _ = try await Self.log(of: maker)
          while let step = try await Self.migrateOnce(maker, at: at) { steps.append(step) }
        }
        return steps
      }
    }
    return steps
  }

  /// Applies the next migration; `nil` when there is none.
  private static func migrateOnce(
    _ maker: SchemaMaker, at: Instant
  ) async throws(DatabaseError) -> Step? {
    var applied: Step?
    try await transaction(maker.connection, "migrate \(maker.schema.name)") {
      () async throws(StoreError) in
      try await maker.connection.execute("SET LOCAL ROLE \(SchemaRole.owner)")
      let log = try await maker.applied()
      guard let next = maker.schema.migrations.dropFirst(log.count).first else { return }
      try await maker.apply(next, after: log, at: at)
      applied = Step(next, of: maker.schema)
    }
    return applied
  }

  /// What was applied, if this version may add to it.
  private static func log(
    of maker: SchemaMaker
  ) async throws(DatabaseError) -> [SchemaMaker.Applied] {
    let schema = maker.schema
    let row =
      try await step("be examined") { () async throws(StoreError) in
        try await maker.connection.execute(
          """
          SELECT to_regclass('\(schema.name).schema_migration') IS NOT NULL,
            (SELECT pg_has_role(current_user, oid, 'MEMBER') FROM pg_catalog.pg_roles
              WHERE rolname = '\(SchemaRole.owner)')
          """)
      }.first ?? []
    guard row.first == "t" else { throw .unfit([.schemaMissing(schema.name)]) }
    guard row.last == "t" else { throw .administratorLacks("membership of \(SchemaRole.owner)") }
    var log: [SchemaMaker.Applied] = []
    try await transaction(maker.connection, "show its migrations") { () async throws(StoreError) in
      try await maker.connection.execute("SET LOCAL ROLE \(SchemaRole.owner)")
      log = try await maker.applied()
    }
    let unfit = SchemaExamination.compare(log, with: schema).filter { finding in
      if case .schemaOlder = finding { return false }
      return !finding.isWarning
    }
    guard unfit.isEmpty else { throw .unfit(unfit) }
    return log
  }

  // MARK: - check

  /// What is to be said about one of the databases.
  public struct Report: Sendable, Hashable {
    public let address: PostgresAddress
    public let findings: [DatabaseFinding]
  }

  /// Everything that is to be said about each database and the role that connects.
  public func examine() async throws(DatabaseError) -> [Report] {
    var reports: [Report] = []
    for part in parts {
      let findings = try await Self.with(part.address, writes: false) {
        connection async throws(DatabaseError) in
        try await Self.step("be examined") { () async throws(StoreError) in
          var findings = try await ServerExamination(connection: connection).findings()
          findings += try await RoleExamination(connection: connection).findings()
          for schema in part.schemas {
            findings += try await SchemaExamination(schema: schema, connection: connection)
              .findings()
          }
          return findings
        }
      }
      reports.append(Report(address: part.address, findings: findings))
    }
    return reports
  }

  /// The findings of all databases.
  public func check() async throws(DatabaseError) -> [DatabaseFinding] {
    try await examine().flatMap(\.findings)
  }

  /// Makes sure that a server may serve here.
  ///
  /// - Returns: the warnings.
  /// - Throws: `unfit` with every reason why not.
  public func requireFit() async throws(DatabaseError) -> [Report] {
    let reports = try await examine()
    let findings = reports.flatMap(\.findings)
    guard findings.allSatisfy(\.isWarning) else { throw .unfit(findings) }
    return reports
  }
}

extension PostgresAdministration.Step {
  init(_ migration: Migration, of schema: Schema) {
    self.schema = schema.name
    number = migration.number
    name = migration.name
    isExpansion = migration.isExpansion
  }
}

// MARK: - Connecting

extension PostgresAdministration {
  /// Two administrators wait for each other: whoever has this lock makes or migrates. The number
  /// stands for nothing, and is never changed.
  private static let lock: Int64 = 0x4361_6972_6e01

  private static func with<Result>(
    _ address: PostgresAddress, writes: Bool = true,
    _ body: (Connection) async throws(DatabaseError) -> Result
  ) async throws(DatabaseError) -> Result {
    let connection: Connection
    do throws(StoreError) {
      connection = try await connect(address, writes: writes)
    } catch {
      throw .unreachable(address)
    }
    defer { connection.close() }
    return try await body(connection)
  }

  /// - Parameter writes: false to be let in by a standby too, if there is no primary.
  private static func connect(
    _ address: PostgresAddress, writes: Bool
  ) async throws(StoreError) -> Connection {
    do throws(StoreError) {
      return try await Connection.connect(address.url, writes: true, prepares: false)
    } catch {
      guard !writes else { throw error }
      return try await Connection.connect(address.url, writes: false, prepares: false)
    }
  }

  /// Runs `body` in a transaction that no other administrator's overlaps.
  private static func transaction(
    _ connection: Connection, _ name: String, _ body: () async throws(StoreError) -> Void
  ) async throws(DatabaseError) {
    try await step(name) { () async throws(StoreError) in
      try await connection.execute("BEGIN")
      do throws(StoreError) {
        // No name is looked up anywhere but where a statement says.
        try await connection.execute("SET LOCAL search_path = ''")
        // What is there already is nothing to tell.
        try await connection.execute("SET LOCAL client_min_messages = 'warning'")
        try await connection.execute("SELECT pg_advisory_xact_lock(\(lock))")
        // Whoever waits for a lock on a table makes everybody else wait behind it.
        try await connection.execute("SET LOCAL lock_timeout = '\(TimeLimits.lock)ms'")
        try await body()
        try await connection.execute("COMMIT")
      } catch {
        _ = try? await connection.execute("ROLLBACK")
        throw error
      }
    }
  }

  private static func step<Result>(
    _ name: String, _ body: () async throws(StoreError) -> Result
  ) async throws(DatabaseError) -> Result {
    do throws(StoreError) {
      return try await body()
    } catch {
      switch error {
      case .busy: throw .busy
      case .conflict, .outdated, .reference, .full, .corrupt, .schema, .unavailable, .closed,
        .cancelled, .limit, .invalid:
        throw .failed(step: name)
      }
    }
  }
}

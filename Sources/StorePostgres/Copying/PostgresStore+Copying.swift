public import Store
internal import StoreSQLite
public import Vocabulary

// Copies are files of the embedded engine: backups of both are the same, and a tenant can move.

extension PostgresStore {
  public func copy(
    _ database: CopiedDatabase
  ) async throws -> (copy: any DatabaseCopy, examination: CopyExamination) {
    switch database {
    case .data(let tenant): try await copy(TenantData.self, .data, of: tenant, lifetime.store)
    case .keys(let tenant): try await copy(TenantKeys.self, .keys, of: tenant, lifetime.keys)
    case .epochs: try await copy(Epochs.self, .epochs, of: nil, lifetime.keys)
    case .registry: try await copy(Registry.self, .registry, of: nil, lifetime.store)
    }
  }

  /// All tables are read on one snapshot, which holds up nobody.
  private func copy<Kind: Space>(
    _ kind: Kind.Type, _ schema: Schema, of tenant: TenantID?, _ cluster: Cluster
  ) async throws -> (copy: any DatabaseCopy, examination: CopyExamination) {
    let file = try await ExchangeFile.make(
      kind, at: newCopy(), of: tenant, moment: clock.now())
    let space = BoundSchema(schema, of: tenant ?? .none)
    let connection = try await cluster.readers.take()
    defer { cluster.readers.give(connection) }
    do {
      try connection.beginReading(space)
      for table in file.tables { try await connection.copy(table, of: space, to: file) }
      await connection.endReading()
    } catch {
      await connection.endReading()
      throw (error as? Failure)?.error ?? error
    }
    return try file.finish()
  }

  public func stage<Kind: TenantSpace>(
    _ kind: Kind.Type, of tenant: TenantID
  ) throws(StoreError) -> any StagedCopy<Kind> {
    try ExchangeFile.stage(kind, of: tenant, at: newCopy())
  }

  /// In one transaction, with the tenant's turn: other servers see the data before or after it.
  public func replace(
    _ tenant: TenantID, with staged: any StagedCopy<TenantData>, ifStillAt expected: DataPosition
  ) async throws {
    try await fill(.data, of: tenant, with: staged, lifetime.store, ifStillAt: expected)
  }

  public func adopt(
    _ tenant: TenantID, data: any StagedCopy<TenantData>, keys: any StagedCopy<TenantKeys>
  ) async throws {
    try await lifetime.begin(tenant)
    // What went away from here before was held.
    try await lifetime.hold(tenant, 0)
    try await fill(.keys, of: tenant, with: keys, lifetime.keys)
    try await fill(.data, of: tenant, with: data, lifetime.store)
  }

  /// Puts the rows of a copy in the place of those of the tenant.
  private func fill<Kind: TenantSpace>(
    _ schema: Schema, of tenant: TenantID, with staged: any StagedCopy<Kind>, _ cluster: Cluster,
    ifStillAt expected: DataPosition? = nil
  ) async throws {
    let file = try await ExchangeFile.reading(staged, of: tenant)
    let space = BoundSchema(schema, of: tenant)
    let connection = try await cluster.writers.take()
    defer { cluster.writers.give(connection) }
    do {
      connection.author = 0
      try connection.beginWriting(space)
      if let expected {
        guard try await connection.position(in: space) == expected else { throw StoreError.busy }
      }
      try await connection.replaceRows(of: space, with: file)
    } catch {
      await connection.rollBack()
      throw (error as? Failure)?.error ?? error
    }
  }

  private func newCopy() -> String { "\(copies)/cairn-copy-\(RecordID.random())" }
}

extension Connection {
  private static let counters = Statement(
    "SELECT name, value FROM cairn_data.counter WHERE tenant = $1", parameters: [1])

  /// Where the data of a tenant stands.
  fileprivate func position(in space: BoundSchema) async throws -> DataPosition {
    try send(Self.counters, tenant: space.tenant, for: .answer)
    let counters = try await receive().last?.rows { (row) throws(StoreError) in
      (name: try row.text(), value: try row.int64())
    }
    func value(_ name: String) -> Int64 { counters?.first { $0.name == name }?.value ?? 0 }
    return DataPosition(change: value("change"), disclosure: value("disclosure"))
  }

  fileprivate func replaceRows(of space: BoundSchema, with file: ExchangeFile) async throws {
    for statement in space.schema.control.emptyTenant {
      try send(statement, tenant: space.tenant, for: .success)
      try await receive(cancellable: true)
    }
    for table in file.tables { try await insert(table, of: file, into: space.schema) }
    try send(Control.commit, for: .answer)
    guard try await receive().last?.command == "COMMIT" else { throw StoreError.unavailable }
  }
}

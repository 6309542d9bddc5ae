public import Store
public import Vocabulary

extension SQLiteStore {
  public func copy(
    _ database: CopiedDatabase
  ) async throws -> (copy: any DatabaseCopy, examination: CopyExamination) {
    switch database {
    case .data(let tenant):
      try await tenants.using(tenant) { try copy(at: directory.data(of: tenant)) }
    case .keys(let tenant):
      try await tenants.using(tenant) { try copy(at: directory.keys(of: tenant)) }
    case .epochs: try copy(at: directory.epochs)
    case .registry: try copy(at: directory.registry)
    }
  }

  /// The database is open elsewhere, so that its log is not emptied behind the snapshot.
  private func copy(
    at path: String
  ) throws(StoreError) -> (copy: any DatabaseCopy, examination: CopyExamination) {
    let file = try CopyFile(try directory.newCopy())
    let source = try Connection(path: path, role: .reading, traits: FileTraits())
    defer { source.close() }
    try source.copy(to: file.path)
    let copied = try Connection(path: file.path, role: .reading, traits: FileTraits())
    defer { copied.close() }
    return (FileCopy(file), try copied.examine())
  }

  public func stage<Kind: TenantSpace>(
    _ kind: Kind.Type, of tenant: TenantID
  ) throws(StoreError) -> any StagedCopy<Kind> {
    try StagedFile<Kind>(tenant, at: try directory.newCopy(), threads: threads)
  }

  public func replace(
    _ tenant: TenantID, with staged: any StagedCopy<TenantData>, ifStillAt expected: DataPosition
  ) async throws {
    let path = try await finish(staged, of: tenant)
    let directory = directory
    try await tenants.whileClosed(tenant) { () throws(StoreError) in
      let present = try Connection(
        path: directory.data(of: tenant), role: .reading, traits: FileTraits())
      let position = Result { () throws(StoreError) in try present.position() }
      present.close()
      guard try position.get() == expected else { throw .busy }
      try directory.replace(directory.data(of: tenant), of: tenant, with: path)
    }
  }

  public func adopt(
    _ tenant: TenantID, data: any StagedCopy<TenantData>, keys: any StagedCopy<TenantKeys>
  ) async throws {
    let paths = (
      data: try await finish(data, of: tenant), keys: try await finish(keys, of: tenant)
    )
    try directory.create(tenant)
    let directory = directory
    try await tenants.whileClosed(tenant) { () throws(StoreError) in
      try directory.replace(directory.keys(of: tenant), of: tenant, with: paths.keys)
      try directory.replace(directory.data(of: tenant), of: tenant, with: paths.data)
    }
  }

  private func finish<Kind: TenantSpace>(
    _ staged: any StagedCopy<Kind>, of tenant: TenantID
  ) async throws(StoreError) -> String {
    guard let staged = staged as? StagedFile<Kind>, staged.tenant == tenant else {
      throw .invalid
    }
    return try await staged.finish()
  }

  public func hold(_ tenant: TenantID) async throws {
    let files = try await tenants.acquire(tenant)
    defer { tenants.release(tenant) }
    tenants.hold(tenant)
    // Each file has one writer: what had its turn before this has ended when it has.
    try await files.data.write(.bulk) { _ in }
    try await files.keys.write(.bulk) { _ in }
  }

  public func release(_ tenant: TenantID) async throws { tenants.endHold(of: tenant) }
}

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

  public func stage(_ tenant: TenantID) throws(StoreError) -> any StagedData {
    try StagedFile(tenant, at: try directory.newCopy(), threads: threads)
  }

  public func replace(
    _ tenant: TenantID, with staged: any StagedData, ifStillAt expected: DataPosition
  ) async throws {
    guard let staged = staged as? StagedFile, staged.tenant == tenant else {
      throw StoreError.invalid
    }
    let path = try await staged.finish()
    let directory = directory
    try await tenants.whileClosed(tenant) { () throws(StoreError) in
      let present = try Connection(
        path: directory.data(of: tenant), role: .reading, traits: FileTraits())
      let position = Result { () throws(StoreError) in try present.position() }
      present.close()
      guard try position.get() == expected else { throw .busy }
      try directory.replaceData(of: tenant, with: path)
    }
  }
}

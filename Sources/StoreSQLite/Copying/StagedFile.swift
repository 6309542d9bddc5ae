internal import Glibc
internal import Store
internal import Synchronization
internal import Vocabulary

/// A tenant's database that came from outside, in a file beside the present one.
final class StagedFile<Kind: TenantSpace>: StagedCopy {
  let tenant: TenantID
  private let file: CopyFile
  private let threads: WriterThreads
  /// Once it is open.
  private let database = Mutex<DatabaseFile?>(nil)

  init(_ tenant: TenantID, at path: String, threads: WriterThreads) throws(StoreError) {
    self.tenant = tenant
    self.threads = threads
    file = try CopyFile(path)
  }

  func append(_ bytes: RawSpan) throws(StoreError) { try file.append(bytes) }

  func examine() throws(StoreError) -> CopyExamination {
    let connection = try Connection(path: file.path, role: .reading, traits: FileTraits())
    defer { connection.close() }
    return try connection.examine()
  }

  func open(at moment: Instant) async throws(StoreError) -> Database<Kind> {
    if let opened = database.withLock({ $0 }) { return Database(opened, tenant: tenant) }
    let opening = DatabaseFile.Opening(
      threads: threads, readersMax: 1, traits: FileTraits(), creates: false, at: moment)
    let opened = try await DatabaseFile.open(
      Kind.self, path: file.path, tenant: tenant, opening)
    database.withLock { $0 = opened }
    return Database(opened, tenant: tenant)
  }

  /// Leaves one whole file, durable and without a log beside it.
  ///
  /// - Returns: its path. The file may be moved away.
  func finish() async throws(StoreError) -> String {
    let opened = database.withLock { database in
      defer { database = nil }
      return database
    }
    await opened?.close()
    guard DataDirectory.hasNoLog(file.path) else { throw .unavailable }
    try file.sync()
    return file.path
  }
}

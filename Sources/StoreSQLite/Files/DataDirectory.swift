internal import Glibc
internal import Store
internal import Vocabulary

/// Where the files lie:
///
///     registry.db  epochs.db  lock  tenants/<tenant id>/tenant.db  tenants/<tenant id>/tenant.keys
///     copies/<number>: databases on their way out or in; nothing in it outlives the process
///
/// Paths come from ids, never from a request's text. Files and folders are readable by their owner
/// only.
///
/// Soundness: the pointer to a folder's entry is used before the next is read.
struct DataDirectory: Sendable {
  private let root: String

  /// - Throws: `unavailable` when the folder does not exist.
  init(_ path: String) throws(StoreError) {
    // SQLite refuses paths through symbolic links, so that nobody can slip one in.
    guard let resolved = realpath(path, nil) else { throw .unavailable }
    defer { free(resolved) }
    root = String(cString: resolved)
  }

  var registry: String { root + "/registry.db" }
  var epochs: String { root + "/epochs.db" }
  var lock: String { root + "/lock" }
  private var copies: String { root + "/copies" }

  private var tenants: String { root + "/tenants" }
  private func folder(of tenant: TenantID) -> String { tenants + "/" + tenant.description }
  func data(of tenant: TenantID) -> String { folder(of: tenant) + "/tenant.db" }
  func keys(of tenant: TenantID) -> String { folder(of: tenant) + "/tenant.keys" }

  /// Makes the folder of a tenant and its empty files, durably.
  func create(_ tenant: TenantID) throws(StoreError) {
    try makeFolder(tenants)
    try makeFolder(folder(of: tenant))
    try makeFile(data(of: tenant))
    try makeFile(keys(of: tenant))
    try sync(folder(of: tenant))
    try sync(tenants)
    try sync(root)
  }

  /// Deletes the folder of a tenant with all its files, the keys first, durably.
  func destroy(_ tenant: TenantID) throws(StoreError) {
    let folder = folder(of: tenant)
    guard let names = try names(in: folder) else { return }
    let (keys, others) = (names.filter { $0.hasPrefix("tenant.keys") }, names)
    for name in keys + others.filter({ !keys.contains($0) }) {
      guard unlink(folder + "/" + name) == 0 || errno == ENOENT else { throw Self.failure }
    }
    try sync(folder)
    guard rmdir(folder) == 0 || errno == ENOENT else { throw Self.failure }
    try sync(tenants)
  }

  /// What lies in a folder; `nil` when there is none.
  private func names(in folder: String) throws(StoreError) -> [String]? {
    guard let stream = opendir(folder) else {
      guard errno == ENOENT else { throw Self.failure }
      return nil
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Makes the empty shared files, durably.
  func createShared() throws(StoreError) {
    try makeFile(registry)
    try makeFile(epochs)
    try makeFolder(copies)
    try sync(root)
  }

  /// Removes what a process that was killed left among the copies.
  func sweepCopies() throws(StoreError) {
    guard let folder = opendir(copies) else { throw .unavailable }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { unlink(copies + "/" + name) }
    }
  }

  /// The path of a copy that does not exist yet.
  func newCopy() throws(StoreError) -> String { copies + "/" + RecordID.random().description }

  /// Whether everything of a closed database is in the file itself.
  static func hasNoLog(_ path: String) -> Bool {
    var status = stat()
    return lstat(path + "-wal", &status) != 0 || status.st_size == 0
  }

  /// Puts a closed file in the place of one of the tenant's, closed too: who looks after a crash
  /// finds one or the other, whole.
  ///
  /// - Throws: `busy`, with nothing changed, when the present one could not be closed cleanly: its
  ///   log would be taken for one of the new file.
  func replace(
    _ present: String, of tenant: TenantID, with path: String
  ) throws(StoreError) {
    guard Self.hasNoLog(present) else { throw .busy }
    // Gone for good before the new file has the name that they would belong to.
    for suffix in ["-wal", "-shm"] { unlink(present + suffix) }
    try sync(folder(of: tenant))
    guard rename(path, present) == 0 else { throw Self.failure }
    try sync(folder(of: tenant))
    try sync(copies)
  }

  private func makeFolder(_ path: String) throws(StoreError) {
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw Self.failure }
  }

  /// Makes the file before SQLite would, with no permission for anybody else.
  private func makeFile(_ path: String) throws(StoreError) {
    let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw Self.failure }
    Glibc.close(descriptor)
  }

  private func sync(_ folder: String) throws(StoreError) {
    let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure }
    defer { Glibc.close(descriptor) }
    guard fsync(descriptor) == 0 else { throw Self.failure }
  }

  private static var failure: StoreError {
    errno == ENOSPC || errno == EDQUOT ? .full : .unavailable
  }
}

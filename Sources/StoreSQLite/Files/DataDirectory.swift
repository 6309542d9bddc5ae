internal import Glibc
internal import Store
internal import Vocabulary

/// Where the files lie:
///
///     registry.db  epochs.db  lock  tenants/<tenant id>/tenant.db  tenants/<tenant id>/tenant.keys
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
    try sync(root)
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

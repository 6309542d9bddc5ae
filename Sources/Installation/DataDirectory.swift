import Glibc
public import Vocabulary

/// The folder that holds everything a server keeps, closed to all but its user (0700):
///
///     FORMAT                       what this folder is, and its version
///     registry.db                  tenants, their wrapped keys, credentials
///     epochs.db                    wrapped epoch keys; kept in no long-lived backup
///     tenants/<id>/tenant.db       one tenant's data
///     tenants/<id>/tenant.keys     its wrapped subject keys
///     copies/                      backups on their way out or in, empty after a start
///     root.key                     unless it lies elsewhere, as it should
///     root.check                   the platform's wrapped key, to check a root key against
///     lock                         held by the server that runs here
///     tls/                         certificates and their keys, PEM
///     cairnd.sock                  the local operator's door
public struct DataDirectory: Hashable, Sendable {
  public let path: String

  /// Opens an existing data directory.
  ///
  /// - Throws: `notADataDirectory`, `formatUnknown`, `directoryNotPrivate`, `system`.
  public init(opening path: String) throws(InstallationError) {
    self.init(unchecked: path)
    switch try mark() {
    case nil: throw .notADataDirectory(path)
    case Self.formatText: try requirePrivate()
    case .some: throw .formatUnknown(path)
    }
  }

  /// Makes a data directory, or opens the one that is there. An existing folder must be empty; what
  /// is in it is never changed.
  ///
  /// - Throws: `directoryNotEmpty`, and what `init(opening:)` throws.
  public init(creating path: String) throws(InstallationError) {
    self.init(unchecked: path)
    if try mark() == nil {
      try Self.makeFolder(path)
      guard
        try FolderContents.names(in: path).allSatisfy({ $0.hasSuffix(NewFile.unfinished) })
      else { throw .directoryNotEmpty(path) }
      try requirePrivate()
      try NewFile.write(Array(Self.formatText.utf8), to: self.path("FORMAT"), mode: 0o600)
    }
    self = try Self(opening: path)
    try Self.makeFolder(self.path("tenants"))
    try Self.makeFolder(self.path("tls"))
  }

  private init(unchecked path: String) { self.path = path }

  // MARK: - The layout

  public var registry: String { path("registry.db") }
  public var epochs: String { path("epochs.db") }
  /// Where the root key lies when nothing else is said.
  public var rootKey: String { path("root.key") }
  /// Where a server writes what a root key can be checked against.
  public var rootCheck: String { path("root.check") }
  /// A Unix socket. Linux allows 107 bytes for its path.
  public var socket: String { path("cairnd.sock") }
  /// Where the running server says on which addresses it listens.
  public var listening: String { path("listening") }
  /// Held by the server that runs here.
  public var lock: String { path("lock") }
  public var tls: TLSFiles { TLSFiles(folder: path("tls")) }

  public func tenantFolder(_ tenant: TenantID) -> String { path("tenants/\(tenant)") }
  public func tenantData(_ tenant: TenantID) -> String { tenantFolder(tenant) + "/tenant.db" }
  public func tenantKeys(_ tenant: TenantID) -> String { tenantFolder(tenant) + "/tenant.keys" }

  /// Makes the folder of a new tenant; harmless when it is there.
  ///
  /// - Throws: `system`.
  public func makeTenantFolder(_ tenant: TenantID) throws(InstallationError) {
    try Self.makeFolder(path("tenants"))
    try Self.makeFolder(tenantFolder(tenant))
  }

  /// Makes the folder for databases on their way out or in, and removes what a server that was
  /// killed left there. To be called by the holder of the lock.
  ///
  /// - Returns: its path.
  /// - Throws: `system`.
  public func emptyCopies() throws(InstallationError) -> String {
    let folder = copies
    try Self.makeFolder(folder)
    for name in try FolderContents.names(in: folder) { unlink("\(folder)/\(name)") }
    return folder
  }

  /// Where databases lie on their way out or in.
  public var copies: String { path("copies") }

  private func path(_ name: String) -> String { path + "/" + name }

  // MARK: - The mark

  private static let formatText = "cairn data 1\n"

  /// What the mark says; `nil` when there is none.
  private func mark() throws(InstallationError) -> String? {
    do {
      let bytes = try SmallFile.read(path("FORMAT"), bytesMax: 64)
      return String(decoding: bytes, as: UTF8.self)
    } catch .system(_, _, code: ENOENT) {
      return nil
    }
  }

  private func requirePrivate() throws(InstallationError) {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw .last("examine", path) }
    guard status.st_mode & 0o077 == 0, status.st_uid == geteuid() else {
      throw .directoryNotPrivate(path)
    }
  }

  private static func makeFolder(_ path: String) throws(InstallationError) {
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .last("make", path) }
  }
}

/// The PEM files of a server.
public struct TLSFiles: Hashable, Sendable {
  let folder: String

  /// What clients are told to trust.
  public var authority: String { folder + "/authority.pem" }
  public var authorityKey: String { folder + "/authority.key" }
  /// The server's certificate, then that of its authority.
  public var server: String { folder + "/server.pem" }
  public var serverKey: String { folder + "/server.key" }

  var all: [String] { [authority, authorityKey, server, serverKey] }
}

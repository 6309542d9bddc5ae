public import Vocabulary

/// What `cairn init` does: data directory, root key, development certificates.
///
/// It adds what is missing and changes nothing that is there, so it may be run again after a
/// failure.
public enum Installer {
  /// - Parameters:
  ///   - path: the data directory; made when missing, its parent must exist.
  ///   - rootKey: path of the root key file; in the data directory when `nil`.
  ///   - hosts: names and addresses of the server, besides localhost.
  ///   - now: when the certificates begin.
  /// - Throws: `InstallationError`; what was made before stays and is found by the next run.
  public static func install(
    at path: String, rootKey: String? = nil, hosts: [String] = [], now: Instant
  ) throws(InstallationError) -> InstallationReport {
    let hosts = try certified(hosts)
    let directory = try DataDirectory(creating: path)
    let key = RootKeyFile(path: rootKey ?? directory.rootKey)
    var report = InstallationReport(directory: directory, rootKey: key.path)

    if SmallFile.exists(key.path) {
      try key.check()
      report.found.append(key.path)
    } else {
      // Data that no key opens is not helped by a new key, which might hide that the old is lost.
      guard !SmallFile.exists(directory.registry) else { throw .rootKeyLost(key.path) }
      try key.create()
      report.made.append(key.path)
    }
    if key.isBeside(directory.path) { report.warnings.append(.rootKeyBesideData) }

    let certificates = directory.tls.all
    let present = certificates.filter(SmallFile.exists)
    if present.isEmpty {
      report.certificatesExpire = try DevelopmentAuthority.create(
        in: directory.tls, hosts: hosts, now: now)
      report.hosts = hosts.map(\.text)
      report.made += certificates
    } else {
      report.found += present
      if !SmallFile.exists(directory.tls.server) || !SmallFile.exists(directory.tls.serverKey) {
        report.warnings.append(.certificateIncomplete)
      }
    }
    return report
  }

  /// The local names first, each once.
  private static func certified(_ hosts: [String]) throws(InstallationError) -> [Host] {
    var result: [Host] = []
    for text in Host.local + hosts {
      let host = try Host(text)
      if !result.contains(host) { result.append(host) }
    }
    return result
  }
}

/// What an installation made and what it found.
public struct InstallationReport: Hashable, Sendable {
  public let directory: DataDirectory
  public let rootKey: String
  /// Paths of new files.
  public internal(set) var made: [String] = []
  /// Paths of files that were there and are unchanged.
  public internal(set) var found: [String] = []
  /// What the new certificate is good for; empty when none was made.
  public internal(set) var hosts: [String] = []
  /// When the new certificates expire; `nil` when none were made.
  public internal(set) var certificatesExpire: Instant?
  public internal(set) var warnings: [InstallationWarning] = []
}

/// What works but should be changed before real data comes in.
public enum InstallationWarning: Hashable, Sendable, CaseIterable {
  /// The root key lies on the same file system as the data: who takes the disk, or a backup of it,
  /// has both.
  case rootKeyBesideData
  /// Some files of `tls/` exist, but not both certificate and key of a server.
  case certificateIncomplete
}

extension InstallationWarning: CustomStringConvertible {
  public var description: String {
    switch self {
    case .rootKeyBesideData:
      "the root key lies on the same file system as the data; move it elsewhere (root key file "
        + "setting) and keep it out of the backups of the data"
    case .certificateIncomplete:
      "tls/ has some files, but not both server.pem and server.key; nothing was added"
    }
  }
}

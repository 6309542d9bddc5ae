import Foundation
import Testing
import Vocabulary

@testable import Installation

@Suite("Installing") struct InstallerTests {
  let scratch: Scratch
  let now = Instant(seconds: 1_800_000_000)

  init() throws { scratch = try Scratch() }

  @discardableResult
  func install(
    _ name: String = "data", rootKey: String? = nil, hosts: [String] = []
  ) throws(InstallationError) -> InstallationReport {
    try Installer.install(at: scratch(name), rootKey: rootKey, hosts: hosts, now: now)
  }

  @Test("a first run makes everything, closed to others")
  func first() throws {
    let report = try install()
    let directory = report.directory
    #expect(
      Set(contents(of: directory.path).keys) == [
        "FORMAT", "root.key", "tls/authority.pem", "tls/authority.key", "tls/server.pem",
        "tls/server.key",
      ])
    #expect(try mode(of: directory.path) == 0o700)
    for folder in ["tenants", "tls"] {
      #expect(try mode(of: directory.path + "/" + folder) == 0o700)
    }
    for key in [directory.tls.authorityKey, directory.tls.serverKey] {
      #expect(try mode(of: key) == 0o600)
    }
    #expect(try mode(of: report.rootKey) == 0o400)
    #expect(Set(report.made) == Set([report.rootKey] + directory.tls.all))
    #expect(report.found.isEmpty)
    #expect(report.warnings == [.rootKeyBesideData])
    #expect(report.certificatesExpire == now.advanced(bySeconds: 365 * 86_400))
    #expect(try DataDirectory(opening: directory.path) == directory)
  }

  @Test("a second run changes nothing")
  func second() throws {
    let made = try install().made
    let before = contents(of: scratch("data"))
    let report = try install(hosts: ["cairn.example"])
    #expect(report.made.isEmpty && Set(report.found) == Set(made))
    #expect(report.hosts.isEmpty && report.certificatesExpire == nil)
    #expect(contents(of: scratch("data")) == before)
  }

  @Test("what is missing is added, what is there stays")
  func resumed() throws {
    _ = try DataDirectory(creating: scratch("data"))
    try scratch.write([7], to: "data/tls/server.pem.unfinished")
    let report = try install()
    #expect(report.made.count == 5)
    #expect(!contents(of: scratch("data")).keys.contains { $0.hasSuffix("unfinished") })
  }

  @Test("certificates of the operator are left alone")
  func ownCertificates() throws {
    let directory = try DataDirectory(creating: scratch("data"))
    try scratch.write([1], to: "data/tls/server.pem")
    let report = try install()
    #expect(report.found == [directory.tls.server])
    #expect(report.warnings.contains(.certificateIncomplete))
    #expect(contents(of: scratch("data"))["tls/server.key"] == nil)
  }

  @Test("a folder with other things in it is refused and left alone")
  func foreign() throws {
    let path = scratch("data")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    try scratch.write([1], to: "data/thesis.txt")
    #expect(throws: InstallationError.directoryNotEmpty(path)) { try install() }
    #expect(Set(contents(of: path).keys) == ["thesis.txt"])
    #expect(throws: InstallationError.notADataDirectory(path)) {
      try DataDirectory(opening: path)
    }
  }

  @Test("a folder of a later version is refused")
  func later() throws {
    try install()
    try scratch.write(Array("cairn data 2\n".utf8), to: "data/FORMAT")
    let path = scratch("data")
    #expect(throws: InstallationError.formatUnknown(path)) { try install() }
    #expect(throws: InstallationError.formatUnknown(path)) { try DataDirectory(opening: path) }
  }

  @Test("a folder that others may enter is refused", arguments: [0o755, 0o710, 0o701, 0o770])
  func open(mode: Int) throws {
    let path = scratch("data")
    try install()
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    #expect(throws: InstallationError.directoryNotPrivate(path)) {
      try DataDirectory(opening: path)
    }
  }

  @Test("where there is data but no root key, no new one is made")
  func lostKey() throws {
    let report = try install()
    try scratch.write([1], to: "data/registry.db")
    try FileManager.default.removeItem(atPath: report.rootKey)
    #expect(throws: InstallationError.rootKeyLost(report.rootKey)) { try install() }
    #expect(!FileManager.default.fileExists(atPath: report.rootKey))
  }

  @Test("the root key may lie elsewhere; a bad one that is there is refused")
  func elsewhere() throws {
    let report = try install(rootKey: scratch("keys.root"))
    #expect(report.rootKey == scratch("keys.root"))
    #expect(contents(of: scratch("data"))["root.key"] == nil)
    try scratch.write([1], to: "short.key", mode: 0o400)
    #expect(throws: InstallationError.rootKeyWrongLength(scratch("short.key"))) {
      try install("other", rootKey: scratch("short.key"))
    }
  }

  @Test(
    "the root key on another file system gives no warning",
    .enabled(if: FileManager.default.isWritableFile(atPath: "/dev/shm")))
  func otherFileSystem() throws {
    let key = "/dev/shm/cairn-test-\(UUID()).key"
    defer { try? FileManager.default.removeItem(atPath: key) }
    #expect(try install(rootKey: key).warnings.isEmpty)
  }

  @Test("a parent that is missing is named")
  func noParent() {
    #expect(
      throws: InstallationError.system(
        operation: "make", path: scratch("no/data"), code: ENOENT)
    ) { try install("no/data") }
  }

  @Test("a wrong host stops the run before anything is made")
  func wrongHost() {
    #expect(throws: InstallationError.hostInvalid("a b")) { try install(hosts: ["a b"]) }
    #expect(!FileManager.default.fileExists(atPath: scratch("data")))
  }

  @Test("tenants have folders of their own")
  func tenants() throws {
    let directory = try install().directory
    let tenant = TenantID.random()
    try directory.makeTenantFolder(tenant)
    try directory.makeTenantFolder(tenant)
    #expect(try mode(of: directory.tenantFolder(tenant)) == 0o700)
    #expect(directory.tenantData(tenant) == directory.path + "/tenants/\(tenant)/tenant.db")
    #expect(directory.tenantKeys(tenant) == directory.path + "/tenants/\(tenant)/tenant.keys")
  }
}

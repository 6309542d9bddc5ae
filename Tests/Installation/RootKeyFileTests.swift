import Foundation
import Glibc
import Sealing
import Testing

@testable import Installation

@Suite("The root key file") struct RootKeyFileTests {
  let scratch: Scratch
  let file: RootKeyFile

  init() throws {
    scratch = try Scratch()
    file = RootKeyFile(path: scratch("root.key"))
  }

  func load() throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 32)
    try bytes.withUnsafeMutableBytes { try file.load(into: $0) }
    return bytes
  }

  @Test("a new key is 32 random bytes for its owner's eyes only")
  func create() throws {
    try file.create()
    #expect(try mode(of: file.path) == 0o400)
    let bytes = try load()
    #expect(Array(try #require(FileManager.default.contents(atPath: file.path))) == bytes)
    #expect(Set(bytes).count > 8)
    let other = RootKeyFile(path: scratch("other.key"))
    try other.create()
    #expect(FileManager.default.contents(atPath: other.path) != Data(bytes))
    #expect(Set(contents(of: scratch.path).keys) == ["root.key", "other.key"])
  }

  @Test("a custody opens with it")
  func custody() throws {
    try file.create()
    let memory = try LockedMemory(bytes: LockedMemory.bytesMin)
    #expect(try Custody(root: file, memory: memory).rootVersion == 1)
  }

  @Test("an existing file is never replaced")
  func existing() throws {
    try scratch.write([1, 2, 3], to: "root.key")
    #expect(throws: InstallationError.fileExists(file.path)) { try file.create() }
    #expect(FileManager.default.contents(atPath: file.path) == Data([1, 2, 3]))
  }

  @Test("a missing file is named")
  func missing() {
    #expect(throws: InstallationError.rootKeyMissing(file.path)) { try load() }
  }

  @Test("a file that others may read or write is refused", arguments: [0o040, 0o004, 0o020, 0o002])
  func readable(bit: Int) throws {
    try scratch.write([UInt8](repeating: 1, count: 32), to: "root.key", mode: 0o400 | bit)
    #expect(throws: InstallationError.rootKeyReadableByOthers(file.path)) { try load() }
    #expect(throws: InstallationError.rootKeyReadableByOthers(file.path)) { try file.check() }
  }

  @Test("a file of another length is refused", arguments: [0, 1, 31, 33, 64])
  func length(count: Int) throws {
    try scratch.write([UInt8](repeating: 1, count: count), to: "root.key", mode: 0o400)
    #expect(throws: InstallationError.rootKeyWrongLength(file.path)) { try load() }
  }

  @Test("a link, a folder and a pipe are refused")
  func otherThings() throws {
    try scratch.write([UInt8](repeating: 1, count: 32), to: "real.key", mode: 0o400)
    let refused = InstallationError.rootKeyNotAFile(file.path)
    for make in [
      { symlink(scratch("real.key"), file.path) }, { mkdir(file.path, 0o700) },
      { mkfifo(file.path, 0o600) },
    ] {
      #expect(make() == 0)
      #expect(throws: refused) { try load() }
      #expect(remove(file.path) == 0)
    }
  }

  @Test("a file of another owner is refused", .enabled(if: getuid() == 0))
  func foreign() throws {
    try scratch.write([UInt8](repeating: 1, count: 32), to: "root.key", mode: 0o400)
    #expect(chown(file.path, 65534, 65534) == 0)
    #expect(throws: InstallationError.rootKeyForeignOwner(file.path)) { try load() }
  }
}

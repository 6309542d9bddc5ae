import Archive
import Messages
import Sealing
import Testing
import Vocabulary

/// What somebody who knows the recipients could put into an age file.
@Suite("The form of a backup file") struct ArchiveTests {
  private let memory: LockedMemory
  private let identity: AgeIdentity
  private let content = [UInt8](repeating: 7, count: 700)

  init() throws {
    memory = try LockedMemory(bytes: LockedMemory.bytesMin, allowUnlocked: true)
    identity = try AgeIdentity.make(in: memory)
  }

  private var manifest: BackupManifest {
    var digest = RunningDigest()
    digest.absorb(content.span.bytes)
    return BackupManifest(
      id: "0123456789abcdefghjkmnpqrs", artefact: .registry,
      deploymentID: "0123456789abcdefghjkmnpqrs", createTime: .init(seconds: 1),
      contentBytes: 700, contentFingerprint: digest.value().hexadecimal)
  }

  @Test("what was written is read, with its manifest first")
  func whole() throws {
    let (found, read) = try open(tar())
    #expect(found == manifest && read == content)
    #expect(found.contentPath == "registry.db")
  }

  @Test("no changed byte of headers, content or end is taken")
  func flips() async throws {
    let tar = try tar()
    let manifestEnd = tar.count - 2 * 512 - 1024 - 512
    for index in Array(0..<512) + Array(manifestEnd..<tar.count) {
      await Task.yield()
      var changed = tar
      changed[index] ^= 1
      #expect(throws: ArchiveError.self, "byte \(index)") { try open(changed) }
    }
  }

  @Test("less, more and none of it is refused")
  func lengths() throws {
    let tar = try tar()
    for count in [0, 1, 511, 512, 1024, tar.count - 1024, tar.count - 1] {
      #expect(throws: ArchiveError.self, "\(count) bytes") { try open(Array(tar.prefix(count))) }
    }
    #expect(throws: ArchiveError.contentChanged) { try open(tar + [0]) }
    #expect(throws: ArchiveError.contentChanged) {
      try open(tar + [UInt8](repeating: 0, count: 100_000))
    }
  }

  @Test("a manifest that makes no sense has no place in a data directory")
  func paths() {
    var sly = manifest
    sly.artefact = .data
    for tenant in ["", "../../etc", "0123456789abcdefghjkmnpqr/"] {
      sly.tenantID = tenant
      #expect(sly.contentPath == nil)
    }
    #expect(throws: ArchiveError.notABackup) {
      try ArchiveWriter(sly, into: AgeWriter(to: [identity.recipient], memory: memory))
    }
  }

  private func tar() throws -> [UInt8] {
    let archive = try ArchiveWriter(
      manifest, into: AgeWriter(to: [identity.recipient], memory: memory))
    let file = archive.write(content.span.bytes) + archive.finish()
    let age = AgeReader(identities: [identity], memory: memory)
    return try age.read(file.span.bytes) + age.finish()
  }

  private func open(_ tar: [UInt8]) throws -> (BackupManifest, [UInt8]) {
    let age = try AgeWriter(to: [identity.recipient], memory: memory)
    let file = age.write(tar.span.bytes) + age.finish()
    let reader = ArchiveReader(identities: [identity], memory: memory)
    let read = try reader.read(file.span.bytes) + reader.finish()
    return (try #require(reader.manifest), read)
  }
}

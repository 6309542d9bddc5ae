import Archive
import Foundation
import Messages
import RPC
import Sealing
import Store
import Testing
import Vocabulary

@testable import Services

/// Fault 27 (restore drill): a backup under load, restored elsewhere: every row decrypts, and who
/// was erased stays erased.
@Suite("Restoring elsewhere") struct RestoreElsewhereTests {
  @Test("fault 27: all that is sealed opens on another machine, and the erased stay erased")
  func elsewhere() async throws {
    let live = try await LiveDeployment.open()
    let tenant = try await live.tenant()
    let (kept, gone) = (try await tenant.student(), try await tenant.student())
    let admin = try await tenant.admin()
    let backups = try BackupSample(live)
    async let load: Void = admin.createStudents(40)
    let data = try await backups.create(.data, of: "millbrook")
    _ = try await admin.erase(gone)
    let files = [
      data, try await backups.create(.keys, of: "millbrook"),
      try await backups.create(.epochs), try await backups.create(.registry),
    ]
    try await load

    let other = try await place(files, backups, beside: live)
    let there = try await other.tenant(tenant.session.id)
    let outcome = try await there.openAll()
    #expect(outcome.unreadable == 0 && outcome.tried > 0)
    #expect(outcome.erased == [gone])
    #expect(try await there.admin().read(kept).identity?.givenName == Sample.given)
  }

  @Test("fault 27 without keys newer than the data: the erased come back")
  func oldKeys() async throws {
    let live = try await LiveDeployment.open()
    let tenant = try await live.tenant()
    let gone = try await tenant.student()
    let backups = try BackupSample(live)
    var files = [
      try await backups.create(.data, of: "millbrook"),
      try await backups.create(.keys, of: "millbrook"),
    ]
    try await tenant.eraseKeys(of: gone)
    files += [try await backups.create(.epochs), try await backups.create(.registry)]
    let other = try await place(files, backups, beside: live)
    let outcome = try await other.tenant(tenant.session.id).openAll()
    #expect(outcome.erased == [] && outcome.tried == 6)
  }

  /// A new machine with the files where they say they belong, and the same root key.
  private func place(
    _ files: [BackupSample.Made], _ backups: BackupSample, beside live: LiveDeployment
  ) async throws -> LiveDeployment {
    let folder = try ScratchFolder()
    for made in files {
      let (manifest, content) = try backups.content(of: made.file, by: backups.officerKey)
      let path = "\(folder.path)/\(try #require(manifest.contentPath))"
      try FileManager.default.createDirectory(
        at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(content).write(to: URL(filePath: path))
    }
    return try await LiveDeployment.open(in: folder, clock: live.clock)
  }
}

extension LiveTenant {
  /// Opens every sealed value of everyone.
  fileprivate func openAll() async throws -> (tried: Int, unreadable: Int, erased: [SubjectID]) {
    var (tried, unreadable, erased) = (0, 0, [SubjectID]())
    for subject in try await session.data.read({ try await $0.subjects(limit: 10_000) }) {
      guard let wrapped = try await session.wrappedKeys(of: subject) else {
        erased.append(subject)
        continue
      }
      let keys = try session.custody.unlock(wrapped)
      for value in try await session.data.read({ try await $0.sealedValues(of: subject) }) {
        tried += 1
        if !keys.opens(value) { unreadable += 1 }
      }
    }
    return (tried, unreadable, erased)
  }
}

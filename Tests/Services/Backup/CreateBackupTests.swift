import ChildProcess
import Foundation
import Messages
import RPC
import Sealing
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("Making backups") struct CreateBackupTests {
  @Test("each artefact opens for each of two people, and holds what the manifest counts")
  func artefacts() async throws {
    let live = try await LiveDeployment.open()
    let tenant = try await live.tenant()
    _ = try await tenant.student()
    let backups = try BackupSample(live)
    for artefact in [BackupArtefact.data, .keys, .epochs, .registry] {
      let isShared = artefact == .epochs || artefact == .registry
      let made = try await backups.create(artefact, of: isShared ? nil : "millbrook")
      for identity in [backups.operatorKey, backups.officerKey] {
        let (manifest, content) = try backups.content(of: made.file, by: identity)
        #expect(manifest == made.manifest)
        #expect(content.count == Int(manifest.contentBytes))
        #expect(content.starts(with: Array("SQLite format 3\0".utf8)))
      }
      #expect(made.receipt?.fileBytes == Int64(made.file.count))
      #expect((made.manifest.expireTime == nil) == (artefact == .data || artefact == .registry))
      #expect(try live.folder.files(containing: Sample.all) == [])
    }
    let data = try await backups.create(.data, of: "millbrook")
    #expect(data.manifest.tables.first { $0.name == "student" }?.rows == 1)
    let last = try await tenant.session.data.read { try await $0.lastChange() }
    #expect(data.manifest.change == last)
  }

  @Test("age, tar and sqlite3 open a backup without anything of ours")
  func ordinaryTools() async throws {
    let live = try await LiveDeployment.open()
    let tenant = try await live.tenant()
    let student = try await tenant.student()
    let backups = try BackupSample(live)
    let made = try await backups.create(.data, of: "millbrook")
    let folder = try ScratchFolder()
    try Data(made.file).write(to: URL(filePath: "\(folder.path)/backup.age"))
    try backups.officerKey.withText {
      try Data($0).write(to: URL(filePath: "\(folder.path)/key"))
    }
    let script = """
      cd "$1" && age -d -i key backup.age | tar -x && ls manifest.pb &&
      sqlite3 tenants/*/tenant.db 'PRAGMA integrity_check; SELECT count(*) FROM student'
      """
    let (ending, output) = try ChildProcess.run(
      "/bin/bash", ["-o", "pipefail", "-c", script, "bash", folder.path])
    #expect(ending == .exit(0))
    #expect(output == "manifest.pb\nok\n1\n")
    let found = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/tenants")
    #expect(found == [tenant.session.id.description])
    let bytes = try Data(
      contentsOf: URL(filePath: "\(folder.path)/tenants/\(tenant.session.id)/tenant.db"))
    #expect(bytes.range(of: Data(student.bytes)) != nil)
    for word in Sample.all { #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word)") }
  }

  @Test("what was acknowledged before the call is in the copy, and no half of what came later")
  func consistent() async throws {
    let live = try await LiveDeployment.open()
    let tenant = try await live.tenant()
    let admin = try await tenant.admin()
    let backups = try BackupSample(live)
    var known: [StudentID] = []
    for round in 0..<3 {
      known.append(try await tenant.student())
      // One student is a row, six sealed groups and a change: all of them or none.
      async let during: Void = admin.createStudents(10)
      let made = try await backups.create(.data, of: "millbrook")
      try await during
      let rows = Dictionary(
        uniqueKeysWithValues: made.manifest.tables.map { ($0.name, $0.rows) })
      let students = try #require(rows["student"])
      #expect(rows["sealed_group"] == 6 * students, "round \(round)")
      #expect(rows["change_log"] == made.manifest.change)
      let content = Data(try backups.content(of: made.file).content)
      for student in known { #expect(content.range(of: Data(student.bytes)) != nil) }
    }
  }

  @Test("one recipient, the same one twice and what is none are refused")
  func recipients() async throws {
    let live = try await LiveDeployment.open()
    _ = try await live.tenant()
    let backups = try BackupSample(live)
    let one = backups.recipients[0]
    for recipients in [[one], [one, one], [one, "age1xyz"], [one, "AGE-SECRET-KEY-1"]] {
      let status = await refusal {
        try await backups.create(.data, of: "millbrook", recipients: recipients)
      }
      #expect(status?.code == .invalidArgument)
      #expect(status?.fields == ["recipients"])
    }
    let nameless = await refusal { try await backups.create(.data) }
    #expect(nameless?.fields == ["metadata.cairn-tenant"])
    let named = await refusal { try await backups.create(.epochs, of: "millbrook") }
    #expect(named?.fields == ["metadata.cairn-tenant"])
  }

  @Test("a tenant's administrator makes no backup and restores none")
  func permission() async throws {
    let live = try await LiveDeployment.open()
    let tenant = try await live.tenant()
    let admin = try await tenant.admin()
    let status = await refusal {
      try await BackupClient(admin.channel).createBackup(
        .init(artefact: .data, recipients: try BackupSample(live).recipients)
      ) { responses in for try await _ in responses {} }
    }
    #expect(status?.code == .permissionDenied)
  }

  @Test("copies leave nothing in the data directory")
  func leftovers() async throws {
    let live = try await LiveDeployment.open()
    _ = try await live.tenant()
    let backups = try BackupSample(live)
    let made = try await backups.create(.data, of: "millbrook")
    _ = try await backups.verify(made)
    let copies = "\(live.folder.path)/copies"
    // The last of what the call held may be let go when its answer is there already.
    let began = ContinuousClock.now
    while try FileManager.default.contentsOfDirectory(atPath: copies) != [],
      .now - began < .seconds(10)
    { try await Task.sleep(for: .milliseconds(10)) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: copies) == [])
    // What a killed process left is gone at the next start.
    try Data([1]).write(to: URL(filePath: "\(copies)/left"))
    _ = try await live.reopened()
    #expect(try FileManager.default.contentsOfDirectory(atPath: copies) == [])
  }

  @Test("copies of keys that outlive their time are listed until they are said to be gone")
  func overdue() async throws {
    let live = try await LiveDeployment.open()
    _ = try await live.tenant()
    let backups = try BackupSample(live)
    let client = BackupClient(live.atSocket())
    let data = try await backups.create(.data, of: "millbrook")
    let keys = try await backups.create(.keys, of: "millbrook", days: 3)
    let epochs = try await backups.create(.epochs)
    _ = try await backups.verify(data)
    func overdue() async throws -> [String] {
      try await client.listBackups(.init(overdueOnly: true)).message.backups.map(\.id)
    }
    #expect(try await overdue() == [])
    live.clock.advance(seconds: 3 * 86_400)
    #expect(try await overdue() == [keys.manifest.id])
    live.clock.advance(seconds: 27 * 86_400)
    #expect(Set(try await overdue()) == [keys.manifest.id, epochs.manifest.id])
    let warned = try await client.listBackups(.init()).message
    #expect(warned.warnings == [.overdue] && warned.backups.count == 3)
    #expect(warned.backups.allSatisfy { $0.complete })
    for id in try await overdue() { _ = try await client.discardBackup(.init(id: id)) }
    #expect(try await client.listBackups(.init()).message.warnings == [])
    live.clock.advance(seconds: 61 * 86_400)
    #expect(try await client.listBackups(.init()).message.warnings == [.drillDue])
  }
}

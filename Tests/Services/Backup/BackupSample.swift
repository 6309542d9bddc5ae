import Archive
import Foundation
import Messages
import Policy
import RPC
import Sealing
import Store
import Testing
import Vocabulary

@testable import Services

/// Two people who can open backups, and what is done with their files.
struct BackupSample: Sendable {
  let live: LiveDeployment
  let memory: LockedMemory
  let operatorKey: AgeIdentity
  let officerKey: AgeIdentity

  init(_ live: LiveDeployment) throws {
    self.live = live
    memory = try LockedMemory(bytes: LockedMemory.bytesMin, allowUnlocked: true)
    operatorKey = try AgeIdentity.make(in: memory)
    officerKey = try AgeIdentity.make(in: memory)
  }

  var recipients: [String] { [operatorKey, officerKey].map(\.recipient.description) }

  /// A backup as a client gets it: the manifest, and the whole file.
  struct Made: Sendable {
    var manifest: BackupManifest
    var file: [UInt8]
    var receipt: BackupReceipt?
  }

  func create(
    _ artefact: BackupArtefact, of tenant: String? = nil, recipients: [String]? = nil,
    days: Int32 = 0
  ) async throws -> Made {
    try await BackupClient(live.atSocket(naming: tenant)).createBackup(
      .init(artefact: artefact, recipients: recipients ?? self.recipients, daysKept: days)
    ) { responses in
      var made = Made(manifest: BackupManifest(), file: [])
      for try await response in responses {
        switch response.part {
        case .manifest(let manifest): made.manifest = manifest
        case .chunk(let chunk): made.file += chunk.data
        case .receipt(let receipt): made.receipt = receipt
        case nil: Issue.record("an answer without a part")
        }
      }
      return made
    }.message
  }

  /// What is in a file: the manifest, and the database.
  func content(
    of file: [UInt8], by identity: AgeIdentity? = nil
  ) throws -> (manifest: BackupManifest, content: [UInt8]) {
    let reader = ArchiveReader(identities: [identity ?? operatorKey], memory: memory)
    var content: [UInt8] = []
    for start in stride(from: 0, to: file.count, by: 100_000) {
      content += try reader.read(file[start..<min(start + 100_000, file.count)].span.bytes)
    }
    content += try reader.finish()
    return (try #require(reader.manifest), content)
  }

  func verify(
    _ made: Made, full: Bool = true, content: [UInt8]? = nil
  ) async throws -> BackupReport {
    let opened = try content ?? self.content(of: made.file).content
    return try await BackupClient(live.atSocket()).verifyBackup { writer, finish, responses in
      try await writer.send(.init(part: .start(.init(manifest: made.manifest, full: full))))
      for part in opened.parts { try await writer.send(.init(part: .chunk(.init(data: part)))) }
      try await finish()
      var report: BackupReport?
      for try await response in responses {
        if case .report(let found) = response.part { report = found }
      }
      // How the server ended the call says more.
      guard let report else { throw Status(.internal, "no report") }
      return report
    }.message
  }

  func restore(
    _ made: Made, _ start: RestoreStart, as channel: any CallChannel
  ) async throws -> BackupReport {
    let opened = try content(of: made.file).content
    var start = start
    start.manifest = made.manifest
    let sent = start
    return try await BackupClient(channel).restoreBackup { writer, finish, responses in
      try await writer.send(.init(part: .start(sent)))
      for part in opened.parts { try await writer.send(.init(part: .chunk(.init(data: part)))) }
      try await finish()
      var report: BackupReport?
      for try await response in responses {
        if case .report(let found) = response.part { report = found }
      }
      // How the server ended the call says more.
      guard let report else { throw Status(.internal, "no report") }
      return report
    }.message
  }

  /// Asks, has the tenant's administrator grant it, and does it.
  func restoreByTwo(
    _ made: Made, of tenant: LiveTenant, replay: Bool = false, acceptLoss: Bool = false
  ) async throws -> BackupReport {
    var start = RestoreStart(replay: replay, acceptLoss: acceptLoss, reason: "a drill")
    let admin = try await tenant.admin()
    live.clock.advance(seconds: 1)
    let asked = try await restore(made, start, as: live.atSocket())
    #expect(!asked.restored && !asked.approvalID.isEmpty)
    start.approvalID = asked.approvalID
    let alone = await refusal { try await self.restore(made, start, as: live.atSocket()) }
    #expect(alone?.code == .failedPrecondition, "one person is not enough")
    _ = try await ApprovalClient(admin.channel).grantApproval(.init(id: asked.approvalID))
    return try await restore(made, start, as: live.atSocket())
  }
}

extension [UInt8] {
  fileprivate var parts: [[UInt8]] {
    stride(from: 0, to: count, by: 500_000).map {
      Array(self[$0..<Swift.min($0 + 500_000, count)])
    }
  }
}

extension LiveTenant {
  /// Takes the student's keys away, as erasure does.
  func eraseKeys(of student: StudentID) async throws {
    _ = try await session.keys.write { try await $0.eraseKeys(of: student) }
    session.custody.forget(student)
  }
}

extension LiveCaller {
  func createStudents(_ count: Int) async throws {
    for _ in 0..<count { _ = try await students.createStudent(.sample()) }
  }

  /// How many of so many reads were answered.
  func reads(of student: StudentID, _ count: Int) async -> Int {
    var answered = 0
    for _ in 0..<count where (try? await read(student)) != nil { answered += 1 }
    return answered
  }
}

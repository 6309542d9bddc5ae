import CFaultyRandom
import ChildProcess
import Claims
import Foundation
import Messages
import RPC
import Store
import Testing
import Vocabulary

@testable import Services

/// Fault 8: the kernel gives no random bytes any more, to a server that works.
@Suite("A server without random bytes", .timeLimit(.minutes(10))) struct SilentRandomTests {
  /// Rows with something sealed in them, of all files of one data directory.
  private struct Sealed: Equatable {
    var students = 0
    var groups = 0
    var keys = 0
    var secrets = 0

    init(in folder: ScratchFolder) throws {
      func count(_ table: String, _ file: String) throws -> Int {
        let answer = try ChildProcess.run(
          "/usr/bin/sqlite3", [folder.path + "/" + file, "SELECT count(*) FROM \(table)"]
        ).1
        return try #require(Int(answer.trimmingCharacters(in: .whitespacesAndNewlines)))
      }
      secrets = try count("tenant_secret", "registry.db")
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path + "/tenants") {
        students += try count("student", "tenants/\(name)/tenant.db")
        groups += try count("sealed_group", "tenants/\(name)/tenant.db")
        keys += try count("subject_key", "tenants/\(name)/tenant.keys")
      }
    }
  }

  /// What a server does when there are no random bytes for it.
  enum Work: Int, CaseIterable, Codable, Sendable {
    case createStudent, reviseStudent, createTenant, issueCredential

    static func chosen(by seed: UInt64) -> (work: Work, students: Int) {
      var generator = SeededGenerator(seed: seed)
      return (
        allCases.randomElement(using: &generator) ?? .createStudent,
        Int.random(in: 1...4, using: &generator)
      )
    }

    func run(_ tenant: LiveTenant, _ admin: LiveCaller, _ student: StudentID) async throws {
      switch self {
      case .createStudent: _ = try await admin.students.createStudent(.sample())
      case .reviseStudent:
        let record = try await admin.asking(for: .rosterMaintenance).read(student)
        _ = try await admin.students.reviseStudent(
          ReviseStudentRequest(
            id: student.description, revision: record.revision, identity: record.identity))
      case .createTenant: _ = try await tenant.live.tenant("harborview")
      case .issueCredential:
        _ = try await CredentialClient(admin.channel).issueCredential(
          IssueCredentialRequest(role: .navigator, label: "desk"))
      }
    }
  }

  /// Works on a new data directory, loses the random bytes, and goes on. Never returns.
  private static func work(in path: String, seed: UInt64, isSilent: Bool) async throws -> Never {
    let (work, students) = Work.chosen(by: seed)
    let live = try await LiveDeployment.open(in: ScratchFolder(at: path), clock: SettableClock())
    let tenant = try await live.tenant()
    var ids: [StudentID] = []
    for _ in 0..<students { ids.append(try await tenant.student()) }
    let admin = try await tenant.admin()
    let before = try Sealed(in: live.folder)
    try JSONEncoder().encode([before.students, before.groups, before.keys, before.secrets])
      .write(to: URL(filePath: path + "/before"))
    try #require((isSilent ? cairn_random_silence() : cairn_random_fail()) == 0)
    try await work.run(tenant, admin, ids[0])
    _exit(0)
  }

  private func counts(before folder: ScratchFolder) throws -> [Int] {
    try JSONDecoder().decode(
      [Int].self, from: Data(contentsOf: URL(filePath: folder.path + "/before")))
  }

  @Test("ends at once, writes nothing sealed, and all is there when it starts again")
  func fails() async throws {
    let trial = FaultTrial(8, full: 100, short: 4)
    var (aborted, written) = (0, 0)
    for seed in trial.seeds {
      let folder = try ScratchFolder()
      let path = folder.path
      let child = await #expect(processExitsWith: .failure) {
        [path = path as String, seed = seed as UInt64] in
        try await Self.work(in: path, seed: seed, isSilent: false)
      }
      if case .signal = child?.exitStatus { aborted += 1 }
      let before = try counts(before: folder)
      let after = try Sealed(in: folder)
      let now = [after.students, after.groups, after.keys, after.secrets]
      if now != before {
        written += 1
        Issue.record("CAIRN_FAULT_SEED=\(seed): \(before) became \(now)")
      }
      let live = try await LiveDeployment.open(in: folder, clock: SettableClock())
      let tenants = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/tenants")
      let tenant = try await live.tenant(try #require(tenants.first.flatMap { TenantID($0) }))
      let ids = try await tenant.session.data.read { reader in
        try await reader.students(StudentFilter(scope: .all), limit: 100).map(\.id)
      }
      let reader = try await tenant.navigator(of: ids[0])
      #expect(try await reader.read(ids[0]).identity?.givenName == Sample.given)
      try await live.close()
    }
    #expect(aborted == trial.attempts)
    trial.report("\(aborted) processes aborted, \(written) wrote something sealed")
  }

  @Test("writes on where the generator says nothing of it, without the end (the twin)")
  func silent() async throws {
    let folder = try ScratchFolder()
    let path = folder.path
    // A seed that makes a student.
    let seed = try #require(
      (1...100 as ClosedRange<UInt64>).first { Work.chosen(by: $0).work == .createStudent })
    await #expect(processExitsWith: .success) {
      [path = path as String, seed = seed as UInt64] in
      try await Self.work(in: path, seed: seed, isSilent: true)
    }
    let before = try counts(before: folder)
    #expect(try Sealed(in: folder).students == before[0] + 1)
  }
}

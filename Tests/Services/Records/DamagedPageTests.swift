import Claims
import Foundation
import Messages
import Policy
import RPC
import Store
import Testing
import Vocabulary

@testable import Services

/// Fault 5: bits of a tenant's file have flipped.
@Suite("A damaged page", .timeLimit(.minutes(10))) struct DamagedPageTests {
  private static let pageSize = 4096

  /// Two tenants with students, closed again, and the file of the first as it was.
  private struct Site {
    let live: LiveDeployment
    let damaged, whole: LiveCaller
    let damagedStudents, wholeStudents: [StudentID: Student]
    let file: String
    let bytes: [UInt8]

    init() async throws {
      live = try await LiveDeployment.open()
      let (first, second) = (try await live.tenant(), try await live.tenant("harborview"))
      (damaged, damagedStudents) = try await Self.students(6, of: first)
      (whole, wholeStudents) = try await Self.students(1, of: second)
      file = "\(live.folder.path)/tenants/\(first.session.id)/tenant.db"
      try await live.close()
      bytes = Array(try Data(contentsOf: URL(filePath: file)))
    }

    private static func students(
      _ count: Int, of tenant: LiveTenant
    ) async throws -> (LiveCaller, [StudentID: Student]) {
      var ids: [StudentID] = []
      for number in 0..<count {
        ids.append(try await tenant.student(.sample(identity: .sample(given: "Kite \(number)"))))
      }
      let navigator = StaffID.random()
      for id in ids { try await tenant.assign(id, to: navigator) }
      let caller = try await tenant.caller(.navigator, holder: navigator)
      var students: [StudentID: Student] = [:]
      for id in ids { students[id] = try await caller.read(id) }
      return (caller, students)
    }

    /// Starts on a file with these bytes in place of the first tenant's.
    func started(on bytes: [UInt8]) async throws -> LiveDeployment {
      for ending in ["-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: file + ending)
      }
      try Data(bytes).write(to: URL(filePath: file))
      return try await live.restarted()
    }
  }

  private struct Outcome {
    var right = 0
    var refused = 0
    var wrong = 0
    /// Of what is not sealed: the grade, the school, the status, the times.
    var otherwise = 0

    /// Reads every one of `students` and holds it against what it was.
    mutating func read(
      _ students: [StudentID: Student], as caller: LiveCaller, at live: LiveDeployment
    ) async throws {
      let caller = LiveCaller(
        router: live.router, token: caller.token, credential: caller.credential)
      for (id, before) in students {
        do {
          let now = try await caller.read(id)
          if now.sealedParts != before.sealedParts {
            wrong += 1
          } else {
            right += 1
            if now != before { otherwise += 1 }
          }
        } catch let status as Status {
          #expect(status.code != .unknown, "\(status)")
          refused += 1
        }
      }
    }
  }

  @Test("gives no wrong value of a student, fails typed, and harms no other tenant")
  func flippedBits() async throws {
    let trial = FaultTrial(5, full: 1000, short: 25)
    let site = try await Site()
    var (damaged, whole) = (Outcome(), Outcome())
    for seed in trial.seeds {
      var generator = SeededGenerator(seed: seed)
      var bytes = site.bytes
      let page = Int.random(in: 0..<bytes.count / Self.pageSize, using: &generator)
      for _ in 0..<Int.random(in: 1...64, using: &generator) {
        let bit = Int.random(in: 0..<Self.pageSize * 8, using: &generator)
        bytes[page * Self.pageSize + bit / 8] ^= 1 << (bit % 8)
      }
      let live = try await site.started(on: bytes)
      let wrong = damaged.wrong
      try await damaged.read(site.damagedStudents, as: site.damaged, at: live)
      try await whole.read(site.wholeStudents, as: site.whole, at: live)
      #expect(damaged.wrong == wrong, "CAIRN_FAULT_SEED=\(seed)")
      #expect(whole.refused + whole.wrong == 0, "CAIRN_FAULT_SEED=\(seed)")
      await live.deployment.store.close()
    }
    trial.report(
      """
      \(damaged.wrong) wrong plaintexts, \(damaged.refused) reads refused typed, \
      \(damaged.right) right (\(damaged.otherwise) with another unsealed field); \
      other tenants \(whole.right) right, \(whole.refused + whole.wrong) not
      """)
  }

  @Test("gives changed bytes where nobody opens a seal (the twin)")
  func unsealed() async throws {
    let live = try await LiveDeployment.open()
    let tenant = try await live.tenant()
    let student = try await tenant.student()
    let caller = try await tenant.navigator(of: student)
    #expect(try await caller.read(student).shown == .all)
    let before = try await tenant.session.data.read { try await $0.groups(of: student) }
    let sealed = try #require(before.first?.sealed.bytes)
    try await live.close()

    let file = "\(live.folder.path)/tenants/\(tenant.session.id)/tenant.db"
    var data = try Data(contentsOf: URL(filePath: file))
    let place = try #require(data.range(of: Data(sealed)))
    data[place.lowerBound + sealed.count / 2] ^= 1
    try data.write(to: URL(filePath: file))

    let again = try await live.restarted()
    let after = try await again.tenant(tenant.session.id).session.data.read {
      try await $0.groups(of: student)
    }
    // The store does not notice; who opens the seal does.
    #expect(after != before && after.count == before.count)
    let reader = LiveCaller(
      router: again.router, token: caller.token, credential: caller.credential)
    #expect(await refusal { try await reader.read(student) }?.reason == "RECORD_UNREADABLE")
    try await again.close()
  }
}

extension Student {
  /// Only what is sealed.
  fileprivate var sealedParts: Student {
    Student(
      identity: identity, contact: contact, academic: academic, health: health,
      services: services, notes: notes)
  }
}

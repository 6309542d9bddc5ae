import ChildProcess
import Claims
import Client
import Foundation
import Messages
import RPC
import Synchronization
import Testing

@Suite("Fault 1: a server killed under 64 writers", .timeLimit(.minutes(60)))
struct KillTests {
  /// How often, where it is to be another number than the list of faults sets.
  static let kills = Int(ProcessInfo.processInfo.environment["CAIRN_KILLS"] ?? "") ?? 1000
  static let writers = 64

  @Test("loses no check-in, consent, revocation or disclosure that it acknowledged, and is back")
  func kill() async throws {
    let trial = FaultTrial(1, full: Self.kills, short: 5)
    let site = try await Site()
    let district = try await site.withServer { try await District(on: $0) }
    var journals: [Journal] = []
    var slowest = Duration.zero
    for seed in trial.seeds {
      var dice = SeededGenerator(seed: seed)
      let server = try await site.start()
      slowest = max(slowest, server.startTime)
      if let last = journals.last { try await verify([last], district, server) }
      let journal = Journal(student: try await district.admitStudent(on: server))
      await withTaskGroup { group in
        for writer in 0..<Self.writers {
          group.addTask {
            await Self.write(Work.allCases[writer % 4], to: server, district, journal)
          }
        }
        // At work, and never at the same moment of it.
        for _ in 0..<6000 where journal.count == 0 {
          try? await Task.sleep(for: .milliseconds(10))
        }
        try? await Task.sleep(for: .microseconds(Int.random(in: 0...300_000, using: &dice)))
        server.program.send(SIGKILL)
      }
      #expect(await server.program.end() == .signal(SIGKILL))
      #expect(journal.count > 0, "seed \(seed): the writers were killed at work, not before")
      #expect(journal.surprises.isEmpty, "seed \(seed)")
      journals.append(journal)
    }
    try await site.withServer { try await verify(journals, district, $0) }
    for file in try site.databases() {
      let found = try ChildProcess.run("/usr/bin/sqlite3", [file, "PRAGMA integrity_check"])
      #expect(found.1 == "ok\n", "\(file)")
    }
    #if !SANITIZED  // Sanitizers start when they like.
      #expect(slowest < (FaultTrial.isFull ? .seconds(2) : .seconds(10)))
    #endif
    let count = journals.reduce(0) { $0 + $1.count }
    let milliseconds = Int(slowest / .milliseconds(1))
    trial.report("0 of \(count) acknowledged lost; back within \(milliseconds) ms")
  }

  private enum Work: CaseIterable {
    case checkIns
    case consents
    case revocations
    case disclosures
  }

  /// Does one kind of work until the server is gone, and notes what was acknowledged.
  private static func write(
    _ work: Work, to server: RunningServer, _ district: District, _ journal: Journal
  ) async {
    do {
      switch work {
      case .checkIns:
        try await server.call(token: district.navigator, purpose: District.purpose) { client in
          while true {
            let batch = (0..<3).map { _ in district.checkIn() }
            _ = try await client.navigators.recordCheckIns(.init(checkIns: batch))
            journal.note { $0.checkIns += batch }
          }
        }
      case .consents:
        try await server.call(token: district.admin, purpose: District.purpose) { client in
          while true {
            let consent = try await district.sign(client, about: journal.student)
            journal.note { $0.consents.insert(consent) }
          }
        }
      case .revocations:
        try await server.call(token: district.admin, purpose: District.purpose) { client in
          while true {
            let consent = try await district.sign(client, about: journal.student)
            _ = try await client.consents.revokeConsent(.init(id: consent, reason: "moved away"))
            journal.note { $0.revocations.insert(consent) }
          }
        }
      case .disclosures:
        try await server.call(token: district.partner, purpose: "enrichment") { client in
          while true { try await read(client, journal) }
        }
      }
    } catch let status as Status where status.code == .unavailable {
      return
    } catch {
      journal.note { $0.surprises.append("\(error)") }
    }
  }

  /// A partner's read; one that comes before the first consent is refused.
  private static func read(_ client: CairnClient, _ journal: Journal) async throws {
    do {
      let answer = try await client.students.getStudent(.init(id: journal.student))
      let number = answer.initialMetadata[text: "cairn-disclosure-id"].flatMap { Int64($0) }
      journal.note { $0.disclosures.insert(number ?? 0) }
    } catch let status as Status where [.notFound, .permissionDenied].contains(status.code) {
      try await Task.sleep(for: .milliseconds(5))
    }
  }

  /// Sent again, what was acknowledged is known; a check-in of which nobody knows is not.
  private func verify(
    _ journals: [Journal], _ district: District, _ server: RunningServer
  ) async throws {
    try await server.call(token: district.navigator, purpose: District.purpose) { client in
      let known = journals.flatMap { $0.entries.checkIns }
      for start in stride(from: 0, to: known.count, by: 1000) {
        let batch = Array(known[start..<min(start + 1000, known.count)])
        let receipts = try await client.navigators.recordCheckIns(.init(checkIns: batch))
          .message.receipts
        #expect(receipts.map(\.clientID) == batch.map(\.clientID))
        #expect(receipts.allSatisfy { $0.outcome == .alreadyRecorded })
      }
      let receipts = try await client.navigators.recordCheckIns(
        .init(checkIns: [district.checkIn()]))
      #expect(receipts.message.receipts.map(\.outcome) == [.recorded])
    }
    try await server.call(token: district.admin, purpose: "inspection") { client in
      for journal in journals {
        let consents = try await client.allConsents(of: journal.student)
        let active = Set(consents.filter { $0.status == .active }.map(\.id))
        let revoked = Set(consents.filter { $0.status == .revoked }.map(\.id))
        #expect(active.isSuperset(of: journal.entries.consents))
        #expect(revoked.isSuperset(of: journal.entries.revocations))
        let disclosures = try await client.allDisclosures(of: journal.student)
        #expect(Set(disclosures.map(\.sequence)).isSuperset(of: journal.entries.disclosures))
      }
    }
  }
}

/// What a server has acknowledged about one student, until it was killed.
private final class Journal: Sendable {
  struct Entries {
    var checkIns: [CheckIn] = []
    var consents: Set<String> = []
    var revocations: Set<String> = []
    var disclosures: Set<Int64> = []
    /// How writers ended otherwise than by the end of the server.
    var surprises: [String] = []
  }

  let student: String
  private let state = Mutex(Entries())

  init(student: String) { self.student = student }

  var entries: Entries { state.withLock { $0 } }
  var surprises: [String] { entries.surprises }
  var count: Int {
    state.withLock {
      $0.checkIns.count + $0.consents.count + $0.revocations.count + $0.disclosures.count
    }
  }

  func note(_ body: (inout sending Entries) -> Void) {
    state.withLock { entries in body(&entries) }
  }
}

extension CairnClient {
  fileprivate func allConsents(of student: String) async throws -> [Consent] {
    try await all { token in
      let page = try await consents.listConsents(
        .init(studentID: student, pageSize: 1000, pageToken: token)
      ).message
      return (page.consents, page.nextPageToken)
    }
  }

  fileprivate func allDisclosures(of student: String) async throws -> [Disclosure] {
    try await all { token in
      let page = try await access.listDisclosures(
        .init(studentID: student, pageSize: 1000, pageToken: token)
      ).message
      return (page.disclosures, page.nextPageToken)
    }
  }

  /// Every item of a list that comes in pages.
  private func all<Item>(
    _ page: (_ token: String) async throws -> (items: [Item], next: String)
  ) async throws -> [Item] {
    var (items, token): ([Item], String) = ([], "")
    repeat {
      let answer = try await page(token)
      items += answer.items
      token = answer.next
    } while !token.isEmpty
    return items
  }
}

import ChildProcess
import Client
import Foundation
import Messages
import RPC
import Synchronization
import Testing

@Suite("A killed server", .timeLimit(.minutes(5)))
struct KillTests {
  /// How often; `CAIRN_KILLS` for a longer run.
  static let kills = Int(ProcessInfo.processInfo.environment["CAIRN_KILLS"] ?? "") ?? 5
  static let writers = 4

  @Test("loses nothing that it acknowledged, and is back quickly")
  func kill() async throws {
    let site = try await Site()
    let district = try await site.withServer { try await District(on: $0) }
    let journal = Journal()
    for round in 1...Self.kills {
      let server = try await site.start()
      #if !SANITIZED  // Sanitizers start when they like.
        #expect(server.startTime < .seconds(10))
      #endif
      try await verify(journal, district, server)
      let before = journal.count
      await withTaskGroup { group in
        for writer in 0..<Self.writers {
          group.addTask {
            await Self.write(to: server, district, journal, consents: writer.isMultiple(of: 2))
          }
        }
        // At work, and never at the same moment of it.
        for _ in 0..<6000 where journal.count == before {
          try? await Task.sleep(for: .milliseconds(10))
        }
        try? await Task.sleep(for: .milliseconds(200 + 37 * round))
        server.program.send(SIGKILL)
      }
      #expect(await server.program.end() == .signal(SIGKILL))
      #expect(journal.count > before, "the writers were killed at work, not before")
    }
    try await site.withServer { try await verify(journal, district, $0) }
    #expect(journal.surprises.isEmpty)
  }

  /// Writes until the server is gone, and notes what was acknowledged.
  private static func write(
    to server: RunningServer, _ district: District, _ journal: Journal, consents: Bool
  ) async {
    do {
      if consents {
        try await server.call(token: district.admin, purpose: District.purpose) { client in
          while true { journal.note(consent: try await district.sign(client)) }
        }
      }
      try await server.call(token: district.navigator, purpose: District.purpose) { client in
        while true {
          let batch = (0..<3).map { _ in district.checkIn() }
          _ = try await client.navigators.recordCheckIns(.init(checkIns: batch))
          journal.note(checkIns: batch)
        }
      }
    } catch let status as Status where status.code == .unavailable {
      return
    } catch {
      journal.note(surprise: "\(error)")
    }
  }

  /// Sent again, what was acknowledged is known; a check-in of which nobody knows is not.
  private func verify(
    _ journal: Journal, _ district: District, _ server: RunningServer
  ) async throws {
    let known = journal.checkIns
    let fresh = district.checkIn()
    try await server.call(token: district.navigator, purpose: District.purpose) { client in
      for start in stride(from: 0, to: known.count, by: 1000) {
        let batch = Array(known[start..<min(start + 1000, known.count)])
        let receipts = try await client.navigators.recordCheckIns(.init(checkIns: batch))
          .message.receipts
        #expect(receipts.map(\.clientID) == batch.map(\.clientID))
        #expect(receipts.allSatisfy { $0.outcome == .alreadyRecorded })
      }
      let receipts = try await client.navigators.recordCheckIns(.init(checkIns: [fresh]))
      #expect(receipts.message.receipts.map(\.outcome) == [.recorded])
    }
    let active = try await server.call(token: district.admin, purpose: District.purpose) { client in
      var active: Set<String> = []
      var token = ""
      repeat {
        let page = try await client.consents.listConsents(
          .init(studentID: district.students[0], pageSize: 1000, pageToken: token)
        ).message
        active.formUnion(page.consents.filter { $0.status == .active }.map(\.id))
        token = page.nextPageToken
      } while !token.isEmpty
      return active
    }
    #expect(active.isSuperset(of: journal.consents))
  }
}

/// What servers have acknowledged.
private final class Journal: Sendable {
  private struct Entries {
    var checkIns: [CheckIn] = []
    var consents: Set<String> = []
    var surprises: [String] = []
  }

  private let entries = Mutex(Entries())

  var checkIns: [CheckIn] { entries.withLock { $0.checkIns } }
  var consents: Set<String> { entries.withLock { $0.consents } }
  /// How writers ended otherwise than by the end of the server.
  var surprises: [String] { entries.withLock { $0.surprises } }
  var count: Int { entries.withLock { $0.checkIns.count + $0.consents.count } }

  func note(checkIns: [CheckIn]) { entries.withLock { $0.checkIns += checkIns } }
  func note(consent: String) { entries.withLock { _ = $0.consents.insert(consent) } }
  func note(surprise: String) { entries.withLock { $0.surprises.append(surprise) } }
}

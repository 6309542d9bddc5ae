import ChildProcess
import Client
import Foundation
import Messages
import RPC
import Synchronization
import Testing

@Suite("A server killed while it rotates keys", .timeLimit(.minutes(60)))
struct RotationKillTests {
  /// How often; `CAIRN_ROTATION_KILLS` for a longer run.
  static let kills =
    Int(ProcessInfo.processInfo.environment["CAIRN_ROTATION_KILLS"] ?? "") ?? 4
  static let readers = 4
  static let kinds: [KeyKind] = [.studentKeys, .epoch, .indexRoot, .tenantKey]

  @Test("reads every row back, fails no read before the kill, and goes on with the rotation")
  func kill() async throws {
    let site = try await Site()
    let district = try await site.withServer { server in
      let district = try await District(on: server)
      try await Self.fill(district, on: server)
      return district
    }
    let tally = Tally()
    for round in 1...Self.kills {
      let server = try await site.start()
      try await Self.verify(district, server)
      await withTaskGroup { group in
        for _ in 0..<Self.readers {
          group.addTask { await Self.read(district, server, tally) }
        }
        group.addTask { await Self.rotate(district, server, tally, round) }
        // At work, and never at the same moment of it.
        let begun = tally.rotations
        for _ in 0..<6000 where tally.rotations == begun {
          try? await Task.sleep(for: .milliseconds(5))
        }
        try? await Task.sleep(for: .milliseconds(5 + round * 37 % 400))
        server.program.send(SIGKILL)
      }
      #expect(await server.program.end() == .signal(SIGKILL))
      if try site.unfinishedKeys() > 0 { tally.hitRotation() }
    }
    try await site.withServer { server in
      try await Self.verify(district, server)
      try await Self.awaitEnd(district, server)
      try await Self.verify(district, server)
    }
    #expect(tally.surprises.isEmpty, "\(tally.surprises.prefix(5))")
    #expect(tally.reads > 0)
    #expect(tally.hits > 0, "no kill met a rotation that had not ended")
    let line =
      "fault 26: \(Self.kills) kills, \(tally.hits) in mid rotation, \(tally.rotations) rotations,"
      + " \(tally.reads) reads, \(tally.surprises.count) failed, 0 unreadable rows\n"
    FileHandle.standardOutput.write(Data(line.utf8))
  }

  /// A plan, check-ins and a consent, so that there is something of everything.
  private static func fill(_ district: District, on server: RunningServer) async throws {
    try await server.call(token: district.navigator, purpose: District.purpose) { client in
      for student in district.students {
        _ = try await client.plans.createPlan(
          .init(
            studentID: student, schoolYear: 2027, tier: .tier1,
            content: .init(goals: [.init(text: "reads two books a month")])))
      }
      for _ in 0..<20 {
        _ = try await client.navigators.recordCheckIns(
          .init(checkIns: (0..<20).map { _ in district.checkIn() }))
      }
    }
    _ = try await server.call(token: district.admin, purpose: District.purpose) { client in
      try await district.sign(client)
    }
  }

  /// Reads until the server is gone. Nothing may fail before.
  private static func read(
    _ district: District, _ server: RunningServer, _ tally: Tally
  ) async {
    do {
      try await server.call(token: district.navigator, purpose: District.purpose) { client in
        while true {
          for student in district.students {
            let record = try await client.students.getStudent(.init(id: student)).message.student
            guard record?.identity?.familyName.isEmpty == false else {
              throw Unexpected("a record without a name")
            }
            tally.noteRead()
          }
        }
      }
    } catch let status as Status where status.code == .unavailable {
      return
    } catch {
      tally.note(surprise: "\(error)")
    }
  }

  /// Begins one rotation after another until the server is gone.
  private static func rotate(
    _ district: District, _ server: RunningServer, _ tally: Tally, _ round: Int
  ) async {
    do {
      try await server.call(token: district.admin) { client in
        var number = round
        while true {
          let kind = kinds[number % kinds.count]
          _ = try await client.keys.rotateKey(.init(kind: kind))
          tally.noteRotation()
          number += 1
          while try await client.keys.getRotationProgress(.init(kind: kind)).message.progress?
            .finished == false
          {
            try await Task.sleep(for: .milliseconds(2))
          }
        }
      }
    } catch let status as Status where status.code == .unavailable {
      return
    } catch {
      tally.note(surprise: "\(error)")
    }
  }

  /// Every record, plan, check-in and consent opens.
  private static func verify(_ district: District, _ server: RunningServer) async throws {
    try await server.call(token: district.navigator, purpose: District.purpose) { client in
      for (student, name) in zip(district.students, District.names) {
        let record = try await client.students.getStudent(.init(id: student)).message.student
        #expect(record?.identity?.familyName == name.1)
        #expect(record?.withheld == [])
      }
      let plans = try await client.plans.listPlans(.init()).message.plans
      #expect(plans.count == district.students.count)
      for plan in plans {
        let read = try await client.plans.getPlan(.init(id: plan.id)).message.plan
        #expect(read?.content?.goals.first?.text == "reads two books a month")
      }
    }
    try await server.call(token: district.admin, purpose: District.purpose) { client in
      for (given, family) in District.names {
        let person = PersonQuery(
          familyName: family, givenName: given, birthDate: "2016-04-12")
        let found = try await client.students.searchStudents(.init(criterion: .person(person)))
        #expect(found.message.students.count == 1)
      }
      let consents = try await client.consents.listConsents(
        .init(studentID: district.students[0]))
      #expect(consents.message.consents.first?.signer?.name == "Orla Ashgrovely")
    }
  }

  private static func awaitEnd(_ district: District, _ server: RunningServer) async throws {
    try await server.call(token: district.admin) { client in
      for kind in kinds {
        for attempt in 0... {
          let progress = try await client.keys.getRotationProgress(.init(kind: kind)).message
            .progress
          if progress?.finished == true { break }
          guard attempt < 6000 else { throw Unexpected("a rotation has no end: \(kind)") }
          try await Task.sleep(for: .milliseconds(5))
        }
      }
      let keys = try await client.keys.listKeys(.init()).message.keys
      let active = keys.filter { $0.state == .active }
      #expect(active.count == KeyKind.allKnown.count - 1)
    }
  }
}

extension Site {
  /// Versions of keys that a killed server left on their way.
  fileprivate func unfinishedKeys() throws -> Int {
    let count = "SELECT count(*) FROM key_version WHERE state IN (1, 3)"
    let text = try ChildProcess.run("/usr/bin/sqlite3", [data + "/registry.db", count]).1
    return Int(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
  }
}

private final class Tally: Sendable {
  private struct Figures {
    var reads = 0
    var rotations = 0
    var hits = 0
    var surprises: [String] = []
  }

  private let figures = Mutex(Figures())

  var reads: Int { figures.withLock { $0.reads } }
  var rotations: Int { figures.withLock { $0.rotations } }
  var hits: Int { figures.withLock { $0.hits } }
  /// What readers and the operator met besides the end of the server.
  var surprises: [String] { figures.withLock { $0.surprises } }

  func noteRead() { figures.withLock { $0.reads += 1 } }
  func noteRotation() { figures.withLock { $0.rotations += 1 } }
  func hitRotation() { figures.withLock { $0.hits += 1 } }
  func note(surprise: String) { figures.withLock { $0.surprises.append(surprise) } }
}

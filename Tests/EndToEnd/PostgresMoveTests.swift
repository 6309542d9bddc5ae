import Client
import Foundation
import Messages
import PostgresServer
import RPC
import Testing

@Suite("A tenant moves to PostgreSQL and back", .timeLimit(.minutes(5)))
struct PostgresMoveTests {
  /// What the navigator sees of the students; `nil` when the credential is refused.
  private func students(
    of district: District, at server: RunningServer
  ) async throws -> [String]? {
    try await server.call(token: district.navigator, purpose: District.purpose) { client in
      do {
        var names: [String] = []
        for student in district.students {
          let read = try await client.students.getStudent(.init(id: student))
          names.append(read.message.student?.identity?.givenName ?? "")
        }
        return names
      } catch let status as Status where status.code == .unauthenticated {
        return nil
      }
    }
  }

  private func record(
    _ checkIn: CheckIn, of district: District, at server: RunningServer
  ) async throws -> CheckInOutcome? {
    try await server.call(token: district.navigator, purpose: District.purpose) { client in
      try await client.navigators.recordCheckIns(.init(checkIns: [checkIn])).message.receipts
        .first?.outcome
    }
  }

  private func move(_ site: Site) async throws {
    let address = ["--server", "unix:\(site.data)/cairnd.sock"]
    let plan = try await site.cairn(["tenant", "move", "millbrook"] + address)
    #expect(plan.status == 0 && plan.out.contains("hand it over"), "\(plan.out) \(plan.err)")
    let moved = try await site.cairn(["tenant", "move", "millbrook", "--yes"] + address)
    #expect(moved.status == 0 && moved.out.contains("Paused for"), "\(moved.out) \(moved.err)")
  }

  @Test("the same credentials serve at each, and what was done there comes back")
  func there() async throws {
    let server = try await PostgresServer.shared()
    let (site, other) = (try await Site(), try await Site())
    let store = try await SharedStore.make(site, on: server)
    let rootKey = ["--root-key", "file:\(site.data)/root.key"]
    let names = District.names.map(\.0)
    let district = try await site.withServer(["--move-to", store.url]) { running in
      let district = try await District(on: running)
      #expect(try await students(of: district, at: running) == names)
      try await move(site)
      #expect(try await students(of: district, at: running) == nil)
      return district
    }
    let checkIn = district.checkIn()
    try await other.withServer(["--store", store.url, "--move-to", site.data] + rootKey) {
      running in
      #expect(try await students(of: district, at: running) == names)
      #expect(try await record(checkIn, of: district, at: running) == .recorded)
      try await move(other)
      #expect(try await students(of: district, at: running) == nil)
    }
    try await site.withServer { running in
      let seen = try await students(of: district, at: running)
      #expect(seen == names)
      let outcome = try await record(checkIn, of: district, at: running)
      #expect(outcome == .alreadyRecorded)
    }
    try await store.database.drop()
  }
}

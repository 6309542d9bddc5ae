import ChildProcess
import Claims
import Client
import Foundation
import Messages
import RPC
import Testing

@Suite("A5: a canary on a running server", .timeLimit(.minutes(5)))
struct CanaryAlarmTests {
  @Test("A5: who reads one is in the log and in the list of alarms within a second")
  func withinASecond() async throws {
    let site = try await Site()
    try await site.withServer { server async throws in
      let district = try await District(on: server)
      try await server.call(token: district.admin, purpose: District.purpose) { client in
        for index in 0..<8 {
          _ = try await client.students.createStudent(
            .init(
              grade: "03",
              identity: .init(
                givenName: "Child\(index)", familyName: "Elmsworth", birthDate: "2016-04-12")))
        }
      }
      let canary = try await server.call(tenant: "millbrook") { client in
        try await client.canaries.createCanaries(.init(count: 1)).message.canaries[0].studentID
      }
      #expect(!server.program.err.contains("ALARM_KIND_CANARY_TOUCHED"))
      // The twin: reading anybody else says nothing.
      try await read(district.students[0], district, server)
      try await Task.sleep(for: .seconds(1))
      #expect(!server.program.err.contains("ALARM_KIND_CANARY_TOUCHED"))

      let began = ContinuousClock.now
      try await read(canary, district, server)
      while !server.program.err.contains("ALARM_KIND_CANARY_TOUCHED") {
        guard .now - began < .seconds(10) else { break }
        try await Task.sleep(for: .milliseconds(10))
      }
      let time = ContinuousClock.now - began
      // Beside a hundred other tests a machine may be busy elsewhere for longer.
      #expect(time < .seconds(Claim.isFull ? 1 : 5))
      #expect(!server.program.err.contains(canary))
      let listed = try await site.cairn([
        "alarm", "list", "--server", server.addresses[0], "--tenant", "millbrook",
      ])
      #expect(listed.out.contains("canary-touched") && listed.out.contains(canary))
      Claim("A5", full: 1, short: 1).report("alarm after \(time)")
    }
  }

  private func read(
    _ student: String, _ district: District, _ server: RunningServer
  ) async throws {
    try await server.call(token: district.admin, purpose: District.purpose) { client in
      _ = try await client.students.getStudent(.init(id: student))
    }
  }
}

import ChildProcess
import Client
import Foundation
import Messages
import RPC
import Testing

@Suite("A server that is told to stop", .timeLimit(.minutes(5)))
struct DrainTests {
  @Test("finishes the calls that run, refuses new ones, and ends well")
  func drain() async throws {
    let site = try await Site()
    let files = try Self.roster(in: site.folder)
    let server = try await site.start()
    let district = try await District(on: server)
    try await server.call(token: district.admin, purpose: "roster-maintenance") { other in
      _ = try await other.credentials.whoAmI(.init())
      let summary = try await Self.importing(files, district, server) {
        server.program.send(SIGTERM)
        // Over the connection that was there, and over a new one.
        await Self.expectUnavailableSoon { _ = try await other.credentials.whoAmI(.init()) }
        await Self.expectUnavailableSoon {
          _ = try await server.call(token: district.admin) {
            try await $0.credentials.whoAmI(.init())
          }
        }
        #expect(server.program.isRunning)
      }
      #expect(summary.committed)
      #expect(summary.studentsCreated == 12)
    }
    #expect(await server.program.end() == .exit(0), "\(server.program.err)")
    // What was answered is there after the next start.
    try await site.withServer { server in
      let students = try await server.call(token: district.admin, purpose: "roster-maintenance") {
        try await $0.students.listStudents(.init(pageSize: 100)).message.students
      }
      #expect(students.count == 12 + District.names.count)
    }
  }

  /// Sends half of a roster, runs `meanwhile`, sends the rest.
  private static func importing(
    _ files: [(name: String, data: [UInt8])], _ district: District, _ server: RunningServer,
    _ meanwhile: @escaping @Sendable () async throws -> Void
  ) async throws -> ImportSummary {
    try await server.call(token: district.admin, purpose: "roster-maintenance") { client in
      try await client.rosters.importRoster { writer, finish, responses in
        try await writer.send(.init(part: .start(.init(validateOnly: false))))
        for (index, file) in files.enumerated() {
          if index == files.count / 2 { try await meanwhile() }
          try await writer.send(.init(part: .chunk(.init(fileName: file.name, data: file.data))))
        }
        try await finish()
        for try await response in responses {
          if case .summary(let summary) = response.part { return summary }
        }
        throw Unexpected("no summary")
      }.message
    }
  }

  /// A signal takes effect a little after it was sent; calls that came before it are answered.
  private static func expectUnavailableSoon(_ call: () async throws -> Void) async {
    let began = ContinuousClock.now
    while .now - began < .seconds(10) {
      do {
        try await call()
        try await Task.sleep(for: .milliseconds(10))
      } catch {
        #expect((error as? Status)?.code == .unavailable, "\(error)")
        return
      }
    }
    Issue.record("new calls are still answered")
  }

  /// A roster of the project's own tool.
  private static func roster(in folder: String) throws -> [(name: String, data: [UInt8])] {
    let tool = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "tools/sample-roster")
    try ChildProcess(tool.path, ["--students", "12", folder + "/roster"]).wait()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/roster")
    return try names.sorted().map { name in
      (name, Array(try Data(contentsOf: URL(filePath: "\(folder)/roster/\(name)"))))
    }
  }
}

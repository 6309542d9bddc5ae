import ChildProcess
import Client
import Foundation
import Messages
import RPC
import Synchronization
import Testing
import Vocabulary

@Suite("A server killed while it erases", .timeLimit(.minutes(5)))
struct ErasureKillTests {
  /// How often; `CAIRN_KILLS` for a longer run.
  static let kills = Int(ProcessInfo.processInfo.environment["CAIRN_KILLS"] ?? "") ?? 4

  @Test("leaves each student erased, keys and all, or whole; never half")
  func kill() async throws {
    let site = try await Site()
    let district = try await site.withServer { try await District(on: $0) }
    let journal = Journal()
    for round in 1...Self.kills {
      let server = try await site.start()
      let before = journal.erased.count
      await withTaskGroup { group in
        for _ in 0..<4 { group.addTask { await Self.erase(on: server, district, journal) } }
        // At work, and never at the same moment of it.
        for _ in 0..<6000 where journal.erased.count == before {
          try? await Task.sleep(for: .milliseconds(10))
        }
        try? await Task.sleep(for: .milliseconds(100 + 13 * round))
        server.program.send(SIGKILL)
      }
      #expect(await server.program.end() == .signal(SIGKILL))
      #expect(journal.erased.count > before, "it was killed at work, not before")
    }
    let gone = try await site.withServer { try await verify(journal.created, $0, district) }
    #expect(gone.isSuperset(of: journal.erased))
    try expectNoKeys(of: gone, at: site)
  }

  /// Creates and erases students until the server is gone, and notes what was acknowledged.
  private static func erase(
    on server: RunningServer, _ district: District, _ journal: Journal
  ) async {
    try? await server.call(token: district.admin, purpose: "roster-maintenance") { client in
      while true {
        let identity = StudentIdentity(
          givenName: "Quillon", familyName: UUID().uuidString, birthDate: "2016-04-12")
        let created = try await client.students.createStudent(
          .init(grade: "03", identity: identity))
        let student = created.message.student?.id ?? ""
        journal.note(created: student)
        _ = try await client.erasures.eraseStudent(
          .init(studentID: student, basis: .enteredInError, reason: "a drill"))
        journal.note(erased: student)
      }
    }
  }

  /// Who is gone. Everyone else is read whole.
  private func verify(
    _ students: [String], _ server: RunningServer, _ district: District
  ) async throws -> Set<String> {
    try await server.call(token: district.admin, purpose: District.purpose) { client in
      var gone: Set<String> = []
      for student in students {
        do {
          let read = try await client.students.getStudent(.init(id: student)).message.student
          #expect(read?.identity?.givenName == "Quillon")
        } catch let status as Status where status.code == .notFound {
          gone.insert(student)
          let certificate = try await client.erasures.getErasureCertificate(
            .init(studentID: student)
          ).message.certificate
          #expect(certificate.contains("destroyed: student \(student)\n"))
        }
      }
      return gone
    }
  }

  /// The stopped server's key file holds no row of any of them, in no page and no log.
  private func expectNoKeys(of students: Set<String>, at site: Site) throws {
    let tenants = site.data + "/tenants"
    let files = try FileManager.default.subpathsOfDirectory(atPath: tenants)
      .filter { $0.contains("tenant.keys") }
    #expect(!files.isEmpty)
    for file in files {
      let bytes = try Data(contentsOf: URL(filePath: "\(tenants)/\(file)"))
      for student in students {
        let id = try #require(StudentID(student))
        #expect(bytes.range(of: Data(id.bytes)) == nil, "\(file)")
      }
    }
  }
}

/// What servers have acknowledged.
private final class Journal: Sendable {
  private let entries = Mutex<(created: [String], erased: Set<String>)>(([], []))

  var created: [String] { entries.withLock(\.created) }
  var erased: Set<String> { entries.withLock(\.erased) }

  func note(created student: String) { entries.withLock { $0.created.append(student) } }
  func note(erased student: String) { entries.withLock { _ = $0.erased.insert(student) } }
}

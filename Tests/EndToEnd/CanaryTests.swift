import ChildProcess
import Claims
import Client
import Foundation
import Messages
import RPC
import Testing

@Suite("Secrets on the disk", .timeLimit(.minutes(5)))
struct CanaryTests {
  @Test("D1: no secret is in any file in any encoding, and a crash leaves no core file")
  func nowhere() async throws {
    let claim = Claim("D1", full: 200, short: 40)
    let canaries = Canaries(count: claim.attempts)
    let site = try await Site()
    var server = try await site.start(["--log-level", "trace"])
    let district = try await District(on: server)
    try await spread(canaries, district, server)
    // While it runs, with journal and shared memory; killed; crashed; stopped.
    var hits = try canaries.hits(in: site.folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: site.folder)
    for ending in ["tenant.db", "tenant.db-wal", "tenant.db-shm", "tenant.keys", "err"] {
      #expect(names.contains { $0.hasSuffix(ending) }, "\(ending) must be among what is searched")
    }
    for signal in [SIGKILL, SIGSEGV, SIGABRT, SIGTERM] {
      server.program.send(signal)
      await server.program.end()
      hits.formUnion(try canaries.hits(in: site.folder))
      guard signal != SIGTERM else { break }
      server = try await site.start(["--log-level", "trace"])
      try await server.call(token: district.navigator, purpose: District.purpose) { client in
        _ = try await client.students.getStudent(.init(id: district.students[0]))
      }
    }
    #expect(hits.isEmpty, "\(hits.sorted())")
    let cores = try cores(in: site.folder)
    #expect(cores.isEmpty)
    claim.report("\(hits.count) hits in \(canaries.encodings) encodings, \(cores.count) core files")
  }

  @Test("D1: without sealing, as the name of a tenant is kept, a secret is found")
  func found() async throws {
    let canaries = Canaries(count: 1)
    let site = try await Site()
    try await site.withServer { server in
      try await server.call { client in
        _ = try await client.tenants.createTenant(
          .init(
            name: "oakhurst", displayName: canaries.words[0], kind: .district, state: "KY"))
      }
    }
    #expect(try canaries.hits(in: site.folder).contains { $0.hasSuffix("UTF-8") })
    // And however else it might be written.
    let word = Array(canaries.words[0].utf8)
    let written = [
      "base64": Array(Data([7] + word + [7]).base64EncodedString().utf8),
      "UTF-16LE": word.flatMap { [$0, 0] }, "UTF-16BE": word.flatMap { [0, $0] },
      "hexadecimal": Array(word.map { String(format: "%02X", $0) }.joined().utf8),
    ]
    for (encoding, bytes) in written {
      #expect(canaries.encodings(in: [1, 2, 3] + bytes + [4]).contains(encoding), "\(encoding)")
    }
  }

  @Test("D1: without the limit on it a crash leaves a core file", .enabled(if: Self.leavesCores))
  func core() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let process = try ChildProcess(
      "/bin/sh", ["-c", "ulimit -c unlimited && kill -ABRT $$"], in: folder)
    #expect(process.wait() == .signal(SIGABRT | 0x80) || process.wait() == .signal(SIGABRT))
    #expect(try !cores(in: folder).isEmpty)
  }

  /// Whether the kernel writes core files where the process works.
  private static let leavesCores =
    (try? String(contentsOfFile: "/proc/sys/kernel/core_pattern", encoding: .utf8))?
    .hasPrefix("core") ?? false

  private func cores(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).filter {
      $0.split(separator: "/").last?.hasPrefix("core") == true
    }
  }

  // MARK: - Spreading

  /// Puts each word into some field of a student's record, reads, finds and revises, and asks for
  /// what is not there.
  private func spread(
    _ canaries: Canaries, _ district: District, _ server: RunningServer
  ) async throws {
    for start in stride(from: 0, to: canaries.words.count, by: 8) {
      let words = Array(canaries.words[start..<min(start + 8, canaries.words.count)])
      let request = Self.student(words)
      let id = try await server.call(token: district.admin, purpose: "roster-maintenance") {
        client in
        let created = try await client.students.createStudent(request).message.student
        _ = try await client.students.reviseStudent(
          .init(id: created?.id ?? "", revision: 1, contact: request.contact))
        _ = try await client.students.searchStudents(
          .init(
            criterion: .person(
              .init(familyName: words[0], givenName: words[0], birthDate: "2012-03-04"))))
        _ = try? await client.students.searchStudents(.init(criterion: .localID(words[0])))
        return created?.id ?? ""
      }
      #expect(!id.isEmpty)
    }
    try await server.call(token: district.navigator, purpose: District.purpose) { client in
      var checkIn = district.checkIn()
      checkIn.detail = .init(with: .student, wellbeing: 4, note: canaries.words[0])
      _ = try await client.navigators.recordCheckIns(.init(checkIns: [checkIn]))
      // Where it does not belong, it is refused, and the refusal logged.
      checkIn.clientID = canaries.words[1]
      checkIn.studentID = canaries.words[1]
      _ = try? await client.navigators.recordCheckIns(.init(checkIns: [checkIn]))
      _ = try? await client.students.getStudent(.init(id: canaries.words[1]))
    }
  }

  /// A student with the words in all six groups.
  private static func student(_ words: [String]) -> CreateStudentRequest {
    func word(_ number: Int) -> String { words[number % words.count] }
    return CreateStudentRequest(
      grade: "07",
      identity: .init(
        givenName: word(0), familyName: word(1), birthDate: "2012-03-04", localID: word(2)),
      contact: .init(
        contacts: [
          .init(
            relationship: .mother, givenName: word(3), familyName: word(4), hasRights: true,
            priority: 1)
        ]),
      academic: .init(daysEnrolled: 90, daysAbsent: 4),
      health: .init(hasIEP: true, accommodations: [word(5)]),
      services: .init(programs: [word(6)]), notes: .init(notes: [.init(text: word(7))]))
  }
}

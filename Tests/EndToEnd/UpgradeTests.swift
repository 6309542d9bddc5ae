import ChildProcess
import Claims
import Client
import Crypto
import Foundation
import Messages
import RPC
import Testing

/// Fault 28: a server on the data of an earlier release, and on the data of a later one.
///
/// `Releases` holds data directories that the programs of earlier releases have made, each with a
/// district of three students and all that can be kept about one. They are never made anew.
@Suite("A server on another release's data", .timeLimit(.minutes(10)))
struct UpgradeTests {
  /// The names of `Releases`, without their ending.
  static let releases = ["2026-11-24"]

  private static func archive(_ release: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Releases/\(release).tar.gz").path
  }

  /// A site whose data directory is that of an earlier release.
  private func site(of release: String) async throws -> Site {
    let site = try await Site()
    try FileManager.default.removeItem(atPath: site.data)
    let unpacked = try ChildProcess.run(
      "/usr/bin/tar", ["-xzf", Self.archive(release), "-C", site.folder])
    try #require(unpacked.0 == .exit(0))
    // Certificates are not part of it.
    let completed = try await site.cairn(["init", "--data", site.data])
    try #require(completed.status == 0, "\(completed.err)")
    return site
  }

  @Test("reads every row of an earlier one, and goes on writing", arguments: releases)
  func upgrade(_ release: String) async throws {
    let trial = FaultTrial(28, full: 3, short: 1)
    var opened = 0
    for _ in trial.seeds {
      let site = try await site(of: release)
      try await site.withServer { server in
        try await expectWhole(server)
        opened += try await drill(site)
      }
      // And once more, as what was made due by the upgrade is made at the first opening.
      try await site.withServer { server in try await expectWhole(server) }
    }
    trial.report("\(opened) sealed values of the release of \(release) open")
  }

  /// What the district of a release holds is told by those who may see it.
  private func expectWhole(_ server: RunningServer) async throws {
    let admin = try await server.call(tenant: "millbrook") { client in
      try await client.credentials.issueCredential(.init(role: .tenantAdmin, label: "after"))
        .message.token
    }
    let students = try await server.call(token: admin, purpose: "roster-maintenance") { client in
      var ids: [String] = []
      for (given, family) in District.names {
        let person = PersonQuery(familyName: family, givenName: given, birthDate: "2016-04-12")
        let found = try await client.students.searchStudents(.init(criterion: .person(person)))
        ids.append(try #require(found.message.students.first?.id))
      }
      return ids
    }
    let navigator = try await server.call(token: admin, purpose: "roster-maintenance") { client in
      let issued = try await client.credentials.issueCredential(
        .init(role: .navigator, label: "after")
      ).message
      for id in students {
        _ = try await client.navigators.assignNavigator(
          .init(studentID: id, navigatorID: issued.credential?.holderID ?? ""))
      }
      return issued.token
    }
    try await server.call(token: navigator, purpose: District.purpose) { client in
      for (id, name) in zip(students, District.names) {
        let student = try await client.students.getStudent(.init(id: id)).message.student
        #expect(student?.identity?.familyName == name.1 && student?.withheld == [])
        _ = try await client.navigators.recordCheckIns(.init(checkIns: [checkIn(of: id)]))
      }
      let plans = try await client.plans.listPlans(.init()).message.plans
      #expect(plans.count == 1)
      let plan = try await client.plans.getPlan(.init(id: plans.first?.id ?? "")).message.plan
      #expect(plan?.content?.goals.first?.text == "reads two books a month")
    }
    try await server.call(token: admin, purpose: District.purpose) { client in
      let consents = try await client.consents.listConsents(.init(studentID: students[0]))
      #expect(consents.message.consents.first?.signer?.name == "Orla Ashgrovely")
    }
  }

  private func checkIn(of student: String) -> CheckIn {
    CheckIn(
      clientID: UUID().uuidString.lowercased(), studentID: student,
      occurTime: .init(seconds: Int64(Date().timeIntervalSince1970) - 60), mode: .phone,
      reached: .yes, detail: .init(with: .student, wellbeing: 4, note: "The robot walks."))
  }

  /// Opens every sealed value there is, as a drill does; how many there were.
  private func drill(_ site: Site) async throws -> Int {
    let keys = ["operator", "officer"].map { "\(site.folder)/\($0).key" }
    var recipients: [String] = []
    for key in keys {
      _ = try ChildProcess.run("/usr/bin/age-keygen", ["-o", key])
      let recipient = try ChildProcess.run("/usr/bin/age-keygen", ["-y", key]).1
      recipients += ["--recipient", recipient.trimmingCharacters(in: .whitespacesAndNewlines)]
    }
    let out = "\(site.folder)/backups"
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    let server = ["--server", "unix:\(site.data)/cairnd.sock"]
    let made = try await site.cairn(
      [
        "backup", "create", "--tenant", "millbrook", "--artefact", "data", "--out", out,
      ] + recipients + server)
    try #require(made.status == 0, "\(made.err)")
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: out).first { $0.contains("-data-") })
    let drill = try await site.cairn(
      ["backup", "drill", "\(out)/\(name)", "--full", "--identity", keys[0], "--output", "json"]
        + server)
    struct Report: Decodable {
      var tried: Int
      var unreadable: Int
      var people: Int
    }
    let report = try JSONDecoder().decode(Report.self, from: Data(drill.out.utf8))
    #expect(report.unreadable == 0 && report.people >= 3, "\(drill.out)")
    return report.tried
  }

  // MARK: - Back

  /// The sums of every file of a data directory that outlives a server.
  private func sums(_ site: Site) throws -> [String: String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: site.data)
    var sums: [String: String] = [:]
    for name in names where name.hasSuffix(".db") || name.hasSuffix(".keys") || name == "FORMAT" {
      let bytes = try Data(contentsOf: URL(filePath: "\(site.data)/\(name)"))
      sums[name] = SHA256.hash(data: bytes).description
    }
    return sums
  }

  private static let future =
    "INSERT INTO schema_migration (number, name, checksum, applied_at) VALUES (99, 'later', 1, 1)"

  @Test(
    "refuses what a later release has written, and changes nothing",
    arguments: ["FORMAT", "registry.db", "epochs.db"])
  func downgrade(_ file: String) async throws {
    let site = try await Site()
    try await site.withServer { server in _ = try await District(on: server) }
    if file == "FORMAT" {
      try Data("cairn data 2\n".utf8)
        .write(to: URL(filePath: "\(site.data)/FORMAT"))
    } else {
      _ = try ChildProcess.run("/usr/bin/sqlite3", ["\(site.data)/\(file)", Self.future])
    }
    let before = try sums(site)
    let server = try site.launch()
    #expect(await server.endBeforeListening() == .exit(1))
    #expect(server.err.contains("newer"), "\(server.err)")
    #expect(try sums(site) == before)
  }

  @Test(
    "refuses one tenant that a later release has written, and changes nothing of it",
    arguments: ["tenant.db", "tenant.keys"])
  func downgradedTenant(_ file: String) async throws {
    let site = try await Site()
    let (district, name) = try await site.withServer { server in
      let district = try await District(on: server)
      let tenants = try await server.call { client in
        try await client.tenants.listTenants(.init()).message.tenants
      }
      return (district, try #require(tenants.first?.id))
    }
    let tenants = "\(site.data)/tenants"
    _ = try ChildProcess.run("/usr/bin/sqlite3", ["\(tenants)/\(name)/\(file)", Self.future])
    let before = try sums(site).filter { $0.key.contains(name) }
    try await site.withServer { server in
      try await server.call(token: district.navigator, purpose: District.purpose) { client in
        _ = await #expect(throws: Status.self) {
          try await client.students.getStudent(.init(id: district.students[0]))
        }
      }
    }
    #expect(try sums(site).filter { $0.key.contains(name) } == before)
  }

  @Test("changes the same files without the word of the later release (the twin)")
  func unmarked() async throws {
    let site = try await Site()
    try await site.withServer { server in _ = try await District(on: server) }
    let before = try sums(site)
    try await site.withServer { server in
      _ = try await District(on: server, named: "harborview")
    }
    #expect(try sums(site) != before)
  }
}

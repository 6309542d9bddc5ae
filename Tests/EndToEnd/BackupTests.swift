import ChildProcess
import Foundation
import Testing

/// The commands of backup against a server, with the ordinary age tool as a witness.
@Suite("Backups on the command line", .timeLimit(.minutes(5)))
struct BackupTests {
  /// A site with a tenant, a student, and the keys of an operator and an officer.
  private static func prepared(_ site: Site) async throws -> (recipients: [String], admin: String) {
    var recipients: [String] = []
    for name in ["operator", "officer"] {
      let key = "\(site.folder)/\(name).key"
      _ = try ChildProcess.run("/usr/bin/env", ["age-keygen", "-o", key])
      let (_, recipient) = try ChildProcess.run("/usr/bin/env", ["age-keygen", "-y", key])
      recipients += ["--recipient", recipient.trimmingCharacters(in: .whitespacesAndNewlines)]
    }
    let socket = "unix:\(site.data)/cairnd.sock"
    let token = "\(site.folder)/admin.token"
    try await site.run("config use local --server \(socket)")
    try await site.run(
      "tenant create millbrook --kind district --state KY --display-name Millbrook")
    try await site.run(
      "credential issue --tenant millbrook --role tenant-admin --label admin --token-out \(token)")
    try await site.run(
      "student create --family Ashgrovely --given Quillon --birth-date 2016-04-12 "
        + "--token-file \(token)")
    return (recipients, token)
  }

  @Test("are made, checked, tried against the keys and restored by two people")
  func life() async throws {
    let site = try await Site()
    try await site.withServer { _ in
      let (recipients, admin) = try await Self.prepared(site)
      let out = "\(site.folder)/backups"
      try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: false)
      let create = ["backup", "create", "--tenant", "millbrook", "--out", out]
      #expect(try await site.cairn(create).status == 5, "without two recipients")
      #expect(try FileManager.default.contentsOfDirectory(atPath: out) == [])
      let made = try await site.cairn(create + recipients)
      try #require(made.status == 0, "\(made.err)")
      let names = try FileManager.default.contentsOfDirectory(atPath: out).sorted()
      #expect(names.count == 2 && names.allSatisfy { $0.hasSuffix(".age") })
      let file = "\(out)/\(try #require(names.first { $0.contains("-data-") }))"
      let identity = ["--identity", "\(site.folder)/operator.key"]

      let verified = try await site.cairn(["backup", "verify", file] + identity)
      #expect(verified.status == 0 && verified.out.contains("student 1"), "\(verified.err)")
      let stranger = try await site.cairn([
        "backup", "verify", file, "--identity", admin,
      ])
      #expect(stranger.status == 5 && stranger.err.contains("no age identity"))
      let drill = try await site.cairn(["backup", "drill", file, "--full"] + identity)
      #expect(drill.status == 0 && drill.out.contains("Unreadable:         0"), "\(drill)")

      try await site.run(
        "student create --family Zweite --given Otto --birth-date 2016-04-13 --token-file \(admin)")
      let restore =
        ["backup", "restore", file] + identity + ["--reason", "drill"]
      let refused = try await site.cairn(restore + ["--yes"])
      #expect(refused.status == 6 && refused.err.contains("accept_loss"), "\(refused)")
      let planned = try await site.cairn(restore + ["--accept-loss"])
      #expect(planned.status == 0 && planned.err.contains("nothing was changed"))
      try await Task.sleep(for: .seconds(1))
      let asked = try await site.cairn(restore + ["--accept-loss", "--yes"])
      let approval = try #require(asked.err.firstMatch(of: /approval (\w{26})/)?.output.1)
      try await site.run("approval approve \(approval) --yes --token-file \(admin)")
      let done = try await site.cairn(
        restore + ["--accept-loss", "--yes", "--approval", String(approval)])
      #expect(done.status == 0 && done.out.contains("yes, generation 1"), "\(done)")
      let listed = try await site.cairn([
        "student", "list", "--purpose", "roster-maintenance", "--token-file", admin,
      ])
      #expect(listed.out.contains("Ashgrovely") && !listed.out.contains("Zweite"))
    }
  }

  @Test("rebuild a lost machine")
  func rebuild() async throws {
    let site = try await Site()
    let out = "\(site.folder)/backups"
    try await site.withServer { _ in
      let (recipients, _) = try await Self.prepared(site)
      try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: false)
      let made = try await site.cairn(["backup", "create", "--all", "--out", out] + recipients)
      try #require(made.status == 0, "\(made.err)")
    }
    let key = "\(site.folder)/root.key"
    try FileManager.default.moveItem(atPath: "\(site.data)/root.key", toPath: key)
    try FileManager.default.moveItem(atPath: site.data, toPath: "\(site.folder)/lost")
    let files = try FileManager.default.contentsOfDirectory(atPath: out).map { "\(out)/\($0)" }
    #expect(files.count == 4)
    let rebuilt = try await site.cairn(
      ["backup", "rebuild", "--data", site.data, "--identity", "\(site.folder)/officer.key"]
        + files)
    try #require(rebuilt.status == 0, "\(rebuilt.err)")
    try await site.run("init --data \(site.data) --root-key \(key)")
    try await site.withServer(["--root-key", key]) { _ in
      let token = "\(site.folder)/admin.token"
      let listed = try await site.cairn([
        "student", "list", "--purpose", "roster-maintenance", "--token-file", token,
      ])
      #expect(listed.out.contains("Ashgrovely"), "\(listed.err)")
    }
  }

  @Test("a damaged and a cut file are found out without a server")
  func damaged() async throws {
    let site = try await Site()
    var file = ""
    try await site.withServer { _ in
      let (recipients, _) = try await Self.prepared(site)
      let made = try await site.cairn(
        [
          "backup", "create", "--tenant", "millbrook", "--artefact", "data", "--out",
          site.folder,
        ] + recipients)
      try #require(made.status == 0, "\(made.err)")
      let names = try FileManager.default.contentsOfDirectory(atPath: site.folder)
      file = "\(site.folder)/\(try #require(names.first { $0.hasSuffix(".age") }))"
    }
    let whole = try Data(contentsOf: URL(filePath: file))
    func verify(_ bytes: Data) async throws -> (status: Int32, out: String, err: String) {
      try bytes.write(to: URL(filePath: "\(site.folder)/bad"))
      return try await site.cairn([
        "backup", "verify", "\(site.folder)/bad", "--identity", "\(site.folder)/officer.key",
      ])
    }
    #expect(try await verify(whole).status == 0)
    var damaged = whole
    damaged[whole.count / 2] ^= 1
    #expect(try await verify(damaged).err.contains("is damaged"))
    for count in [0, 100, whole.count - 1, whole.count / 2] {
      #expect(try await verify(whole.prefix(count)).status == 5)
    }
    #expect(try await verify(whole + Data([0])).err.contains("is damaged"))
  }
}

extension Site {
  /// Runs one command that must succeed.
  fileprivate func run(_ line: String) async throws {
    let result = try await cairn(line.split(separator: " ").map(String.init))
    try #require(result.status == 0, "\(line): \(result.err)")
  }
}

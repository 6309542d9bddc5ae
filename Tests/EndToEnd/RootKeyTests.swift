import ChildProcess
import Client
import Foundation
import Messages
import RPC
import Testing

@Suite("A server's root key", .timeLimit(.minutes(5)))
struct RootKeyTests {
  /// Starts a server on each provider after `cairn root init`, makes a tenant, stops, starts again
  /// and finds it.
  private func servesTwice(
    _ site: Site, _ source: String, input: String? = nil, variables: [String: String] = [:]
  ) async throws {
    let arguments = ["--root-key", source]
    try await site.withServer(arguments, variables: variables, input: input) { server in
      _ = try await server.call { client in
        try await client.tenants.createTenant(
          .init(name: "millbrook", displayName: "Millbrook", kind: .district, state: "KY"))
      }
    }
    try await site.withServer(arguments, variables: variables, input: input) { server in
      let admin = try await server.call(tenant: "millbrook") { client in
        try await client.credentials.issueCredential(.init(role: .tenantAdmin, label: "admin"))
          .message.token
      }
      #expect(!admin.isEmpty)
      let root = try await server.call { try await $0.roots.getRoot(.init()).message.root }
      #expect(root?.provider == source.split(separator: ":").first.map(String.init))
    }
    // Told without a server, too.
    let check = try await site.cairn(
      ["root", "verify", "--root-key", source, "--data", site.data], input: input)
    if variables.isEmpty { #expect(check.status == 0, "\(check.err)") }
  }

  private func file(_ site: Site, _ name: String, _ text: String, mode: Int = 0o600) throws
    -> String
  {
    let path = site.folder + "/" + name
    try Data(text.utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    return path
  }

  @Test("may lie in a file elsewhere; the wrong one opens nothing and is told from a missing one")
  func fromFile() async throws {
    let site = try await Site()
    let path = site.folder + "/elsewhere.key"
    let made = try await site.cairn(["root", "init", "--root-key", "file:\(path)"])
    #expect(made.status == 0, "\(made.err)")
    try await servesTwice(site, "file:\(path)")
    // The key that `cairn init` made is another one.
    let wrong = try await site.cairn(
      ["root", "verify", "--root-key", site.data + "/root.key", "--data", site.data])
    #expect(wrong.status == 6)
    let server = try site.launch()
    #expect(await server.endBeforeListening() == .exit(1))
    #expect(server.err.contains("not the root key"), "\(server.err)")
    let missing = try site.launch(["--root-key", "file:\(site.folder)/none"])
    #expect(await missing.endBeforeListening() == .exit(1))
    #expect(missing.err.contains("there is no key file"), "\(missing.err)")
  }

  @Test("may be sealed under a passphrase, handed over in a descriptor")
  func fromPassphrase() async throws {
    let site = try await Site()
    let (good, bad) = (
      try file(site, "good", "six words are a good one\n"),
      try file(site, "bad", "six words are a good two\n")
    )
    let source = "passphrase:\(site.folder)/root.sealed?fd=0"
    let made = try await site.cairn(["root", "init", "--root-key", source], input: good)
    #expect(made.status == 0, "\(made.err)")
    try await servesTwice(site, source, input: good)
    let server = try site.launch(["--root-key", source], input: bad)
    #expect(await server.endBeforeListening() == .exit(1))
    #expect(server.err.contains("the passphrase does not open"), "\(server.err)")
    #expect(!server.err.contains("six words"))
  }

  @Test("may be unwrapped by a program, such as age")
  func fromProgram() async throws {
    let site = try await Site()
    let identity = site.folder + "/identity.txt"
    #expect(try ChildProcess.run("/usr/bin/age-keygen", ["-o", identity]).0 == .exit(0))
    let tool = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../tools/age-root").standardized.path
    let source = "exec:\(tool)?blob=\(site.folder)/root.age&arg=\(identity)"
    let made = try await site.cairn(["root", "init", "--root-key", source])
    #expect(made.status == 0, "\(made.err)")
    try await servesTwice(site, source)
    try FileManager.default.removeItem(atPath: identity)
    let server = try site.launch(["--root-key", source])
    #expect(await server.endBeforeListening() == .exit(1))
    #expect(server.err.contains("age-root failed with status"), "\(server.err)")
  }

  @Test("may need two officers, or come from systemd or a descriptor")
  func fromOthers() async throws {
    let site = try await Site()
    var officers: [String] = []
    for name in ["a", "b", "c"] {
      let made = try await site.cairn(["root", "officer", "--out", "\(site.folder)/\(name).key"])
      officers += ["--officer", made.out.trimmingCharacters(in: .whitespacesAndNewlines)]
    }
    let sealed = "officers:\(site.folder)/root.sealed"
    let made = try await site.cairn(["root", "init", "--root-key", sealed] + officers)
    #expect(made.status == 0, "\(made.err)")
    let keys = "?key=\(site.folder)/c.key&key=\(site.folder)/a.key"
    try await servesTwice(site, sealed + keys)
    let alone = try site.launch(["--root-key", "\(sealed)?key=\(site.folder)/a.key"])
    #expect(await alone.endBeforeListening() == .exit(1))
    #expect(alone.err.contains("two officers"), "\(alone.err)")

    let other = try await Site()
    let key = other.data + "/root.key"
    try await servesTwice(other, "fd:0", input: key)
    let credentials = ["CREDENTIALS_DIRECTORY": other.data]
    try await other.withServer(
      ["--root-key", "credential:root.key"], variables: credentials
    ) { server in
      let root = try await server.call { try await $0.roots.getRoot(.init()).message.root }
      #expect(root?.provider == "credential")
    }
    let without = try other.launch(["--root-key", "credential:root.key"])
    #expect(await without.endBeforeListening() == .exit(1))
    #expect(without.err.contains("CREDENTIALS_DIRECTORY"), "\(without.err)")
  }

  @Test("is rotated while the server serves, however often it is killed on the way")
  func rotation() async throws {
    let site = try await Site()
    let district = try await site.withServer { try await District(on: $0) }
    let next = "file:\(site.folder)/next.key?version=2"
    let made = try await site.cairn(["root", "init", "--root-key", next])
    #expect(made.status == 0, "\(made.err)")
    let both = ["--next-root-key", next]

    // A tenant and the platform: killed before anything, between the two, and after both.
    for left in [2, 1, 0] as [Int64] {
      let server = try await site.start(both)
      let root = try await server.call { try await $0.roots.getRoot(.init()).message.root }
      #expect(root?.keysLeft == left && root?.newestVersion == 2)
      if left > 0 {
        let answer = try await server.call { client in
          try await client.roots.rotateRoot(.init(version: 2, keysMax: left == 2 ? 1 : 0)).message
        }
        #expect(answer.keysResealed == 1 && answer.root?.keysLeft == left - 1)
      }
      try await reads(district, server)
      server.program.send(SIGKILL)
      #expect(await server.program.end() == .signal(SIGKILL))
    }

    try await site.withServer(["--root-key", next]) { try await reads(district, $0) }
    let old = try site.launch()
    #expect(await old.endBeforeListening() == .exit(1))
    #expect(old.err.contains("version 2 of the root key"), "\(old.err)")
    let check = try await site.cairn(["root", "verify", "--root-key", next, "--data", site.data])
    #expect(check.status == 0, "\(check.err)")
  }

  private func reads(_ district: District, _ server: RunningServer) async throws {
    let read = try await server.call(token: district.navigator, purpose: District.purpose) {
      client in try await client.students.getStudent(.init(id: district.students[0]))
    }
    #expect(read.message.student?.identity?.familyName == District.names[0].1)
  }
}

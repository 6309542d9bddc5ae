import ArgumentParser
import Client
import Messages
import RPC
import Testing

@testable import cairn

@Suite("Which server is called, and as whom")
struct ConnectionTests {
  private static let token =
    "crn1_ta_abcdefghjkmnw3k9_0123456789012345678901234567890123456789abc_0a1b2c3d"
  private static let config = """
    { "current": "millbrook",
      "contexts": {
        "millbrook": { "server": "https://a.example.org:7443", "token": "\(token)",
                       "purpose": "evaluation" },
        "local": { "server": "unix:/run/cairnd.sock" } } }
    """

  private func options(_ arguments: [String]) throws -> ConnectionOptions {
    try ConnectionOptions.parse(arguments)
  }

  private func target(
    _ arguments: [String] = [], _ variables: [String: String] = [:],
    _ purpose: PurposeDemand = .none, mode: Int = 0o600
  ) throws -> ServerTarget {
    let stage = try Stage()
    try stage.write("config.json", Self.config, mode: mode)
    try stage.write("other.token", "crn1_other\n")
    var surroundings = Surroundings.process
    surroundings.variables = variables.merging(
      ["CAIRN_CONFIG": "\(stage.directory)/config.json"]) { given, _ in given }
    let placed = arguments.map { $0 == "other.token" ? "\(stage.directory)/other.token" : $0 }
    return try ServerTarget(options(placed), surroundings, purpose: purpose)
  }

  @Test("The current saved server is used with its credential")
  func saved() throws {
    let target = try target()
    #expect(target.address.description == "https://a.example.org:7443")
    #expect(target.envelope.token == Self.token)
  }

  @Test("Another saved server is chosen by option or variable")
  func context() throws {
    #expect(try target(["--context", "local"]).address == .unix(path: "/run/cairnd.sock"))
    #expect(try target([], ["CAIRN_CONTEXT": "local"]).envelope.token == nil)
  }

  @Test("A saved credential is sent to no other server")
  func foreignServer() throws {
    #expect(try target(["--server", "https://b.example.org"]).envelope.token == nil)
    #expect(try target([], ["CAIRN_SERVER": "https://b.example.org"]).envelope.token == nil)
    #expect(
      try target(["--server", "https://a.example.org:7443"]).envelope.token == Self.token)
  }

  @Test("A credential comes from the option's file, the variable, the saved server, in this order")
  func tokenOrder() throws {
    let variable = ["CAIRN_TOKEN": "crn1_variable"]
    #expect(
      try target(["--token-file", "other.token"], variable).envelope.token == "crn1_other")
    #expect(try target([], variable).envelope.token == "crn1_variable")
  }

  @Test("A purpose is the stated, the saved, or the usual one, in this order")
  func purposeOrder() throws {
    let usual = PurposeDemand.usually(.rosterMaintenance)
    let variable = ["CAIRN_PURPOSE": "attendance"]
    #expect(
      try target(["--purpose", "inspection"], variable, usual).envelope.purpose == "inspection")
    #expect(try target([], variable, usual).envelope.purpose == "attendance")
    #expect(try target([], [:], usual).envelope.purpose == "evaluation")
    #expect(
      try target(["--context", "local"], [:], usual).envelope.purpose == "roster-maintenance")
    #expect(throws: CommandFailure.self) { try target(["--context", "local"], [:], .stated) }
    #expect(throws: CommandFailure.self) { try target([], ["CAIRN_PURPOSE": "curiosity"]) }
  }

  @Test("A configuration that others can read is refused", arguments: [0o640, 0o604, 0o660])
  func openConfiguration(mode: Int) throws {
    do {
      _ = try target(mode: mode)
      Issue.record("it was accepted")
    } catch let failure as CommandFailure {
      #expect(failure.exit == .notPermitted)
      #expect(failure.details.first?.demand.hasPrefix("chmod 600") == true)
    }
  }

  @Test("The configuration is written for its owner alone, also over one that was open")
  func writtenPrivately() async throws {
    let stage = try Stage()
    let result = await stage.run(["config", "use", "local", "--server", "unix:/run/cairnd.sock"])
    #expect(result.exit == .ok)
    #expect(try stage.mode("config.json") == 0o600)
  }

  @Test("A configuration that is none is refused without a word of it")
  func brokenConfiguration() async throws {
    let stage = try Stage()
    try stage.write("config.json", #"{ "contexts": { "a": { "token": "crn1_secret" } } }"#)
    let result = await stage.run(["config", "list"])
    #expect(result.exit == .invalidInput)
    #expect(!result.err.contains("crn1_secret"))
  }

  @Test("A credential file is written for its owner alone")
  func tokenOut() async throws {
    let stage = try Stage(.harborview(), variables: ["CAIRN_SERVER": "unix:/run/cairnd.sock"])
    let result = await stage.run([
      "credential", "issue", "--role", "partner", "--label", "api", "--token-out", "$TMP/t",
    ])
    #expect(result.exit == .ok)
    #expect(try stage.mode("t") == 0o600)
    #expect(try stage.read("t") == "crn1_pa_7g2k9w3m5p8q1r4t_not-a-secret_00000000\n")
    #expect(!result.out.contains("not-a-secret"))
  }

  @Test("A credential is read from standard input and saved; no list shows it")
  func standardInput() async throws {
    let stage = try Stage(input: "  \(Self.token)\n")
    _ = await stage.run([
      "config", "use", "m", "--server", "https://a.example.org", "--token-file", "-",
    ])
    #expect(try stage.read("config.json").contains(Self.token))
    for arguments in [["list"], ["list", "--output", "json"], ["show"]] {
      let shown = await stage.run(["config"] + arguments)
      #expect(shown.out.contains("...w3k9"))
      #expect(!shown.out.contains("0123456789"))
    }
  }

  @Test("A server that is moved loses the credential that was for another")
  func movedServer() async throws {
    let stage = try Stage(input: Self.token)
    let name = ["config", "use", "m", "--server"]
    _ = await stage.run(name + ["https://a.example.org", "--token-file", "-"])
    _ = await stage.run(name + ["https://b.example.org"])
    #expect(try !stage.read("config.json").contains(Self.token))
  }

  @Test("Every call carries credential, purpose and tenant")
  func envelope() async throws {
    let stage = try Stage(
      .harborview(),
      variables: [
        "CAIRN_SERVER": "unix:/run/cairnd.sock", "CAIRN_TOKEN": "crn1_x",
        "CAIRN_TENANT": "harborview",
      ])
    _ = await stage.run(["plan", "list"])
    let metadata = try #require(stage.server.heard.metadata(PlanMethods.listPlans).first)
    #expect(metadata[text: "authorization"] == "Bearer crn1_x")
    #expect(metadata[text: "cairn-purpose"] == "success-plan")
    #expect(metadata[text: "cairn-tenant"] == "harborview")
  }

  @Test("Without --yes nothing that cannot be undone is asked of the server")
  func dryRun() async throws {
    let stage = try Stage(.harborview(), variables: ["CAIRN_SERVER": "unix:/run/cairnd.sock"])
    _ = await stage.run(["credential", "revoke", "7g2k9w3m5p8q1r4t"])
    _ = await stage.run(["consent", "revoke", "co-1"])
    let heard = stage.server.heard
    #expect(heard.metadata(CredentialMethods.revokeCredential).isEmpty)
    #expect(heard.metadata(ConsentMethods.revokeConsent).isEmpty)
    _ = await stage.run(["consent", "revoke", "co-1", "--reason", "asked", "--yes"])
    #expect(
      try heard.requests(ConsentMethods.revokeConsent)
        == [RevokeConsentRequest(id: "co-1", reason: "asked")])
  }
}

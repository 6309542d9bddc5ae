import Foundation
import Messages
import NIOCore
import NIOPosix
import RPC
import Testing
import Transport

@testable import cairn

@Suite("Over a real connection")
struct LiveTests {
  /// Runs `body` on a stage in front of a listening server; `$TMP/data` is a new data directory.
  private static func withServer(
    _ methods: [BoundMethod], _ body: (Stage, GRPCServer) async throws -> Void
  ) async throws {
    let stage = try Stage(isConnected: true)
    let made = await stage.run(["init", "--data", "$TMP/data"])
    try #require(made.exit == .ok, "\(made.err)")
    let server = GRPCServer(
      router: Router(methods: methods),
      configuration: ServerConfiguration(
        encodeDetails: { encodeStatusDetails($0) },
        onUnexpected: { _, _ in .internalError(incidentID: "in-1") }),
      group: MultiThreadedEventLoopGroup.singleton)
    do {
      try await body(stage, server)
      await server.drain(grace: .seconds(1))
    } catch {
      await server.drain(grace: .seconds(1))
      throw error
    }
  }

  private static let whoAmI = BoundMethod.unary(CredentialMethods.whoAmI) {
    (_: WhoAmIRequest, context) -> WhoAmIResponse in
    guard context.metadata[text: "authorization"] == "Bearer crn1_good" else {
      throw Fault.notAuthenticated
    }
    return WhoAmIResponse(role: .auditor, tenantName: context.metadata[text: "cairn-tenant"] ?? "")
  }

  @Test("A Unix socket carries calls, and failures with all their details")
  func unixSocket() async throws {
    let create = BoundMethod.unary(TenantMethods.createTenant) {
      (_: CreateTenantRequest, _) in CreateTenantResponse()
    }
    try await Self.withServer([Self.whoAmI, create]) { stage, server in
      _ = try await server.listen(on: .unix(path: "\(stage.directory)/s"))
      try stage.write("good", "crn1_good")
      _ = await stage.run(["config", "use", "a", "--server", "unix:$TMP/s"])

      let stranger = await stage.run(["credential", "whoami"])
      #expect(stranger.exit == .notPermitted)
      #expect(stranger.err.contains("reason: CREDENTIALS_INVALID (UNAUTHENTICATED)"))

      let known = await stage.run([
        "credential", "whoami", "--token-file", "$TMP/good", "--tenant", "harborview",
      ])
      #expect(known.exit == .ok)
      #expect(known.out.contains("Tenant:      harborview"))

      let refused = await stage.run([
        "tenant", "create", "X", "--kind", "city", "--state", "??", "--display-name", "x",
      ])
      #expect(refused.exit == .invalidInput)
      #expect(refused.err.contains("\n  name   must be 2 to 63 of"))
      #expect(refused.err.contains("\n  state  must be"))

      let unknown = await stage.run(["tenant", "list"])
      #expect(unknown.exit == .internalError)
      #expect(unknown.err.contains("METHOD_UNKNOWN"))
    }
  }

  @Test("TLS is checked against the authority that `init` made, and against no other")
  func tls() async throws {
    try await Self.withServer([Self.whoAmI]) { stage, server in
      let folder = "\(stage.directory)/data/tls"
      let bound = try await server.listen(
        on: .tls(
          host: "127.0.0.1", port: 0,
          ServerTLS(
            certificateChainFile: "\(folder)/server.pem", privateKeyFile: "\(folder)/server.key")))
      guard case .tcp(_, let port) = bound else { throw Fault.methodUnknown }
      try stage.write("good", "crn1_good")
      let call = [
        "credential", "whoami", "--server", "https://127.0.0.1:\(port)", "--token-file",
        "$TMP/good",
      ]
      let trusted = await stage.run(call + ["--ca", "$TMP/data/tls/authority.pem"])
      #expect(trusted.exit == .ok, "\(trusted.err)")

      let untrusted = await stage.run(call)
      #expect(untrusted.exit == .unavailable)
      #expect(untrusted.err.contains("TLS_FAILED"), "\(untrusted.err)")

      let wrong = await stage.run(call + ["--ca", "$TMP/good"])
      #expect(wrong.exit == .invalidInput)
      #expect(!wrong.err.contains("crn1_good"))
    }
  }

  @Test("A server that is not there is said to be unreachable")
  func absent() async throws {
    let stage = try Stage(isConnected: true)
    let result = await stage.run(["tenant", "list", "--server", "unix:$TMP/none.sock"])
    #expect(result.exit == .unavailable)
    #expect(result.err.contains("cannot be reached"))
  }

  @Test("A server that does not answer in time is not waited for")
  func timeout() async throws {
    let slow = BoundMethod.unary(CredentialMethods.whoAmI) {
      (_: WhoAmIRequest, _) -> WhoAmIResponse in
      try await Task.sleep(for: .seconds(60))
      return WhoAmIResponse()
    }
    try await Self.withServer([slow]) { stage, server in
      _ = try await server.listen(on: .unix(path: "\(stage.directory)/s"))
      let result = await stage.run([
        "credential", "whoami", "--server", "unix:$TMP/s", "--timeout", "0.2",
      ])
      #expect(result.exit == .unavailable)
      #expect(result.err.contains("DEADLINE_EXCEEDED"))
    }
  }

  /// What an import of eight MiB meets.
  enum Import: CaseIterable {
    case isRead
    case isRefusedAtOnce
    case endsEarly
  }

  @Test(
    "An import ends as the server says, whether or not it read everything",
    arguments: Import.allCases)
  func largeImport(_ kind: Import) async throws {
    let method = BoundMethod.bidirectionalStreaming(RosterMethods.importRoster) {
      (
        requests: MessageStream<ImportRosterRequest>,
        responses: MessageWriter<ImportRosterResponse>, _
      ) in
      if kind == .isRefusedAtOnce { throw Fault.notPermitted(permission: "roster.import") }
      var rows: Int64 = 0
      for try await request in requests {
        if case .chunk(let chunk) = request.part { rows += Int64(chunk.data.count) }
        if kind == .endsEarly, rows > 0 { break }
      }
      let errors: Int64 = kind == .endsEarly ? 1 : 0
      try await responses.send(
        .init(part: .summary(.init(committed: errors == 0, enrollments: rows, errors: errors))))
    }
    try await Self.withServer([method]) { stage, server in
      _ = try await server.listen(on: .unix(path: "\(stage.directory)/s"))
      try stage.write("set/users.csv", String(repeating: "x", count: 8 * 1_048_576))
      let result = await stage.run(["roster", "import", "$TMP/set", "--server", "unix:$TMP/s"])
      switch kind {
      case .isRead:
        #expect(result.exit == .ok, "\(result.err)")
        #expect(result.out.contains("Enrollments:  8388608"))
      case .isRefusedAtOnce: #expect(result.exit == .notPermitted, "\(result.err)")
      case .endsEarly: #expect(result.exit == .rosterRefused, "\(result.err)")
      }
    }
  }
}

import Messages
import Policy
import RPC
import Testing
import Vocabulary

@testable import Services

@Suite("Who may call what")
struct AuthorisationTests {
  let live: LiveDeployment
  let tenant: LiveTenant

  init() async throws {
    live = try await LiveDeployment.open()
    tenant = try await live.tenant()
  }

  /// Takes a call through the interceptors and no further; `nil` when the handler would be reached.
  private func refused(
    _ caller: LiveCaller, _ method: MethodDescriptor
  ) async throws -> Status? {
    let context = CallContext(
      method: method, metadata: caller.channel.envelope, peer: caller.channel.peer)
    do {
      _ = try await live.router.run(context) { _ in .now(nil) }.value()
      return nil
    } catch let fault as Fault {
      return fault.status
    }
  }

  @Test("the platform's operators reach no method that knows a student")
  func operators() async throws {
    let caller = try await live.platformOperator(naming: tenant.session.name)
      .asking(for: .inspection)
    let students = MethodCatalog.all.filter(\.purposeRequired)
    #expect(!students.isEmpty)
    for rule in students {
      #expect(try await refused(caller, rule.descriptor)?.code == .permissionDenied)
    }
  }

  @Test("a method without a rule is not served")
  func unknownMethod() async throws {
    let method = MethodDescriptor(
      service: "cairn.v1.StudentService", method: "EraseStudent", kind: .unary,
      isIdempotent: false)
    let status = try await refused(try await tenant.admin(), method)
    #expect(status?.reason == "METHOD_UNKNOWN")
  }

  @Test("a purpose is asked of every call about students, and must be one of ours")
  func purposes() async throws {
    let admin = try await tenant.admin()
    let students = MethodCatalog.all.filter { rule in
      rule.purposeRequired
        && Policy.Permission(rule.permission).map(Policy.Role.tenantAdmin.holds) == true
    }
    #expect(students.count > 10)
    for rule in students {
      let missing = try await refused(admin.asking(for: nil), rule.descriptor)
      #expect(missing?.code == .invalidArgument && missing?.fields == ["metadata.cairn-purpose"])
      #expect(try await refused(admin, rule.descriptor) == nil)
    }
    var envelope = admin.asking(for: nil).channel.envelope
    envelope.add("cairn-purpose", "curiosity")
    let channel = InProcessChannel(router: live.router, envelope: envelope)
    let status = await refusal { try await StudentClient(channel).listStudents(.init()) }
    #expect(status?.fields == ["metadata.cairn-purpose"])
    #expect(status?.message.contains("curiosity") == false)
    // Where none is needed none is asked for.
    _ = try await admin.asking(for: nil).credentials.whoAmI(.init())
  }

  @Test("another tenant's name is as unknown as nobody's, to the last byte")
  func namingTenants() async throws {
    _ = try await live.tenant("harborview")
    var caller = try await tenant.admin()
    caller.tenantName = "harborview"
    let other = try await refused(caller, CredentialMethods.whoAmI)
    caller.tenantName = "nowhere"
    let nobody = try await refused(caller, CredentialMethods.whoAmI)
    #expect(other?.reason == "RESOURCE_NOT_FOUND" && other == nobody)
    caller.tenantName = tenant.session.name
    #expect(try await refused(caller, CredentialMethods.whoAmI) == nil)
  }
}

import Claims
import Messages
import NIOCore
import Policy
import RPC
import Testing
import Vocabulary

@testable import Services

/// Claim N2 of the threat model: the role of a client's credential says
/// at which methods of which services it is heard, and its tenant whose data they are about.
@Suite("N2: a client of one service is refused at every other")
struct CallMatrixTests {
  let live: LiveDeployment
  let tenant: LiveTenant

  init() async throws {
    live = try await LiveDeployment.open()
    tenant = try await live.tenant()
  }

  private func caller(_ role: Policy.Role) async throws -> LiveCaller {
    guard role.isPlatform else { return try await tenant.caller(role, groups: .all) }
    return try await live.platformOperator(naming: tenant.session.name).asking(for: .enrichment)
  }

  /// Makes the call as bytes and through everything, with a request that is empty; `nil` when it
  /// is answered.
  private func refused(_ caller: LiveCaller, _ method: MethodDescriptor) async throws -> Status? {
    do {
      if method.kind == .unary {
        _ = try await caller.channel.unary(method, ByteBuffer(), CallOptions())
      } else {
        _ = try await caller.channel.stream(method, CallOptions()) { stream in
          try await stream.finish()
          for try await _ in stream.incoming {}
        }
      }
      return nil
    } catch let status as Status {
      return status
    }
  }

  /// Takes the call through these interceptors and no further; `nil` when the handler would be
  /// reached.
  private func refused(
    _ caller: LiveCaller, _ method: MethodDescriptor, by interceptors: [any ServerInterceptor]
  ) async throws -> Status? {
    let context = CallContext(
      method: method, metadata: caller.channel.envelope, peer: caller.channel.peer)
    do {
      _ = try await Router(methods: [], interceptors: interceptors).run(context) { _ in .now(nil) }
        .value()
      return nil
    } catch let fault as Fault {
      return fault.status
    }
  }

  /// The same steps without the one that decides.
  private var unauthorised: [any ServerInterceptor] {
    live.router.interceptors.filter { !($0 is Authorisation) }
  }

  private func permission(of rule: MethodRule) throws -> Policy.Permission {
    let known = Policy.Permission(rule.permission)
    return try #require(known)
  }

  @Test("every role is heard at exactly the methods of the table", arguments: Policy.Role.allCases)
  func roles(_ role: Policy.Role) async throws {
    let caller = try await caller(role)
    var refusals = 0
    for rule in MethodCatalog.all {
      let (path, permission) = (rule.descriptor.path, try permission(of: rule))
      let atDoor = try await refused(
        caller, rule.descriptor, by: live.router.interceptors)
      let inside = try await refused(caller, rule.descriptor)
      if role.holds(permission) {
        #expect(atDoor == nil, "\(role) calls \(path)")
        #expect(inside?.reason != "ROLE_INSUFFICIENT", "\(role) calls \(path)")
      } else {
        refusals += 1
        for status in [atDoor, inside] {
          #expect(status?.code == .permissionDenied, "\(role) calls \(path)")
          #expect(status?.reason == "ROLE_INSUFFICIENT", "\(role) calls \(path)")
          #expect(status?.facts["permission"] == permission.schemaName)
        }
      }
    }
    #expect(refusals > 0, "\(role) is refused nothing")
    Claim("N2", full: MethodCatalog.all.count, short: MethodCatalog.all.count)
      .report("\(role) is refused at \(refusals) methods")
  }

  @Test(
    "N2: without the step that decides every role is heard at every method",
    arguments: Policy.Role.allCases)
  func undecided(_ role: Policy.Role) async throws {
    let caller = try await caller(role)
    for rule in MethodCatalog.all {
      #expect(try await refused(caller, rule.descriptor, by: unauthorised) == nil)
    }
  }

  @Test(
    "no credential of a tenant reaches another tenant, by any method",
    arguments: Policy.Role.allCases.filter { !$0.isPlatform })
  func tenants(_ role: Policy.Role) async throws {
    _ = try await live.tenant("harborview")
    var caller = try await caller(role)
    for rule in MethodCatalog.all {
      let isHeld = role.holds(try permission(of: rule))
      caller.tenantName = "harborview"
      let foreign = try await refused(caller, rule.descriptor)
      let expected = isHeld ? "RESOURCE_NOT_FOUND" : "ROLE_INSUFFICIENT"
      #expect(foreign?.reason == expected, "\(role) calls \(rule.descriptor.path)")
      caller.tenantName = tenant.session.name
      let own = try await refused(caller, rule.descriptor, by: live.router.interceptors)
      #expect((own == nil) == isHeld, "\(role) calls \(rule.descriptor.path)")
    }
  }
}

import Sealing
import Testing
import Vocabulary

@testable import Services
@testable import Store

@Suite("A tenant's signing keys")
struct SigningKeyTests {
  @Test("are made with the tenant, and are the same after a restart")
  func made() async throws {
    let live = try await LiveDeployment.open()
    let session = try await live.tenant().session
    let note = try session.custody.signing.sign("text\n", with: .receipt)
    #expect(note.isSigned(by: try #require(session.custody.signing.verifier(.receipt))))
    let again = try await live.reopened().tenant(session.id).session
    #expect(try again.custody.signing.sign("text\n", with: .receipt) == note)
    #expect(again.custody.signing.verifier(.log) == session.custody.signing.verifier(.log))
  }

  @Test("are added to a tenant of an earlier version at its next opening, once")
  func added() async throws {
    let live = try await LiveDeployment.open()
    let id = try await live.tenant().session.id
    let registry = live.deployment.store.registry
    _ = try await registry.write { writer in
      try await writer.run("DELETE FROM signing_key WHERE tenant = $1", [.id(id)])
    }
    let next = try await live.reopened()
    let directory = next.deployment.tenants
    let sessions = try await withThrowingTaskGroup(of: TenantSession?.self) { group in
      for _ in 0..<8 { group.addTask { try await directory.session(of: id) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let verifiers = Set(sessions.compactMap { $0?.custody.signing.verifier(.receipt) })
    #expect(verifiers.count == 1)
    let rows = try await next.deployment.store.registry.read { try await $0.signingKeys(of: id) }
    #expect(rows.map(\.purpose) == [1, 2] && rows.allSatisfy { $0.wrapped?.count == 110 })
  }
}

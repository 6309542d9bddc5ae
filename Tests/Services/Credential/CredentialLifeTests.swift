import Foundation
import Messages
import Policy
import RPC
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("The life of a credential")
struct CredentialLifeTests {
  let live: LiveDeployment
  let tenant: LiveTenant
  let admin: LiveCaller

  init() async throws {
    live = try await LiveDeployment.open()
    tenant = try await live.tenant()
    admin = try await tenant.admin()
  }

  private func whoAmI(_ caller: LiveCaller) async throws -> WhoAmIResponse {
    try await caller.credentials.whoAmI(WhoAmIRequest()).message
  }

  private func revoke(_ id: String, by caller: LiveCaller) async throws -> Messages.Credential {
    let answer = try await caller.credentials.revokeCredential(RevokeCredentialRequest(id: id))
    return try #require(answer.message.credential)
  }

  @Test("a revoked one is refused at the next call, and stays revoked since then")
  func revoking() async throws {
    let caller = try await tenant.token()
    #expect(try await whoAmI(caller).role == .navigator)
    let revoked = try await revoke(caller.credential, by: admin)
    #expect(revoked.revokeTime?.instant == live.clock.now())
    #expect(await refusal { try await whoAmI(caller) } == Fault.notAuthenticated.status)
    live.clock.advance(days: 1)
    #expect(try await revoke(caller.credential, by: admin) == revoked)
  }

  @Test("it is refused at the next call also while others keep using it")
  func revokingWhileInUse() async throws {
    for _ in 0..<10 {
      let caller = try await tenant.token()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<8 {
          group.addTask {
            // Until refused; each call may put the row back into memory. A call that finds it there
            // never waits, so others get the core only because it is offered.
            for _ in 0..<10_000 {
              guard (try? await whoAmI(caller)) != nil else { return }
              await Task.yield()
            }
          }
        }
        _ = try await revoke(caller.credential, by: admin)
        #expect(await refusal { try await whoAmI(caller) }?.code == .unauthenticated)
      }
      #expect(await refusal { try await whoAmI(caller) }?.code == .unauthenticated)
    }
  }

  @Test("the memory must be told: what is revoked behind its back still works (the twin)")
  func remembered() async throws {
    let caller = try await tenant.token()
    _ = try await whoAmI(caller)
    let (id, now) = (tenant.session.id, live.clock.now())
    try await live.deployment.store.registry.write { writer in
      _ = try await writer.revokeCredential(caller.credential, of: id, at: now)
    }
    _ = try await live.deployment.credentials.authenticate(
      caller.token, from: caller.peer, calling: "WhoAmI")
    live.deployment.credentials.forget(caller.credential)
    #expect(await refusal { try await whoAmI(caller) }?.code == .unauthenticated)
  }

  @Test("what is another tenant's, the platform's or nobody's cannot be revoked, to the last byte")
  func foreign() async throws {
    let caller = try await tenant.token()
    let stranger = try await live.tenant("harborview").admin()
    let platform = try await live.platformOperator()
    let nobody = await refusal { try await revoke("0123456789abcdef", by: stranger) }
    #expect(nobody?.reason == "RESOURCE_NOT_FOUND")
    for id in [caller.credential, platform.credential] {
      #expect(await refusal { try await revoke(id, by: stranger) } == nobody)
    }
    // Nor by an operator, whom the table of roles lets administer administrators only.
    let naming = try await live.platformOperator(naming: tenant.session.name)
    #expect(await refusal { try await revoke(caller.credential, by: platform) } == nobody)
    #expect(await refusal { try await revoke(caller.credential, by: naming) } == nobody)
    _ = try await whoAmI(caller)
    _ = try await whoAmI(platform)
    _ = try await revoke(admin.credential, by: naming)
    #expect(await refusal { try await whoAmI(admin) }?.code == .unauthenticated)
  }

  @Test("are listed newest first, of the own tenant, in pages that meet", arguments: [1, 3, 50])
  func pages(_ size: Int32) async throws {
    _ = try await live.tenant("harborview").admin()
    var made = [admin.credential]
    for _ in 0..<3 {
      live.clock.advance(seconds: 60)
      made.append(try await tenant.token().credential)
    }
    var (seen, token): ([Messages.Credential], String) = ([], "")
    repeat {
      let page = try await admin.credentials.listCredentials(
        ListCredentialsRequest(pageSize: size, pageToken: token)
      ).message
      #expect(page.credentials.count <= Int(size))
      seen += page.credentials
      token = page.nextPageToken
    } while !token.isEmpty
    #expect(seen.map(\.id) == made.reversed())
    #expect(seen.allSatisfy { $0.tenantID == tenant.session.id.description })
  }

  @Test("a list of those that are good leaves out the expired and the revoked")
  func activeOnly() async throws {
    let expired = try await tenant.token()
    let revoked = try await tenant.caller(.auditor)
    live.clock.advance(days: 1)
    _ = try await revoke(revoked.credential, by: admin)
    func listed(_ activeOnly: Bool) async throws -> Set<String> {
      let answer = try await admin.credentials.listCredentials(
        ListCredentialsRequest(activeOnly: activeOnly))
      return Set(answer.message.credentials.map(\.id))
    }
    #expect(try await listed(true) == [admin.credential])
    #expect(
      try await listed(false) == [admin.credential, expired.credential, revoked.credential])
  }

  @Test("its last use is noted, once a minute")
  func lastUse() async throws {
    let directory = live.deployment.credentials
    let caller = try await tenant.token()
    #expect(directory.takeUses()[caller.credential] == nil)
    let first = live.clock.now()
    _ = try await whoAmI(caller)
    live.clock.advance(seconds: 59)
    _ = try await whoAmI(caller)
    #expect(directory.takeUses()[caller.credential] == first)
    _ = try await whoAmI(caller)
    #expect(directory.takeUses()[caller.credential] == nil)
    live.clock.advance(seconds: 1)
    _ = try await whoAmI(caller)
    #expect(directory.takeUses()[caller.credential] == live.clock.now())
    // A refused call is no use.
    live.clock.advance(days: 1)
    #expect(await refusal { try await whoAmI(caller) } != nil)
    #expect(directory.takeUses()[caller.credential] == nil)
  }

  @Test("no file holds a secret, as text or as bytes")
  func nowhereOnDisk() async throws {
    let issued = try await admin.credentials.issueCredential(
      IssueCredentialRequest(role: .auditor, label: "a label")
    ).message
    let secret = String(issued.token.dropFirst(25).prefix(43))
    let base64 = secret.replacing("-", with: "+").replacing("_", with: "/") + "="
    let bytes = try #require(Data(base64Encoded: base64))
    #expect(bytes.count == 32)
    let id = try #require(issued.credential?.id)
    let row = try await live.deployment.store.registry.read { try await $0.credential(id) }
    let verifier = Data(try #require(row?.verifier))
    func files(holding words: Data) throws -> [String] {
      try FileManager.default.subpathsOfDirectory(atPath: live.folder.path).filter { name in
        let data = FileManager.default.contents(atPath: live.folder.path + "/" + name)
        return data?.range(of: words) != nil
      }
    }
    for isOpen in [true, false] {
      if !isOpen { try await live.close() }
      #expect(try files(holding: Data(secret.utf8)) == [])
      #expect(try files(holding: bytes) == [])
      // The twin: what is kept in place of it is found by the same search.
      #expect(try !files(holding: verifier).isEmpty)
    }
  }
}

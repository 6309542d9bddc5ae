import Messages
import Policy
import RPC
import Sealing
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("Keys of exports")
struct ExportKeyTests {
  let live: LiveDeployment
  let tenant: LiveTenant
  let sample: ExportSample
  let partner: LiveCaller
  let admin: LiveCaller

  init() async throws {
    live = try await LiveDeployment.open()
    tenant = try await live.tenant()
    sample = try ExportSample(tenant)
    partner = try await tenant.partner()
    admin = try await tenant.admin()
  }

  private func registered(
    _ caller: LiveCaller? = nil, _ recipient: String? = nil, party: String = ""
  ) async throws -> RegisterExportKeyResponse {
    try await (caller ?? partner).exports.registerExportKey(
      RegisterExportKeyRequest(recipient: recipient ?? sample.recipient, party: party)
    ).message
  }

  private func confirm(
    _ id: String, _ proof: String, by caller: LiveCaller? = nil
  ) async throws -> ExportKey? {
    try await (caller ?? partner).exports.confirmExportKey(
      ConfirmExportKeyRequest(id: id, proof: proof)
    ).message.key
  }

  @Test("a key counts once its holder has proved to hold it, and until it is revoked")
  func life() async throws {
    let made = try await registered()
    let key = try #require(made.key)
    #expect(key.party == "kite-club" && key.recipient == sample.recipient)
    #expect(key.registeredBy == partner.credential && key.confirmTime == nil)
    let early = await refusal { try await sample.create(partner) }
    #expect(early?.conditions == ["EXPORT"])

    let proof = try sample.proof(of: made.challenge)
    #expect(proof.hasPrefix("cairn-export-proof/v1 "))
    for part in [tenant.session.id.description, "party=kite-club", "key=\(key.id)"] {
      #expect(proof.contains(part))
    }
    let wrong = await refusal { try await confirm(key.id, String(proof.dropLast(2))) }
    #expect(wrong?.fields == ["proof"])
    #expect(try await confirm(key.id, proof)?.confirmTime != nil)
    // Saying it again, without the line's end, changes nothing.
    live.clock.advance(seconds: 60)
    let again = try await confirm(key.id, proof.filter { !$0.isNewline })
    #expect(again?.confirmTime == .init(live.clock.now().advanced(bySeconds: -60)))
    _ = try await sample.create(partner)

    let revoked = try await admin.exports.revokeExportKey(.init(id: key.id)).message.key
    #expect(revoked?.revokeTime == .init(live.clock.now()))
    let late = await refusal { try await sample.create(partner) }
    #expect(late?.conditions == ["EXPORT"])
    let dead = await refusal { try await confirm(key.id, proof) }
    #expect(dead?.reason == "TRANSITION_INVALID")
  }

  @Test("a proof is good for its own key, and for three days")
  func proofs() async throws {
    let (first, second) = (try await registered(), try await registered())
    let proof = try sample.proof(of: first.challenge)
    let other = await refusal { try await confirm(second.key?.id ?? "", proof) }
    #expect(other?.fields == ["proof"])
    // The same key elsewhere: its proof names another tenant.
    let elsewhere = try await live.tenant("harborview")
    let stranger = try await elsewhere.partner()
    let foreign = try await registered(stranger)
    let replayed = await refusal {
      try await confirm(second.key?.id ?? "", try sample.proof(of: foreign.challenge))
    }
    #expect(replayed?.fields == ["proof"])
    let absent = await refusal { try await confirm(first.key?.id ?? "", proof, by: stranger) }
    #expect(absent?.reason == "RESOURCE_NOT_FOUND")

    live.clock.advance(seconds: 3 * 86_400)
    let stale = await refusal { try await confirm(first.key?.id ?? "", proof) }
    #expect(stale?.conditions == ["EXPORT"])
  }

  @Test("only the holder of the key can read the challenge")
  func challenge() async throws {
    let made = try await registered()
    let stranger = try AgeIdentity.make(in: sample.memory)
    #expect(throws: AgeError.notAddressed) {
      try sample.proof(of: made.challenge, by: stranger)
    }
    // The register holds no more than a fingerprint of it.
    let proof = try sample.proof(of: made.challenge).filter { !$0.isNewline }
    let rows = try await live.deployment.store.registry.read { reader in
      try await reader.exportKeys(of: tenant.session.id, limit: 10)
    }
    #expect(rows.map(\.proof) == [ContentDigest.sha256(of: Array(proof.utf8))])
  }

  @Test("what is no recipient is refused, and so is a point that keeps no secret")
  func malformed() async throws {
    let low = "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z"
    for text in ["age1", "ssh-ed25519 AAAA", sample.recipient + "q", low] {
      let status = await refusal { try await registered(partner, text) }
      #expect(status?.fields == ["recipient"], "\(text)")
    }
  }

  @Test("a party sees and ends its own keys alone; an administrator those of all")
  func whose() async throws {
    let key = try await sample.register(partner)
    let chess = try await tenant.partner("chess-club")
    let theirs = try await registered(
      chess, try AgeIdentity.make(in: sample.memory).recipient.description)
    func listed(_ caller: LiveCaller) async throws -> Set<String> {
      Set(try await caller.exports.listExportKeys(.init(pageSize: 1)).message.keys.map(\.id))
    }
    #expect(try await listed(partner) == [key.id])
    #expect(try await listed(chess) == [theirs.key?.id ?? ""])
    let all = try await admin.exports.listExportKeys(.init()).message.keys
    #expect(Set(all.map(\.id)) == [key.id, theirs.key?.id ?? ""])
    let foreign = await refusal { try await chess.exports.revokeExportKey(.init(id: key.id)) }
    #expect(foreign?.reason == "RESOURCE_NOT_FOUND")
    let named = await refusal { try await registered(chess, party: "kite-club") }
    #expect(named?.fields == ["party"])
    let unnamed = await refusal { try await registered(admin) }
    #expect(unnamed?.fields == ["party"])
    #expect(try await registered(admin, party: "kite-club").key?.party == "kite-club")
    for caller in [
      try await tenant.caller(.auditor), try await tenant.caller(.integrator, groups: .all),
      try await tenant.navigator(),
    ] {
      let status = await refusal { try await listed(caller) }
      #expect(status?.reason == "ROLE_INSUFFICIENT")
    }
  }

  @Test("a key in force is one party's, and a party has few")
  func bounds() async throws {
    try await sample.register(partner)
    let chess = try await tenant.partner("chess-club")
    let taken = await refusal { try await sample.register(chess) }
    #expect(taken?.reason == "RESOURCE_EXISTS")
    for _ in 1..<ExportTerms.keysMax { _ = try await registered() }
    let full = await refusal { try await registered() }
    #expect(full?.code == .resourceExhausted)
    // Those that nobody confirmed in time are forgotten.
    live.clock.advance(seconds: ExportTerms.challengeSeconds)
    _ = try await registered()
    let keys = try await partner.exports.listExportKeys(.init()).message.keys
    #expect(keys.count == 2)
  }
}

import Messages
import RPC
import Sealing
import Store
import Testing
import Vocabulary

@testable import Services

@Suite("A rotation of signing keys")
struct SigningRotationTests {
  @Test(
    "leaves a note that the old and the new key sign, and what was signed before verifies still",
    arguments: [(Store.KeyKind.logSigning, SigningUse.log), (.receiptSigning, .receipt)])
  func succession(_ kind: Store.KeyKind, _ use: SigningUse) async throws {
    let bed = try await RotationBed(students: 1)
    let before = try await bed.session().custody.signing
    let old = try #require(before.verifier(use))
    let signed = try before.sign("a receipt of before\n", with: use)
    try await bed.rotate(kind)
    let after = try await bed.session().custody.signing
    let new = try #require(after.verifier(use))
    #expect(new.publicKey != old.publicKey)
    #expect(new.name == old.name)
    #expect(signed.isSigned(by: old))
    #expect(try after.sign("a receipt of now\n", with: use).isSigned(by: new))
    // The note is public, and enough to follow the keys without the server.
    let keys = try await bed.caller("admin").keys.listKeys(
      .init(kind: .init(rawValue: Int32(kind.rawValue)))
    ).message.keys
    #expect(keys.map(\.state) == [.destroyed, .active])
    #expect(keys[0].succession.isEmpty)
    let note = try SignedNote(parsing: keys[1].succession)
    #expect(note.isSigned(by: old) && note.isSigned(by: new))
    #expect(note.text.contains("from \(old)\nto \(new)\n"))
    // The old seed is gone; its public key is not.
    let rows = try await bed.live.deployment.store.registry.read {
      try await $0.signingKeys(of: bed.tenant)
    }.filter { $0.purpose == use.rawValue }
    #expect(rows.map { $0.wrapped == nil } == [true, false])
    #expect(rows.map(\.publicKey) == [old.publicKey, new.publicKey])
  }

  @Test("seeds move with the tenant key that seals them")
  func tenantKey() async throws {
    let bed = try await RotationBed(students: 1)
    let before = try await bed.session().custody.signing.verifier(.receipt)
    try await bed.rotate(.tenantKey)
    let again = try await bed.restarted()
    #expect(try await again.session().custody.signing.verifier(.receipt) == before)
  }
}

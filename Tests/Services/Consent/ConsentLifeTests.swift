import Messages
import Policy
import RPC
import Testing
import Vocabulary

@testable import Services

/// What a partner gets, from before the signature until after the revocation.
@Suite("The life of a consent")
struct ConsentLifeTests {
  private static let services = RecordGroupSet(RecordGroup.services)
  private static let health = RecordGroupSet(RecordGroup.health)

  @Test("a consent opens exactly its groups, from signature to revocation")
  func fromSignatureToRevocation() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let student = try await tenant.student()
    let partner = try await tenant.partner()
    let nobody = await refusal { try await partner.read(.random()) }
    #expect(nobody?.reason == "RESOURCE_NOT_FOUND")
    #expect(await refusal { try await partner.read(student) } == nobody)

    let agreement = Agreement(records: [.identityOnly, Self.services])
    let draft = try await tenant.draft(student, agreement)
    #expect(draft.status == .draft)
    #expect(await refusal { try await partner.read(student) } == nobody)

    let signed = try await tenant.sign(draft, agreement)
    #expect(signed.status == .active)
    let seen = try await partner.read(student)
    #expect(seen.shown == [.identityOnly, Self.services])
    #expect(RecordGroupSet(seen.withheld) == .all.subtracting([.identityOnly, Self.services]))
    #expect(seen.identity?.familyName == Sample.family)

    let revoked = try await tenant.revoke(signed)
    #expect((revoked.status, revoked.revokeReason) == (.revoked, "moved away"))
    #expect(await refusal { try await partner.read(student) } == nobody)

    // Revoking again changes nothing.
    tenant.live.clock.advance(seconds: 60)
    let again = try await tenant.revoke(signed)
    #expect((again.revokeTime, again.revision) == (revoked.revokeTime, revoked.revision))
  }

  @Test("a partner that may know the student is told which consent is missing; others are not")
  func refusals() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let student = try await tenant.student()
    _ = try await tenant.permit(student)
    let partner = try await tenant.partner()
    let wrongPurpose = await refusal { try await partner.asking(for: .attendance).read(student) }
    #expect(wrongPurpose?.reason == "CONSENT_REQUIRED")
    #expect(wrongPurpose?.code == .failedPrecondition)
    let stranger = try await tenant.partner("chess-club")
    let wrongParty = await refusal { try await stranger.read(student) }
    #expect(wrongParty?.reason == "RESOURCE_NOT_FOUND")
    #expect(wrongParty == (await refusal { try await stranger.read(.random()) }))
  }

  @Test("a class of parties opens to its members only")
  func classOfParties() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let student = try await tenant.student()
    _ = try await tenant.agree(student, Agreement(parties: [.init(party: .class("mentoring"))]))
    let member = try await tenant.partner("kite-club", classes: ["mentoring"])
    #expect(try await member.read(student).shown == .identityOnly)
    // A party that is named like the class is not of the class.
    for other in [
      try await tenant.partner("chess-club"), try await tenant.partner("mentoring"),
      try await tenant.partner("tea-club", classes: ["tutoring"]),
    ] {
      #expect(await refusal { try await other.read(student) }?.reason == "RESOURCE_NOT_FOUND")
    }
  }

  @Test("a refusal beats every permit, and ends with its revocation")
  func explicitDeny() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let student = try await tenant.student()
    _ = try await tenant.permit(student, [.identityOnly, Self.services])
    let partner = try await tenant.partner()
    #expect(try await partner.read(student).shown == [.identityOnly, Self.services])
    let refused = try await tenant.agree(
      student, Agreement(records: Self.services, effect: .deny))
    #expect(try await partner.read(student).shown == .identityOnly)
    _ = try await tenant.revoke(refused)
    #expect(try await partner.read(student).shown == [.identityOnly, Self.services])
  }

  @Test("a refusal alone does not tell the party that there is a student")
  func denyAlone() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let student = try await tenant.student()
    _ = try await tenant.agree(student, Agreement(effect: .deny))
    let partner = try await tenant.partner()
    #expect(await refusal { try await partner.read(student) }?.reason == "RESOURCE_NOT_FOUND")
  }

  @Test("a consent is good on its days, as the tenant's clocks count them")
  func expiry() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let clock = tenant.live.clock
    let student = try await tenant.student()
    let signed = try await tenant.agree(
      student, Agreement(effectiveOn: "2026-09-03", expiresOn: "2026-09-05"))
    let partner = try await tenant.partner()
    func isOpen() async -> Bool { (try? await partner.read(student)) != nil }
    #expect(await !isOpen())
    clock.advance(days: 2)
    #expect(await isOpen())
    // 23:30 on 4 September in New York; in UTC the 5th has begun.
    clock.advance(seconds: 86_400 + 11 * 3600 + 1800)
    #expect(await isOpen())
    clock.advance(seconds: 1800)
    #expect(await !isOpen())
    let kept = try await tenant.admin().consents.getConsent(GetConsentRequest(id: signed.id))
    #expect(kept.message.consent?.status == .expired)
  }

  @Test("what parents opened closes on the student's 18th birthday")
  func majority() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let student = try await tenant.student(.sample(identity: .sample(born: "2008-09-03")))
    _ = try await tenant.permit(student)
    let partner = try await tenant.partner()
    #expect(try await partner.read(student).shown == .identityOnly)
    tenant.live.clock.advance(days: 2)
    #expect(await refusal { try await partner.read(student) }?.reason == "RESOURCE_NOT_FOUND")

    // The student's own signature opens it again.
    var own = Agreement()
    own.signer = ConsentSigner(
      name: "\(Sample.given) \(Sample.family)", capacity: .eligibleStudent, evidenceRef: "folder 8")
    _ = try await tenant.agree(student, own)
    #expect(try await partner.read(student).shown == .identityOnly)
  }

  @Test("a consent that was signed is not signed again, and a draft is not revoked")
  func states() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let student = try await tenant.student()
    let draft = try await tenant.draft(student, Agreement())
    #expect(await refusal { try await tenant.revoke(draft) }?.reason == "TRANSITION_INVALID")
    _ = try await tenant.sign(draft, Agreement())
    let again = await refusal { try await tenant.sign(draft, Agreement()) }
    #expect(again?.reason == "TRANSITION_INVALID")
  }

  @Test("every answer with data carries its number and the notice of 34 CFR 99.33")
  func metadata() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let student = try await tenant.student()
    _ = try await tenant.permit(student)
    let answer = try await tenant.partner().students.getStudent(
      GetStudentRequest(id: student.description))
    let number = answer.initialMetadata[text: "cairn-disclosure-id"].flatMap { Int64($0) }
    #expect(answer.initialMetadata[text: RedisclosureNotice.metadataKey] == RedisclosureNotice.text)
    let recorded = try await tenant.disclosures(of: student)
    #expect(recorded.contains { $0.sequence == number && $0.party == "kite-club" })
  }
}

import Messages
import RPC
import Testing
import Vocabulary

@testable import Services

@Suite("Signing a consent")
struct ConsentSigningTests {
  @Test("everything that is missing is named in one answer")
  func everythingMissing() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let admin = try await tenant.admin()
    let student = try await tenant.student()
    let draft = try await admin.consents.draftConsent(
      DraftConsentRequest(studentID: student.description, scope: ConsentScope())
    ).message.consent
    let status = await refusal {
      try await admin.consents.signConsent(SignConsentRequest(id: draft?.id ?? ""))
    }
    #expect(status?.reason == "FIELD_INVALID")
    #expect(
      status?.fields == [
        "signer.name", "signer.capacity", "signer.evidence_ref", "signature.method",
        "signature.sign_time", "scope.records", "scope.purposes", "scope.parties", "scope.effect",
        "scope.expires_on",
      ])
  }

  private typealias Change = @Sendable (inout Agreement) -> Void

  private static let spoiled: [(field: String, change: Change)] = [
    ("signer.name", { $0.signer.name = " " }),
    ("signer.evidence_ref", { $0.signer.evidenceRef = "" }),
    ("signature.method", { $0.signature.method = .oral }),
    ("signature.sign_time", { $0.signature.signTime = .init(seconds: 4_000_000_000) }),
    ("signer.capacity", { $0.signer.capacity = .eligibleStudent }),
    ("scope.records", { $0.records = [] }),
    ("scope.purposes", { $0.purposes = [] }),
    ("scope.parties", { $0.parties = [.init()] }),
    ("scope.effect", { $0.effect = .unspecified }),
    ("scope.expires_on", { $0.expiresOn = "2026-09-01" }),
  ]

  @Test("one thing amiss is refused by name and opens nothing", arguments: spoiled.indices)
  func oneThingAmiss(_ index: Int) async throws {
    let (field, change) = Self.spoiled[index]
    let tenant = try await LiveDeployment.open().tenant()
    let student = try await tenant.student()
    var agreement = Agreement()
    change(&agreement)
    let spoiled = agreement
    let status = await refusal { try await tenant.agree(student, spoiled) }
    #expect(status?.fields == [field])
    let partner = try await tenant.partner()
    #expect(await refusal { try await partner.read(student) }?.reason == "RESOURCE_NOT_FOUND")
    // The twin: unspoiled, it opens.
    _ = try await tenant.agree(student, Agreement())
    #expect(try await partner.read(student).shown == .identityOnly)
  }

  @Test("an electronic signature needs its evidence, and keeps it")
  func electronic() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let student = try await tenant.student()
    var agreement = Agreement()
    agreement.signature = ConsentSignature(method: .onScreen)
    let bare = agreement
    #expect(
      await refusal { try await tenant.agree(student, bare) }?.fields == [
        "signer.origin", "signature.assurance", "signature.text_fingerprint",
        "signature.text_language",
      ])
    agreement.signer.origin = "tablet 4"
    agreement.signature = ConsentSignature(
      method: .onScreen, assurance: .ial1,
      textFingerprint: String(repeating: "0af9", count: 16), textLanguage: "es")
    let signed = try await tenant.agree(student, agreement)
    #expect(signed.signature?.textFingerprint == agreement.signature.textFingerprint)
    #expect(signed.signature?.textLanguage == "es")
    let kept = try await tenant.admin().consents.getConsent(GetConsentRequest(id: signed.id))
    #expect(kept.message.consent == signed)
    #expect(kept.message.consent?.signer == agreement.signer)
  }

  @Test("a listed person without a parent's rights cannot sign; the answer does not say why")
  func signerWithoutRights() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    var restricted = Contact.guardian
    restricted.courtRestriction = "order 12"
    var without = Contact.guardian
    without.hasRights = false
    var answers: [Status?] = []
    for contact in [restricted, without] {
      let student = try await tenant.student(.sample(contacts: [contact]))
      answers.append(await refusal { try await tenant.permit(student) })
    }
    #expect(answers.map { $0?.fields } == [["signer.name"], ["signer.name"]])
    #expect(answers[0] == answers[1])
    // The twin: nobody on the list speaks against the signer.
    _ = try await tenant.permit(try await tenant.student(.sample(contacts: [])))
  }

  @Test("a navigator collects consents of the own caseload only")
  func navigators() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let (mine, other) = (try await tenant.student(), try await tenant.student())
    let navigator = try await tenant.navigator(of: mine)
    let theirs = try await tenant.permit(other)
    func draft(_ student: StudentID) async throws -> Consent? {
      try await navigator.consents.draftConsent(
        DraftConsentRequest(studentID: student.description, scope: Agreement().scope)
      ).message.consent
    }
    #expect(try await draft(mine)?.status == .draft)
    #expect(
      await refusal { try await draft(other) } == (await refusal { try await draft(.random()) }))
    let absent = await refusal {
      try await navigator.consents.getConsent(
        GetConsentRequest(id: ConsentID.random().description))
    }
    #expect(
      await refusal { try await navigator.consents.getConsent(GetConsentRequest(id: theirs.id)) }
        == absent)
    #expect(
      await refusal {
        try await navigator.consents.revokeConsent(RevokeConsentRequest(id: theirs.id))
      } == absent)
    #expect(try await tenant.partner().read(other).shown == .identityOnly)
  }
}

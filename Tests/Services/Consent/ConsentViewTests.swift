import Messages
import Policy
import RPC
import Testing
import Vocabulary

@testable import Services

@Suite("Who sees which consents")
struct ConsentViewTests {
  @Test("a partner sees the signed consents that reach it, without the signer")
  func partners() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let student = try await tenant.student()
    let ours = try await tenant.permit(student)
    let theirs = try await tenant.agree(
      student, Agreement(parties: [.init(party: .name("chess-club"))]))
    let draft = try await tenant.draft(student, Agreement())
    let partner = try await tenant.partner()
    func list() async throws -> [Consent] {
      try await partner.consents.listConsents(
        ListConsentsRequest(studentID: student.description)
      ).message.consents
    }
    #expect(try await list().map(\.id) == [ours.id])
    #expect(try await list().allSatisfy { $0.signer == nil && $0.signature != nil })
    let seen = try await partner.consents.getConsent(GetConsentRequest(id: ours.id)).message
    #expect(seen.consent?.signer == nil)
    let absent = await refusal {
      try await partner.consents.getConsent(GetConsentRequest(id: ConsentID.random().description))
    }
    for hidden in [theirs.id, draft.id] {
      #expect(
        await refusal { try await partner.consents.getConsent(GetConsentRequest(id: hidden)) }
          == absent)
    }
    // It learns that its consent ended.
    _ = try await tenant.revoke(ours)
    #expect(try await list().map(\.status) == [.revoked])

    let stranger = try await tenant.partner("tea-club")
    func strangers(_ id: StudentID) async throws -> ListConsentsResponse {
      try await stranger.consents.listConsents(
        ListConsentsRequest(studentID: id.description)
      ).message
    }
    #expect(
      await refusal { try await strangers(student) }
        == (await refusal { try await strangers(.random()) }))
  }

  @Test("an auditor sees that a consent was signed and how, not by whom")
  func auditors() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let consent = try await tenant.permit(try await tenant.student())
    let auditor = try await tenant.caller(.auditor)
    let seen = try await auditor.consents.getConsent(GetConsentRequest(id: consent.id)).message
    #expect(seen.consent?.signature?.method == .paper)
    #expect(seen.consent?.signer == nil)
  }

  @Test("consents are listed newest first, page by page", arguments: [1, 2, 5])
  func pages(_ size: Int32) async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let student = try await tenant.student()
    var made: [String] = []
    for _ in 0..<5 {
      made.insert(try await tenant.permit(student).id, at: 0)
      tenant.live.clock.advance(seconds: 1)
    }
    for caller in [try await tenant.admin(), try await tenant.partner()] {
      var (seen, token): ([String], String) = ([], "")
      repeat {
        let page = try await caller.consents.listConsents(
          ListConsentsRequest(
            studentID: student.description, pageSize: size, pageToken: token)
        ).message
        seen += page.consents.map(\.id)
        token = page.nextPageToken
      } while !token.isEmpty
      #expect(seen == made)
    }
  }

  @Test("an evaluation says why, and a partner learns nothing of other parties")
  func evaluation() async throws {
    let tenant = try await LiveDeployment.open().tenant()
    let student = try await tenant.student()
    let agreed = try await tenant.permit(student)
    let health = RecordGroupSet(RecordGroup.health)
    _ = try await tenant.agree(
      student, Agreement(records: health, parties: [.init(party: .name("chess-club"))]))
    func reasons(_ caller: LiveCaller, party: String) async throws -> [Messages.DecisionReason] {
      try await caller.consents.evaluateConsent(
        EvaluateConsentRequest(
          studentID: student.description, party: party, purpose: .serviceCoordination,
          records: [.identity, .health])
      ).message.decisions.map(\.reason)
    }
    let (admin, partner) = (try await tenant.admin(), try await tenant.partner())
    #expect(try await reasons(admin, party: "kite-club") == [.consentActive, .recordsNotCovered])
    #expect(try await reasons(partner, party: "") == [.consentActive, .recordsNotCovered])
    let other = await refusal { try await reasons(partner, party: "chess-club") }
    #expect(other?.fields == ["party"])
    #expect(await refusal { try await reasons(admin, party: "") }?.fields == ["party"])

    _ = try await tenant.revoke(agreed)
    #expect(try await reasons(admin, party: "kite-club").first == .consentRevoked)
    #expect(await refusal { try await reasons(partner, party: "") }?.reason == "RESOURCE_NOT_FOUND")
    // Nothing of all this was a disclosure to the party.
    #expect(try await tenant.disclosures(of: student).allSatisfy { $0.party.isEmpty })
  }
}

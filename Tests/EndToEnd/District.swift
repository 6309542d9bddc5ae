import Client
import Foundation
import Messages
import RPC

/// A tenant with an administrator, a navigator, a partner and a few students in their care.
struct District: Sendable {
  static let purpose = "success-plan"
  /// Nobody lives under these names; the first of each is searched for in logs.
  static let names = [("Quillon", "Ashgrovely"), ("Ysolde", "Marrowfield"), ("Tamsin", "Oakhurst")]

  let admin: String
  let navigator: String
  let partner: String
  let students: [String]

  var tokens: [String] { [admin, navigator, partner] }

  /// Provisions it as an operator and its administrator would.
  init(on server: RunningServer, named name: String = "millbrook") async throws {
    try await server.call { client in
      _ = try await client.tenants.createTenant(
        .init(name: name, displayName: "Millbrook", kind: .district, state: "KY"))
    }
    let admin = try await server.call(tenant: name) { client in
      try await client.credentials.issueCredential(.init(role: .tenantAdmin, label: "admin"))
        .message.token
    }
    self.admin = admin
    (navigator, partner, students) = try await server.call(
      token: admin, purpose: "roster-maintenance"
    ) { client in
      let navigator = try await client.credentials.issueCredential(
        .init(role: .navigator, label: "desk")
      ).message
      let partner = try await client.credentials.issueCredential(
        .init(role: .partner, label: "tutoring", party: "bright-futures")
      ).message
      var students: [String] = []
      for (given, family) in Self.names {
        let identity = StudentIdentity(
          givenName: given, familyName: family, birthDate: "2016-04-12")
        let created = try await client.students.createStudent(
          .init(grade: "03", identity: identity))
        guard let id = created.message.student?.id else { throw Unexpected("no student") }
        _ = try await client.navigators.assignNavigator(
          .init(studentID: id, navigatorID: navigator.credential?.holderID ?? ""))
        students.append(id)
      }
      return (navigator.token, partner.token, students)
    }
  }

  /// A check-in that nobody has sent yet.
  func checkIn() -> CheckIn {
    CheckIn(
      clientID: UUID().uuidString.lowercased(), studentID: students.randomElement() ?? "",
      occurTime: .init(seconds: Int64(Date().timeIntervalSince1970) - 60), mode: .phone,
      reached: .yes, detail: .init(with: .student, wellbeing: 4, note: "The robot walks."))
  }

  /// One more student.
  func admitStudent(on server: RunningServer) async throws -> String {
    try await server.call(token: admin, purpose: "roster-maintenance") { client in
      let (given, family) = Self.names[1]
      let identity = StudentIdentity(
        givenName: given, familyName: family, birthDate: "2016-04-12")
      let created = try await client.students.createStudent(.init(grade: "03", identity: identity))
      guard let id = created.message.student?.id else { throw Unexpected("no student") }
      return id
    }
  }

  /// A consent, drafted and signed: what the family of a student allows, the first one's unless
  /// another is named.
  func sign(_ client: CairnClient, about student: String? = nil) async throws -> String {
    let scope = ConsentScope(
      records: [.identity], purposes: [.enrichment],
      parties: [.init(party: .name("bright-futures"))],
      effect: .permit, expiresOn: "2099-06-30")
    let draft = try await client.consents.draftConsent(
      .init(studentID: student ?? students[0], scope: scope))
    guard let id = draft.message.consent?.id else { throw Unexpected("no consent") }
    _ = try await client.consents.signConsent(
      .init(
        id: id, signer: .init(name: "Orla Ashgrovely", capacity: .parent, evidenceRef: "box-1"),
        signature: .init(
          method: .paper, signTime: .init(seconds: Int64(Date().timeIntervalSince1970) - 60),
          assurance: .inPerson, textFingerprint: String(repeating: "a1", count: 32),
          textLanguage: "en")))
    return id
  }
}

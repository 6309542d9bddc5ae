import Client
import Foundation
import Messages
import RPC

/// A district on a server, with its people.
struct BenchDistrict {
  static let purpose = "service-coordination"
  static let name = "millbrook"

  let server: BenchServer
  let admin: String

  /// Provisions it as an operator would.
  init(on server: BenchServer, named name: String = Self.name) async throws {
    self.server = server
    try await server.asOperator { client in
      _ = try await client.tenants.createTenant(
        CreateTenantRequest(
          name: name, displayName: "An invented district", kind: .district, state: "KY",
          timeZone: "UTC"))
    }
    admin = try await server.asOperator(tenant: name) { client in
      try await client.credentials.issueCredential(
        IssueCredentialRequest(role: .tenantAdmin, label: "bench")
      ).message.token
    }
  }

  // MARK: - Importing

  /// Imports a set and says what the server answered.
  func importRoster(_ files: [(name: String, data: Data)]) async throws -> ImportSummary {
    try await server.asCaller(admin, for: "roster-maintenance") { client in
      try await client.rosters.importRoster { requests, finish, responses in
        try await withThrowingTaskGroup(of: ImportSummary?.self) { group in
          group.addTask {
            var summary: ImportSummary?
            for try await response in responses {
              if case .summary(let part) = response.part { summary = part }
            }
            return summary
          }
          try await requests.send(ImportRosterRequest(part: .start(ImportStart())))
          for (name, data) in files { try await Self.send(name, data, requests) }
          try await finish()
          guard let summary = try await group.next() ?? nil, summary.committed else {
            throw BenchFailure("the roster was not committed")
          }
          return summary
        }
      }.message
    }
  }

  private static func send(
    _ name: String, _ data: Data, _ requests: MessageWriter<ImportRosterRequest>
  ) async throws {
    let chunk = 256 << 10
    for start in stride(from: 0, to: data.count, by: chunk) {
      let bytes = Array(data[start..<min(start + chunk, data.count)])
      try await requests.send(
        ImportRosterRequest(part: .chunk(ImportChunk(fileName: name, data: bytes))))
    }
  }

  // MARK: - People

  /// Some students of the first school years, who are certainly minors.
  func students(_ count: Int) async throws -> [String] {
    try await server.asCaller(admin, for: Self.purpose) { client in
      var ids: [String] = []
      for grade in ["KG", "01", "02", "03"] where ids.count < count {
        var token = ""
        repeat {
          let page = try await client.students.listStudents(
            ListStudentsRequest(pageSize: 1000, pageToken: token, grade: grade)
          ).message
          ids += page.students.map(\.id)
          token = page.nextPageToken
        } while ids.count < count && !token.isEmpty
      }
      return Array(ids.prefix(count))
    }
  }

  /// The credential of a navigator with these students as caseload.
  func navigator(of students: [String]) async throws -> String {
    try await server.asCaller(admin, for: Self.purpose) { client in
      let issued = try await client.credentials.issueCredential(
        IssueCredentialRequest(role: .navigator, label: "bench")
      ).message
      for student in students {
        _ = try await client.navigators.assignNavigator(
          AssignNavigatorRequest(
            studentID: student, navigatorID: issued.credential?.holderID ?? ""))
      }
      return issued.token
    }
  }

  /// A credential of the district's own system, which reads all six groups of every student.
  func integrator() async throws -> String {
    try await server.asCaller(admin, for: Self.purpose) { client in
      try await client.credentials.issueCredential(
        IssueCredentialRequest(
          role: .integrator, label: "bench",
          groups: [.identity, .contact, .academic, .health, .services, .notes])
      ).message.token
    }
  }

  /// The credential of a partner and those of the students whose parent could sign a consent for
  /// it.
  func partner(of students: [String]) async throws -> (token: String, students: [String]) {
    try await server.asCaller(admin, for: Self.purpose) { client in
      let issued = try await client.credentials.issueCredential(
        IssueCredentialRequest(role: .partner, label: "bench", party: "kite-club")
      ).message
      var opened: [String] = []
      for student in students where try await Self.consent(to: student, client) {
        opened.append(student)
      }
      guard !opened.isEmpty else { throw BenchFailure("no student has a parent on the roster") }
      return (issued.token, opened)
    }
  }

  /// Whether somebody could sign.
  private static func consent(to student: String, _ client: CairnClient) async throws -> Bool {
    let record = try await client.students.getStudent(GetStudentRequest(id: student)).message
    guard let parent = record.student?.contact?.contacts.first(where: \.hasRights) else {
      return false
    }
    let day = Date.now.addingTimeInterval(90 * 86_400).formatted(.iso8601.year().month().day())
    let scope = ConsentScope(
      records: [.identity, .contact, .academic], purposes: [.serviceCoordination],
      parties: [ConsentParty(party: .name("kite-club"))], effect: .permit, expiresOn: day)
    let draft = try await client.consents.draftConsent(
      DraftConsentRequest(studentID: student, scope: scope)
    ).message.consent
    let capacity: SignerCapacity = parent.relationship == .guardian ? .guardian : .parent
    _ = try await client.consents.signConsent(
      SignConsentRequest(
        id: draft?.id ?? "",
        signer: ConsentSigner(
          name: "\(parent.givenName) \(parent.familyName)", capacity: capacity,
          evidenceRef: "bench"),
        signature: ConsentSignature(
          method: .paper,
          signTime: GoogleProtobuf.Timestamp(seconds: Int64(Date.now.timeIntervalSince1970)),
          assurance: .inPerson)))
    return true
  }
}

import Messages
import Policy
import RPC
import Store
import Testing
import Vocabulary

@testable import Services

/// What a call may be about. Every id is a text, as it stands in a request.
struct Targets: Sendable {
  var student: String
  var plan: String
  var consent: String
  var credential: String
  var navigator: String
  var school: String
  var schoolClass: String
  var localID: String
  var tenantName: String
  var hold: String
  var inspection: String
  /// A student who was erased.
  var erased: String
  var approval: String
  var exportKey: String

  /// What nobody has.
  static func nobody() -> Targets {
    Targets(
      student: RecordID.random().description, plan: RecordID.random().description,
      consent: RecordID.random().description, credential: "0123456789abcdef",
      navigator: RecordID.random().description, school: RecordID.random().description,
      schoolClass: RecordID.random().description, localID: "NOBODY-0", tenantName: "nowhere",
      hold: RecordID.random().description, inspection: RecordID.random().description,
      erased: RecordID.random().description, approval: RecordID.random().description,
      exportKey: RecordID.random().description)
  }
}

/// A tenant in which everything that can be asked for exists, and somebody of each kind who asks.
struct SettledTenant: Sendable {
  /// Words that stand in its sealed records and nowhere else.
  struct Words: Sendable {
    let given: String
    let family: String
    let note: String
    let goal: String
    let localID: String

    var all: [String] { [given, family, note, goal, localID] }

    static let city = Words(
      given: "Marigold", family: "Underbough", note: "collects foghorns by the harbour",
      goal: "swims two lengths", localID: "CITY-77")
    static let district = Words(
      given: "Peregrine", family: "Thistlewick", note: "mends clocks with an uncle",
      goal: "builds a bridge of matches", localID: "DIST-88")
  }

  let tenant: LiveTenant
  let words: Words
  let admin: LiveCaller
  let navigator: LiveCaller
  let partner: LiveCaller
  let auditor: LiveCaller
  let targets: Targets
  let student: StudentID

  init(_ live: LiveDeployment, named name: String, _ words: Words) async throws {
    tenant = try await live.tenant(name)
    self.words = words
    admin = try await tenant.admin()
    // A school for the student to be at, and one with the class.
    _ = try await tenant.teacher()
    let school = try await Self.schools(admin)[0]
    student = try await tenant.student(.settled(words, schoolID: school.id))
    navigator = try await tenant.navigator(of: student)
    partner = try await tenant.partner()
    auditor = try await tenant.caller(.auditor)
    _ = try await tenant.teacher(of: student)
    let plan = try await navigator.open(.sample(student, content: .sample(goal: words.goal)))
    let consent = try await tenant.permit(student, RecordGroupSet([.identity]))
    _ = try await navigator.record([.sample(student, at: live.clock.now(), note: words.note)])
    let whoAmI = try await navigator.credentials.whoAmI(.init()).message
    let other = try #require(try await Self.schools(admin).first { $0.id != school.id })
    let schoolClass = try #require(
      try await admin.rosters.listClasses(.init(schoolID: other.id)).message.classes.first)
    let hold = try await admin.erasures.placeLegalHold(
      PlaceLegalHoldRequest(studentID: student.description, reason: "a lawsuit")
    ).message.hold
    let inspection = try await admin.inspections.openInspection(
      OpenInspectionRequest(studentID: student.description, capacity: .parent)
    ).message.inspection
    let gone = try await tenant.student()
    try await admin.erase(gone)
    targets = Targets(
      student: student.description, plan: plan.id, consent: consent.id,
      credential: admin.credential, navigator: whoAmI.credential?.holderID ?? "",
      school: school.id, schoolClass: schoolClass.id, localID: words.localID, tenantName: name,
      hold: hold?.id ?? "", inspection: inspection?.id ?? "", erased: gone.description,
      approval: try await Self.approval(tenant, admin),
      exportKey: try await ExportSample(tenant).register(partner).id)
  }

  /// Something that the administrator has asked a second person for.
  private static func approval(_ tenant: LiveTenant, _ admin: LiveCaller) async throws -> String {
    let deployment = tenant.live.deployment
    let asking = try await deployment.credentials.authenticate(
      admin.token, from: admin.peer, calling: "a test")
    let demand = ApprovalDemand(
      .restore, of: tenant.session.id, summary: "a test",
      request: GetTenantRequest(tenant: tenant.session.name))
    let now = tenant.live.clock.now()
    return try await deployment.store.registry.write { writer in
      try await writer.requestApproval(demand, reason: "a drill", by: asking, at: now)
    }.id.description
  }

  private static func schools(_ admin: LiveCaller) async throws -> [School] {
    try await admin.rosters.listSchools(.init()).message.schools
  }

  func caller(_ actor: CallTable.Actor) -> LiveCaller {
    switch actor {
    case .admin: admin
    case .navigator: navigator
    case .partner: partner
    case .auditor: auditor
    }
  }
}

extension CreateStudentRequest {
  fileprivate static func settled(
    _ words: SettledTenant.Words, schoolID: String
  ) -> CreateStudentRequest {
    CreateStudentRequest(
      schoolID: schoolID, grade: "07",
      identity: StudentIdentity(
        givenName: words.given, familyName: words.family, birthDate: "2012-03-04",
        localID: words.localID),
      contact: StudentContact(contacts: [
        Contact(relationship: .mother, givenName: words.given, hasRights: true)
      ]),
      academic: StudentAcademic(englishProficiency: words.note),
      health: StudentHealth(accommodations: [words.note]),
      services: StudentServices(programs: [words.note]),
      notes: StudentNotes(notes: [Note(text: words.note)]))
  }
}

import Messages
import Policy
import RPC
import Sealing
import Store
import Vocabulary

@testable import Services

/// One tenant of a live deployment, with what a test needs to fill it.
struct LiveTenant: Sendable {
  let live: LiveDeployment
  let session: TenantSession

  /// A caller with a credential of its own.
  func caller(
    _ role: Policy.Role, holder: SubjectID? = nil, party: String = "", classes: [String] = [],
    groups: RecordGroupSet = [], days: Int = 365
  ) async throws -> LiveCaller {
    try await live.deployment.credentials.issue(of: session) { pepper in
      let issued = try pepper.issue(.tenantAdmin)
      let now = live.clock.now()
      let row = CredentialRow(
        id: issued.id.description, tenant: session.id, role: Int(role.rawValue), label: "a test",
        holder: holder, party: party, partyClasses: classes, groups: groups,
        verifier: issued.verifier, pepperVersion: issued.pepperVersion, createdAt: now,
        notBefore: now, expiresAt: now.advanced(bySeconds: Int64(days) * 86_400))
      try await live.deployment.store.registry.write { try await $0.insert(row) }
      return LiveCaller(router: live.router, token: issued.token, credential: row.id)
    }
  }

  func admin() async throws -> LiveCaller { try await caller(.tenantAdmin) }

  func partner(
    _ party: String = "kite-club", classes: [String] = []
  ) async throws -> LiveCaller {
    try await caller(.partner, party: party, classes: classes)
  }

  /// A navigator with these students as caseload.
  func navigator(of students: StudentID...) async throws -> LiveCaller {
    let navigator = StaffID.random()
    for student in students { try await assign(student, to: navigator) }
    return try await caller(.navigator, holder: navigator)
  }

  func assign(_ student: StudentID, to navigator: StaffID) async throws {
    let now = live.clock.now()
    try await session.data.write { writer in
      let change = try await writer.recordChange(.navigatorAssigned, of: student, at: now)
      try await writer.releaseNavigator(of: student, at: now)
      try await writer.insert(
        NavigatorAssignmentRow(
          student: student, navigator: navigator, change: change, assignedAt: now))
    }
  }

  /// A teacher who has these students in one class from today on.
  func teacher(of students: StudentID...) async throws -> LiveCaller {
    let teacher = StaffID.random()
    let schoolClass = ClassID.random()
    try await schoolClass.enroll(teacher, students, in: self)
    return try await caller(.schoolStaff, holder: teacher)
  }

  /// Creates a student, as an administrator.
  func student(_ request: CreateStudentRequest = .sample()) async throws -> StudentID {
    let answer = try await admin().students.createStudent(request)
    return StudentID(answer.message.student?.id ?? "") ?? .none
  }
}

extension ClassID {
  fileprivate func enroll(
    _ teacher: StaffID, _ students: [StudentID], in tenant: LiveTenant
  ) async throws {
    let today = tenant.session.day(of: tenant.live.clock.now())
    let school = SchoolRow(
      id: .random(), name: "Kite Hill", type: "school", parent: nil, sourcedID: "kite-hill")
    try await tenant.session.data.write { writer in
      let change = try await writer.recordChange(
        .rosterImported, of: nil, at: tenant.live.clock.now())
      try await writer.put(school, roster: change)
      try await writer.put(
        SchoolClassRow(
          id: self, title: "Grade 7", school: school.id, grades: ["07"], sourcedID: "class-7"),
        roster: change)
      for (subject, role) in [(teacher, EnrollmentRole.teacher)] + students.map({ ($0, .student) })
      {
        try await writer.put(
          EnrollmentRow(schoolClass: self, subject: subject, role: role, beginsOn: today),
          roster: change)
      }
    }
  }
}

extension LiveTenant {
  /// A call as a handler gets it, for what a test asks of smaller parts.
  func call(as caller: LiveCaller) async throws -> TenantCall {
    let known = try await live.deployment.credentials.authenticate(
      caller.token, from: caller.peer, calling: "WhoAmI")
    return TenantCall(
      caller: known, tenant: session, purpose: caller.purpose, now: live.clock.now(),
      operation: "GetStudent")
  }

  /// The highest number in the disclosure log.
  func lastDisclosure() async throws -> Int64 {
    try await session.data.read { try await $0.disclosures(after: 0, limit: 10_000) }
      .last?.sequence ?? 0
  }
}

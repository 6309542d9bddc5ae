import Messages
import Policy
import RPC
import Sealing
import Store
import Synchronization
import Testing
import Vocabulary

@testable import Services

/// Ends a rotation after a number of steps, as a power cut would.
struct Stopped: Error {}

extension RotationPace {
  /// Goes on for `steps` steps, then no further.
  static func stopping(after steps: Int) -> RotationPace {
    let left = Mutex(steps)
    return RotationPace { _ in
      let isOver = left.withLock { left in
        left -= 1
        return left < 0
      }
      if isOver { throw Stopped() }
    }
  }
}

/// A tenant with something of everything that is sealed, indexed or peppered.
struct RotationBed: Sendable {
  var live: LiveDeployment
  let tenant: TenantID
  let students: [StudentID]
  private let plan: Plan
  private let checkIn: CheckIn
  /// By the text of their tokens: made before the rotation, good after it.
  private let tokens: [String: String]
  private let navigatorID: StaffID

  private static let namesakes = 6

  /// - Parameters:
  ///   - live: a server of its own when not given.
  ///   - tenant: a new one when not given.
  init(
    students count: Int = 3, on live: LiveDeployment? = nil, tenant known: TenantID? = nil
  ) async throws {
    if let live { self.live = live } else { self.live = try await LiveDeployment.open() }
    let live = self.live
    let tenant = if let known { try await live.tenant(known) } else { try await live.tenant() }
    self.tenant = tenant.session.id
    var students: [StudentID] = []
    for number in 0..<count {
      // A search shows a hundred at most, so only a few are namesakes.
      let given = number < Self.namesakes ? Sample.given : "\(Sample.given) \(number)"
      students.append(
        try await tenant.student(
          .sample(identity: .sample(given: given, localID: "QB-\(number)"))))
    }
    self.students = students
    let navigatorID = StaffID.random()
    self.navigatorID = navigatorID
    for student in students { try await tenant.assign(student, to: navigatorID) }
    let navigator = try await tenant.caller(.navigator, holder: navigatorID)
    let first = students[0]
    var plan = try await navigator.open(.sample(first))
    // Its content is carried over as it was sealed first, its reason is new.
    plan = try await navigator.revise(plan) { $0.familyParticipated = true }
    self.plan = plan
    checkIn = CheckIn.sample(first, at: live.clock.now())
    _ = try await navigator.record([checkIn])
    _ = try await tenant.permit(first)
    let partner = try await tenant.partner()
    let admin = try await tenant.admin()
    tokens = ["navigator": navigator.token, "partner": partner.token, "admin": admin.token]
  }

  /// Somebody whose credential was made before any rotation.
  func caller(_ name: String) -> LiveCaller {
    LiveCaller(router: live.router, token: tokens[name] ?? "", credential: "")
  }

  // MARK: - Rotating

  func rotation(_ pace: RotationPace = .unresting) -> KeyRotation {
    live.deployment.rotations.rotation(of: tenant, pace)
  }

  /// A rotation from beginning to end.
  func rotate(_ kind: Store.KeyKind) async throws {
    try await rotation().begin(kind)
    try await rotation().advance()
  }

  /// The same tenant in a new process, which knows what is on the disk and nothing else.
  func restarted() async throws -> RotationBed {
    var bed = self
    await live.deployment.store.close()
    bed.live = try await live.restarted()
    return bed
  }

  func session() async throws -> TenantSession {
    try #require(try await live.deployment.tenants.session(of: tenant))
  }

  func versions() async throws -> KeyVersions { try await rotation().versions() }

  func states(_ kind: Store.KeyKind) async throws -> [Store.KeyState] {
    try await versions().of(kind).map(\.state)
  }

  // MARK: - Looking

  /// Reads back everything there is, as those who may.
  func verify(_ comment: Comment = "", sourceLocation: SourceLocation = #_sourceLocation)
    async throws
  {
    let (navigator, admin) = (caller("navigator"), caller("admin"))
    for (number, student) in students.enumerated() {
      let record = try await navigator.read(student)
      #expect(record.shown == .all, comment, sourceLocation: sourceLocation)
      #expect(record.identity?.familyName == Sample.family, sourceLocation: sourceLocation)
      #expect(record.notes?.notes.first?.text == Sample.note, sourceLocation: sourceLocation)
      let found = try await admin.students.searchStudents(
        SearchStudentsRequest(criterion: .localID("QB-\(number)"))
      ).message.students
      #expect(
        found.map(\.id) == [student.description], comment, sourceLocation: sourceLocation)
    }
    let person = PersonQuery(
      familyName: Sample.family, givenName: Sample.given, birthDate: "2012-03-04")
    let found = try await admin.students.searchStudents(
      SearchStudentsRequest(criterion: .person(person)))
    #expect(
      Set(found.message.students.map(\.id))
        == Set(students.prefix(Self.namesakes).map(\.description)), comment,
      sourceLocation: sourceLocation)
    for revision in 1...plan.revision {
      let seen = try await navigator.plan(plan.id, revision: revision)
      #expect(seen.content?.goals.first?.text == "reads two books a month")
      #expect(seen.voices?.studentVoice == Sample.note)
    }
    let consents = try await admin.consents.listConsents(
      ListConsentsRequest(studentID: students[0].description)
    ).message.consents
    #expect(
      consents.first?.signer?.name.hasPrefix(Sample.guardian) == true, comment,
      sourceLocation: sourceLocation)
    let disclosed = try await caller("partner").read(students[0])
    #expect(disclosed.identity?.familyName == Sample.family, sourceLocation: sourceLocation)
    let receipts = try await navigator.record([checkIn])
    #expect(
      receipts.map(\.outcome) == [.alreadyRecorded], comment, sourceLocation: sourceLocation)
    let details = try await details(of: students[0])
    #expect(
      details.contains { $0.note == Sample.note }, comment, sourceLocation: sourceLocation)
  }

  /// The opened check-ins of a student; no method shows them.
  private func details(of student: StudentID) async throws -> [CheckInDetail] {
    let session = try await session()
    let rows = try await session.data.read { try await $0.checkIns(of: student, limit: 100) }
    let keys = try await session.unlock(student)
    var details: [CheckInDetail] = []
    for row in rows {
      details.append(try keys.open(CheckInDetail.self, row.detail, record: row.clientID))
    }
    return details
  }

  /// Writes of every kind that seals, as calls make them.
  func write() async throws {
    let (navigator, tenant) = (caller("navigator"), try await live.tenant(tenant))
    let student = try await caller("admin").students.createStudent(
      .sample(identity: .sample(given: "Later"))
    ).message.student
    let id = try #require(StudentID(student?.id ?? ""))
    try await tenant.assign(id, to: navigatorID)
    let record = try await navigator.read(id)
    let revised = try await navigator.students.reviseStudent(
      ReviseStudentRequest(
        id: record.id, revision: record.revision,
        notes: StudentNotes(notes: [Note(text: "a later note")])))
    #expect(revised.message.student?.notes?.notes.first?.text == "a later note")
    let opened = try await navigator.open(.sample(id))
    #expect(try await navigator.revise(opened) { $0.tier = .tier2A }.revision == 2)
    let receipts = try await navigator.record([.sample(id, at: live.clock.now())])
    #expect(receipts.map(\.outcome) == [.recorded])
    _ = try await tenant.permit(id)
    #expect(try await caller("partner").read(id).identity?.familyName == Sample.family)
  }
}

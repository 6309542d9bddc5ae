public import Messages
public import RPC
import Sealing
import Store
import Vocabulary

extension CanaryHandlers {
  /// What is opened here of real students never leaves the server: it gives the decoys their sizes
  /// and their names, no two of which come from one person.
  public func createCanaries(
    _ request: CreateCanariesRequest, _ context: CallContext
  ) async throws -> CreateCanariesResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let count = request.count == 0 ? 3 : Int(request.count)
    let sample = try await StudentSample(of: call.tenant)
    try sample.demandRoom(for: count)
    var canaries: [Canary] = []
    for _ in 0..<count {
      let student = try await create(among: sample, call)
      canaries.append(Canary(studentID: student.description, createTime: .init(call.now)))
    }
    return CreateCanariesResponse(canaries: canaries)
  }

  private func create(
    among sample: StudentSample, _ call: TenantCall
  ) async throws -> StudentID {
    let tenant = call.tenant
    guard let model = sample.rows.randomElement() else { throw Fault.notFound(.student) }
    let id = StudentID.random()
    let decoy = try await decoy(of: model, for: id, among: sample, tenant)
    let row = model.decoy(id)
    let canary = CanaryRow(mark: tenant.mark(of: id), createdAt: call.now)
    _ = try await tenant.createSubjects([id])
    try await tenant.write(about: [id]) { writer, keys in
      let indexes = StudentIndexes(of: decoy.identity ?? StudentIdentity(), with: keys.custody)
      try await indexes.requireFree(for: id, in: writer.reader)
      let change = try await writer.recordChange(.studentCreated, of: id, at: call.now)
      let groups = try decoy.seal(.all, with: keys.unlock(id), revision: change)
      try await writer.insert(row, groups, with: keys.custody)
      try await writer.replaceBlindIndex(of: id, with: indexes.all)
      try await writer.insert(canary)
    }
    tenant.canaries.insert([canary.mark])
    return id
  }

  /// A decoy as large as its model, under identifiers that nobody has.
  private func decoy(
    of model: StudentRow, for id: StudentID, among sample: StudentSample, _ tenant: TenantSession
  ) async throws -> Messages.Student {
    var generator = SystemRandomNumberGenerator()
    let original = try await tenant.wholeStudent(model)
    let attemptsMax = 32
    for attempt in 1...attemptsMax {
      // At last the model's own name, changed letter by letter: it has the right size for certain.
      let names: Decoy.Names? =
        attempt == attemptsMax ? nil : try await sample.names(from: tenant, besides: model.id)
      let decoy = Decoy(of: original, named: names, using: &generator).student
      guard decoy.paddedSizes == original.paddedSizes else { continue }
      let isFree = try await tenant.readIndexes { reader, custody in
        let identity = decoy.identity ?? StudentIdentity()
        return try await reader.subjects(
          withAny: StudentIndexes(of: identity, with: custody).all
        ).isEmpty
      }
      if isFree { return decoy }
    }
    throw Fault.exists(.student)
  }
}

/// Some students of a tenant, drawn at random.
private struct StudentSample {
  /// Enough for sixteen decoys of different models and names.
  private static let rowsMax = 64
  /// Among fewer, a decoy would be found by asking around.
  private static let studentsMin = 10

  private(set) var rows: [StudentRow] = []
  private let studentCount: Int
  private let canaryCount: Int

  init(of tenant: TenantSession) async throws {
    let marks = Set(try await tenant.data.read { try await $0.canaries() }.map(\.mark))
    var (drawn, seen): ([StudentRow], Int) = ([], 0)
    // Every student has the same chance, however many there are (reservoir sampling).
    try await tenant.forEachStudent { row in
      guard !tenant.marks(of: row.id).contains(where: marks.contains) else { return }
      seen += 1
      if drawn.count < Self.rowsMax {
        drawn.append(row)
      } else {
        let place = Int.random(in: 0..<seen)
        if place < Self.rowsMax { drawn[place] = row }
      }
    }
    (rows, studentCount, canaryCount) = (drawn, seen, marks.count)
  }

  func demandRoom(for count: Int) throws(Fault) {
    guard canaryCount + count <= CanaryMarks.perTenantMax else {
      throw .limitExceeded(
        limit: "\(CanaryMarks.perTenantMax) canaries a tenant", retryAfterMilliseconds: nil)
    }
    guard studentCount >= Self.studentsMin else {
      throw .conditionsUnmet([
        PreconditionViolation(
          kind: "TENANT", subject: "students",
          description: "there must be at least \(Self.studentsMin) students to hide among")
      ])
    }
  }

  /// A given name of one student and a family name of another.
  func names(
    from tenant: TenantSession, besides model: StudentID
  ) async throws -> Decoy.Names {
    let donors = rows.filter { $0.id != model }.shuffled().prefix(2)
    var identities: [StudentIdentity] = []
    for donor in donors {
      identities.append(try await tenant.wholeStudent(donor).identity ?? StudentIdentity())
    }
    return Decoy.Names(
      given: identities.first?.givenName ?? "", family: identities.last?.familyName ?? "")
  }
}

extension TenantSession {
  fileprivate func wholeStudent(_ row: StudentRow) async throws -> Messages.Student {
    let record = try await data.read { try await $0.record(of: row) }
    return try await open([row.id]) { keys in
      var student = Messages.Student(row, withheld: [])
      try student.open(.all, of: record, with: keys.unlock(row.id))
      return student
    }
  }
}

extension StudentRow {
  /// A row that tells no more of a decoy than this one does of its student.
  fileprivate func decoy(_ id: StudentID) -> StudentRow {
    var row = self
    row.id = id
    row.rosterDigest = rosterDigest.map { $0.map { _ in UInt8.random(in: .min ... .max) } }
    return row
  }
}

public import Messages
import Policy
public import RPC
import Sealing
import Store
import Vocabulary

extension ExportHandlers {
  public func createExport(
    _ request: CreateExportRequest, _ responses: MessageWriter<CreateExportResponse>,
    _ context: CallContext
  ) async throws {
    let call = try context.tenantCall(at: deployment.clock.now())
    let export = PartyExport(
      deployment: deployment, call: call, party: try call.party(named: request.party),
      send: { try await responses.send(CreateExportResponse(part: $0)) })
    if call.partySeen != nil {
      context.response.addInitial(RedisclosureNotice.metadataKey, RedisclosureNotice.text)
    }
    try await deployment.exports.alone(ExportTurn(tenant: call.tenant.id, party: export.party)) {
      // Calls run on the event loop of their connection, which opening thousands of records would
      // keep from others.
      try await withTaskExecutorPreference(globalConcurrentExecutor) { try await export.run() }
    }
  }
}

/// One export for a party: what it could read one student at a time, in one file.
///
/// Every student passes the disclosure gate, as with `GetStudent`: the consents decide in the same
/// transaction that records the disclosure, and only what is recorded goes into the file. Of whom
/// nothing is open to the party, the party learns nothing, and nothing is recorded.
struct PartyExport: Sendable {
  let deployment: Deployment
  let call: TenantCall
  let party: String
  let send: @Sendable (CreateExportResponse.Part) async throws -> Void

  func run() async throws {
    let standing = try await PartyStanding(of: party, call, in: deployment.store.registry)
    let id = RecordID.random()
    let header = try header(id, standing)
    let age = try deployment.custody.ageWriter(to: standing.recipients)
    // The register knows of a file before its first byte leaves.
    let row = ExportRow(
      header, id: id, tenant: call.tenant.id, purpose: try call.requiredPurpose(),
      createdAt: call.now, credential: call.caller.credential)
    try await deployment.store.registry.write { try await $0.insert(row) }
    try await send(.header(header))
    var file = ExportFile(age) { try await send(.chunk($0)) }
    try await file.write(ExportRecord(record: .header(header)))
    try await writeStudents(to: &file, sealedTo: standing.keys.map(\.id))
    let completion = try await file.finish(at: deployment.clock.now)
    try await deployment.store.registry.write { try await $0.completeExport(id, completion) }
    try await send(.receipt(ExportReceipt(completion)))
  }

  private func header(_ id: RecordID, _ standing: PartyStanding) throws(Fault) -> ExportHeader {
    ExportHeader(
      format: ExportFile.format, id: id.description, kind: .party,
      tenantID: call.tenant.id.description, tenant: call.tenant.name, party: party,
      purpose: Messages.Purpose(rawValue: Int32(try call.requiredPurpose().rawValue)),
      createTime: .init(call.now), recipients: standing.keys.map(\.recipient),
      notice: RedisclosureNotice.text)
  }

  private func writeStudents(to file: inout ExportFile, sealedTo keys: [RecordID]) async throws {
    var after: StudentID?
    while true {
      let call = try await callNow(keys)
      let (open, last) = try await candidates(after: after, call)
      guard let last else { return }
      after = last
      var rest = open[...]
      while !rest.isEmpty {
        let part = Array(rest.prefix(ExportTerms.passedMax))
        rest = rest.dropFirst(part.count)
        try await write(part, to: &file, try await callNow(keys))
      }
    }
  }

  /// The call as it stands now: the day may have changed, and so may what the export stands on.
  private func callNow(_ keys: [RecordID]) async throws -> TenantCall {
    let call = call.at(deployment.clock.now())
    let standing = try await PartyStanding(of: party, call, in: deployment.store.registry)
    guard Set(standing.keys.map(\.id)).isSuperset(of: keys) else {
      throw Fault.exportUnmet("party", "a key to which this export is sealed was revoked")
    }
    return call.onBehalf(of: party, classes: standing.classes)
  }

  /// Those of the next students of whom something seems to be open; the gate decides. Birth dates
  /// are not read here, and can only close.
  private func candidates(
    after: StudentID?, _ call: TenantCall
  ) async throws -> (open: [StudentID], last: StudentID?) {
    let question = ConsentRequest(
      party: party, partyClasses: call.caller.partyClasses, purpose: try call.requiredPurpose(),
      groups: .all, today: call.today)
    return try await call.tenant.data.read { reader in
      let students = try await reader.studentsWithPermits(
        after: after, limit: ExportTerms.lookedAtMax)
      var open: [StudentID] = []
      for student in students {
        let consents = try await reader.signedConsents(of: student)
          .map(Policy.ConsentTerms.init)
        if !question.decide(under: consents).permitted.isEmpty { open.append(student) }
      }
      return (open, students.last)
    }
  }

  private func write(
    _ students: [StudentID], to file: inout ExportFile, _ call: TenantCall
  ) async throws {
    let gate = DisclosureGate(call, alarms: deployment.alarms)
    for answer in try await gate.pass(students) {
      guard case .disclosed(let disclosure) = answer.outcome else { continue }
      var student = Messages.Student(disclosure.record.row, withheld: disclosure.withheld)
      try student.open(
        disclosure.groups, of: disclosure.record, with: try disclosure.keys.unlock(answer.student))
      try await file.write(
        ExportRecord(
          record: .student(
            ExportedStudent(
              student: student, consentIDs: answer.consents.map(\.description),
              disclosure: answer.sequence))))
    }
  }
}

extension PartyStanding {
  /// - Throws: `StoreError.corrupt` for a text that was no recipient when it was registered.
  fileprivate var recipients: [AgeRecipient] {
    get throws(StoreError) {
      try keys.map { key throws(StoreError) in
        guard let recipient = AgeRecipient(key.recipient) else { throw .corrupt }
        return recipient
      }
    }
  }
}

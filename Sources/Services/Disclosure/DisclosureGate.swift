import Messages
import Policy
import RPC
import Sealing
import Store
import Vocabulary

/// The only way by which an outside party gets anything of a student.
///
/// One write transaction raises the student's consent head, which granting and revoking raise too,
/// judges the consents as they then are, reads exactly what they open, and writes the record of the
/// request. So no disclosure follows its revocation in the log, and none leaves that is not in it:
/// the answer is made after the commit.
struct DisclosureGate: Sendable {
  private let call: TenantCall
  private let alarms: AlarmBacklog

  init(_ call: TenantCall, alarms: AlarmBacklog) {
    self.call = call
    self.alarms = alarms
  }

  /// What passed, still sealed.
  struct Disclosure: Sendable {
    let groups: RecordGroupSet
    let record: StudentRecord
    let keys: KeysInHand
    var withheld: RecordGroupSet { .all.subtracting(groups) }
  }

  /// A refusal is an outcome, not an error, until its record is durable.
  enum Outcome: Sendable {
    case disclosed(Disclosure)
    case refused(Fault)
  }

  /// What came of one student, and where that is recorded.
  struct Answer: Sendable {
    let student: StudentID
    let outcome: Outcome
    /// The consents that permitted or denied it.
    var consents: [ConsentID] = []
    let sequence: Int64
  }

  /// Asks for all six groups of a student.
  ///
  /// - Parameter response: gets the number of the record, and with data the notice of 34 CFR 99.33.
  /// - Throws: `consentRequired` to a party that some consent in force reaches;
  ///   `notFound(.student)` to every other, as for a student who does not exist.
  func pass(_ student: StudentID, _ response: borrowing ResponseMetadata) async throws -> Disclosure
  {
    guard let answer = try await pass([student]).first else { throw Fault.notFound(.student) }
    let sequence = answer.sequence
    switch answer.outcome {
    case .disclosed(let disclosure):
      response.addInitial(MetadataName.disclosure, String(sequence))
      response.addInitial(RedisclosureNotice.metadataKey, RedisclosureNotice.text)
      return disclosure
    case .refused(let fault):
      response.addTrailing(MetadataName.disclosure, String(sequence))
      throw fault
    }
  }

  /// Asks for all six groups of several students, in one transaction. When it returns, what came of
  /// each is recorded, in their order.
  ///
  /// - Parameter students: so few that other writers need not wait long.
  func pass(_ students: [StudentID]) async throws -> [Answer] {
    try await alarms.watch(students, call)
    return try await call.tenant.write(about: students) { writer, keys in
      var answers: [Answer] = []
      for student in students { answers.append(try await decide(student, keys, writer)) }
      return answers
    }
  }

  private func decide(
    _ student: StudentID, _ keys: KeysInHand, _ writer: TenantWriter
  ) async throws -> Answer {
    // Without keys the student is unknown, or erased, which is the same to a stranger.
    let found = try await writer.laterStudent(student)
    try await writer.touchConsentHead(of: student)
    let consents = try await writer.signedConsents(of: student).map(Policy.ConsentTerms.init)
    guard keys[student] != nil, let row = try found.value else {
      return Answer(
        student: student, outcome: .refused(.notFound(.student)),
        sequence: try await record(student, [], [], writer))
    }
    let (decision, isKnown) = try await judge(consents, of: row, keys, writer)
    let groups = decision.permitted
    let deciding = decision.decidingConsents
    let sequence = try await record(student, groups, deciding, writer)
    guard !groups.isEmpty else {
      let fault =
        isKnown ? try consentRequired(decision.withheld) : Fault.notFound(.student)
      return Answer(
        student: student, outcome: .refused(fault), consents: deciding, sequence: sequence)
    }
    let disclosed = try await writer.record(of: row, in: groups)
    try keys.demandKeys(of: disclosed.groups, about: student)
    return Answer(
      student: student,
      outcome: .disclosed(Disclosure(groups: groups, record: disclosed, keys: keys)),
      consents: deciding, sequence: sequence)
  }

  private func judge(
    _ consents: [Policy.ConsentTerms], of student: StudentRow, _ keys: KeysInHand,
    _ writer: TenantWriter
  ) async throws -> (ConsentDecision, isKnown: Bool) {
    var request = ConsentRequest(
      party: call.caller.party, partyClasses: call.caller.partyClasses,
      purpose: try call.requiredPurpose(), groups: .all, today: call.today)
    // The birth date can only close what is open; where nothing is, it need not be read.
    if request.isKnown(under: consents) {
      request.rightsMovedOn = try await writer.reader.rightsMove(of: student, keys)
    }
    return (request.decide(under: consents), request.isKnown(under: consents))
  }

  private func record(
    _ student: StudentID, _ groups: RecordGroupSet, _ consents: [ConsentID],
    _ writer: TenantWriter
  ) async throws -> Int64 {
    try await writer.record(
      DisclosureEntry(
        call, student: student, disclosed: groups, withheld: .all.subtracting(groups),
        consents: consents))
  }

  private func consentRequired(_ groups: RecordGroupSet) throws(Fault) -> Fault {
    .consentRequired(
      groups: groups.inSchema.map(\.name), purpose: try call.requiredPurpose().name)
  }
}

extension TenantReader {
  /// The day on which the parents' rights move to the student (L18); `nil` while the record holds
  /// no birth date.
  nonisolated(nonsending) func rightsMove(
    of student: StudentRow, _ keys: KeysInHand
  ) async throws -> CivilDate? {
    let record = try await record(of: student, in: .identityOnly)
    let identity = try keys.unlock(student.id).open(StudentIdentity.self, of: record)
    return CivilDate(identity.birthDate).flatMap { Majority.day(bornOn: $0) }
  }
}

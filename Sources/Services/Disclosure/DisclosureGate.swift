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

  init(_ call: TenantCall) { self.call = call }

  /// What passed, still sealed.
  struct Disclosure: Sendable {
    let groups: RecordGroupSet
    let record: StudentRecord
    let keys: KeysInHand
    var withheld: RecordGroupSet { .all.subtracting(groups) }
  }

  /// A refusal is an outcome, not an error, until its record is durable.
  private enum Outcome: Sendable {
    case disclosed(Disclosure)
    case refused(Fault)
  }

  /// Asks for all six groups of a student.
  ///
  /// - Parameter response: gets the number of the record, and with data the notice of 34 CFR 99.33.
  /// - Throws: `consentRequired` to a party that some consent in force reaches;
  ///   `notFound(.student)` to every other, as for a student who does not exist.
  func pass(_ student: StudentID, _ response: borrowing ResponseMetadata) async throws -> Disclosure
  {
    let (outcome, sequence) = try await call.tenant.write(about: [student]) { writer, keys in
      try await decide(student, keys, writer)
    }
    switch outcome {
    case .disclosed(let disclosure):
      response.addInitial(MetadataName.disclosure, String(sequence))
      response.addInitial(RedisclosureNotice.metadataKey, RedisclosureNotice.text)
      return disclosure
    case .refused(let fault):
      response.addTrailing(MetadataName.disclosure, String(sequence))
      throw fault
    }
  }

  private func decide(
    _ student: StudentID, _ keys: KeysInHand, _ writer: TenantWriter
  ) async throws -> (Outcome, sequence: Int64) {
    // Without keys the student is unknown, or erased, which is the same to a stranger.
    guard keys[student] != nil, let row = try await writer.student(student) else {
      return (.refused(.notFound(.student)), try await record(student, [], [], writer))
    }
    try await writer.touchConsentHead(of: student)
    let consents = try await writer.signedConsents(of: student).map(Policy.ConsentTerms.init)
    let (decision, isKnown) = try await judge(consents, of: row, keys, writer)
    let groups = decision.permitted
    let sequence = try await record(student, groups, decision.decidingConsents, writer)
    guard !groups.isEmpty else {
      let fault =
        isKnown ? try consentRequired(decision.withheld) : Fault.notFound(.student)
      return (.refused(fault), sequence)
    }
    let disclosed = try await writer.record(of: row, in: groups)
    try keys.demandKeys(of: disclosed.groups, about: student)
    return (
      .disclosed(Disclosure(groups: groups, record: disclosed, keys: keys)), sequence
    )
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

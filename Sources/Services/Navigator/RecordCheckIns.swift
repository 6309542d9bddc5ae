public import Messages
import Policy
public import RPC
import Sealing
import Store
import Vocabulary

extension NavigatorHandlers {
  /// The whole batch is one transaction: it is recorded, or refused naming every entry that stands
  /// in the way.
  public func recordCheckIns(
    _ request: RecordCheckInsRequest, _ context: CallContext
  ) async throws -> RecordCheckInsResponse {
    let call = try context.tenantCall(at: deployment.clock.now())
    let drafts = try call.drafts(of: request.checkIns)
    let students = Array(Set(drafts.map(\.student)))
    let pending: [PendingReceipt]
    do {
      pending = try await call.tenant.write(about: students) { writer, keys in
        try await call.recordUnseen(drafts, about: students, keys, in: writer)
      }
    } catch StoreError.reference, StoreError.conflict(.checkInClient) {
      pending = try await call.tenant.write(about: students) { writer, keys in
        try await call.demandScope(of: drafts, about: students, in: writer.reader)
        return try await call.recordOrKnow(drafts, keys, in: writer)
      }
    }
    return RecordCheckInsResponse(receipts: try pending.map { try $0.receipt() })
  }
}

extension TenantCall {
  /// Turns every entry into what will be written.
  ///
  /// - Throws: `invalidFields` naming each entry whose time is none.
  fileprivate func drafts(of checkIns: [CheckIn]) throws -> [CheckInDraft] {
    var violations: [FieldViolation] = []
    var drafts: [CheckInDraft] = []
    drafts.reserveCapacity(checkIns.count)
    // A device's clock may run ahead a little; a check-in of tomorrow is a mistake.
    let latest = now.advanced(bySeconds: 24 * 3600)
    for (index, checkIn) in checkIns.enumerated() {
      guard let moment = checkIn.occurTime?.instant, moment <= latest else {
        violations.append(
          FieldViolation(
            field: "check_ins[\(index)].occur_time", reason: "OUT_OF_RANGE",
            description: "must be a moment that has come"))
        continue
      }
      drafts.append(
        CheckInDraft(
          message: checkIn, student: try StudentID(checkIn.studentID, of: .student),
          clientID: try CheckInID(uuid: checkIn.clientID), occurredAt: moment,
          week: ISOWeek(containing: tenant.day(of: moment))))
    }
    if !violations.isEmpty { throw Fault.invalidFields(violations) }
    return drafts
  }

  /// Refuses the batch when any of its students is not the caller's, naming each entry.
  fileprivate nonisolated(nonsending) func demandScope(
    of drafts: [CheckInDraft], about students: [StudentID], in reader: TenantReader
  ) async throws {
    guard let scope else { throw Fault.notFound(.student) }
    let areMine = try await reader.contains(each: students, in: scope)
    let mine = Set(zip(students, areMine).lazy.filter(\.1).map(\.0))
    var violations: [FieldViolation] = []
    for (index, draft) in drafts.enumerated() where !mine.contains(draft.student) {
      violations.append(
        FieldViolation(
          field: "check_ins[\(index)].student_id", reason: "NOT_FOUND",
          description: "must be a student of the caller's caseload"))
    }
    if !violations.isEmpty { throw Fault.invalidFields(violations) }
  }

  /// Records a batch as nearly all are: of the caller's students, and never sent before. Nothing is
  /// asked for beforehand, so nothing is waited for.
  ///
  /// - Throws: `reference` or `conflict(.checkInClient)` when it is another one.
  fileprivate nonisolated(nonsending) func recordUnseen(
    _ drafts: [CheckInDraft], about students: [StudentID], _ keys: KeysInHand,
    in writer: TenantWriter
  ) async throws -> [PendingReceipt] {
    guard let scope, students.allSatisfy({ keys[$0] != nil }) else { throw StoreError.reference }
    try await writer.demand(each: students, in: scope)
    return zip(drafts, try await record(drafts, keys, in: writer)).map { draft, known in
      PendingReceipt(draft: draft, outcome: .recorded, week: known.week, isCounted: known.isCounted)
    }
  }

  /// Records what was not recorded before, and says of each draft what became of it.
  fileprivate nonisolated(nonsending) func recordOrKnow(
    _ drafts: [CheckInDraft], _ keys: KeysInHand, in writer: TenantWriter
  ) async throws -> [PendingReceipt] {
    var known: [CheckInID: KnownCheckIn] = [:]
    let before = try await writer.recorded(ofEach: drafts.map(\.clientID))
    for (draft, recorded) in zip(drafts, before) {
      known[draft.clientID] = recorded.map(KnownCheckIn.init)
    }
    // A batch may name an id twice: the second is to the first as to one of an earlier batch.
    var named: Set<CheckInID> = []
    let new = drafts.indices.filter { index in
      let id = drafts[index].clientID
      return known[id] == nil && named.insert(id).inserted
    }
    let recorded = try await record(new.map { drafts[$0] }, keys, in: writer)
    for (index, recorded) in zip(new, recorded) { known[drafts[index].clientID] = recorded }
    let areNew = Set(new)
    return drafts.indices.map { index in
      let draft = drafts[index]
      guard let recorded = known[draft.clientID],
        areNew.contains(index)
          || keys.custody.fingerprints(of: draft.message).contains(recorded.fingerprint)
      else {
        return PendingReceipt(
          draft: draft, outcome: .conflict, week: draft.week, isCounted: Later(false))
      }
      return PendingReceipt(
        draft: draft, outcome: areNew.contains(index) ? .recorded : .alreadyRecorded,
        week: recorded.week, isCounted: recorded.isCounted)
    }
  }

  private nonisolated(nonsending) func record(
    _ drafts: [CheckInDraft], _ keys: KeysInHand, in writer: TenantWriter
  ) async throws -> [KnownCheckIn] {
    guard !drafts.isEmpty else { return [] }
    let change = try await writer.recordChanges(
      .checkInRecorded, ofEach: drafts.map { ($0.student, $0.clientID) }, at: now)
    let rows = try drafts.enumerated().map { offset, draft in
      try row(of: draft, keys, change: change + Int64(offset))
    }
    return zip(rows, try await writer.record(rows)).map { row, isCounted in
      KnownCheckIn(fingerprint: row.fingerprint, week: row.week, isCounted: isCounted)
    }
  }

  private func row(
    of draft: CheckInDraft, _ keys: KeysInHand, change: Int64
  ) throws -> CheckInRow {
    CheckInRow(
      student: draft.student, week: draft.week, clientID: draft.clientID,
      fingerprint: keys.custody.fingerprints(of: draft.message)[0],
      occurredAt: draft.occurredAt, recordedAt: now, navigator: caller.holder,
      author: caller.credential, mode: Int(draft.message.mode.rawValue),
      reached: Int(draft.message.reached.rawValue),
      detail: try keys.unlock(draft.student).seal(
        draft.message.detail ?? CheckInDetail(), record: draft.clientID, revision: change))
  }
}

typealias CheckInID = Identifier<IdentifierKind.CheckIn>

/// A check-in whose ids and time have been read.
private struct CheckInDraft: Sendable {
  let message: CheckIn
  let student: StudentID
  let clientID: CheckInID
  let occurredAt: Instant
  let week: ISOWeek
}

/// A check-in that is in the store, or will be.
private struct KnownCheckIn {
  let fingerprint: [UInt8]
  let week: ISOWeek
  let isCounted: Later<Bool?>

  init(fingerprint: [UInt8], week: ISOWeek, isCounted: Later<Bool?>) {
    self.fingerprint = fingerprint
    self.week = week
    self.isCounted = isCounted
  }

  init(_ recorded: RecordedCheckIn) {
    self.init(
      fingerprint: recorded.fingerprint, week: recorded.week, isCounted: Later(recorded.isCounted))
  }
}

/// What became of a check-in, but for what only the commit tells.
private struct PendingReceipt: Sendable {
  let draft: CheckInDraft
  let outcome: CheckInOutcome
  let week: ISOWeek
  let isCounted: Later<Bool?>

  func receipt() throws(StoreError) -> CheckInReceipt {
    guard let isCounted = try isCounted.value else { throw .corrupt }
    return CheckInReceipt(
      clientID: draft.message.clientID, outcome: outcome, week: week.description,
      counted: isCounted)
  }
}

extension Identifier<IdentifierKind.CheckIn> {
  /// As a UUID in its canonical text form, in which the client made it.
  var uuid: String {
    let digits = bytes.hexadecimal
    var (text, rest) = ("", digits[...])
    for count in [8, 4, 4, 4, 12] {
      text += (text.isEmpty ? "" : "-") + rest.prefix(count)
      rest = rest.dropFirst(count)
    }
    return text
  }

  /// From a UUID in its canonical text form, which the schema has checked.
  fileprivate init(uuid text: String) throws(Fault) {
    let digits = text.utf8.filter { $0 != UInt8(ascii: "-") }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count - 1, by: 2) {
      guard let byte = UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16)
      else { throw .notFound(.checkIn) }
      bytes.append(byte)
    }
    guard let id = Self(bytes: bytes) else { throw .notFound(.checkIn) }
    self = id
  }
}

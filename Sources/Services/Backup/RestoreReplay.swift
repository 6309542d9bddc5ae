import Messages
import RPC
import Store
import Vocabulary

/// Carries over into a copy what the present state of its tenant knows better: who was erased, what
/// families decided, what was disclosed, what is held for a court or was asked to be seen.
struct RestoreReplay: Sendable {
  private static let batch = 100

  let present: TenantSession
  let copy: TenantStore
  /// Whether the operator asked for it. The records of erasures, holds and inspections undo nothing
  /// and are kept in any case.
  let isWanted: Bool
  let progress: @Sendable (BackupProgress) async throws -> Void

  /// - Throws: `conditionsUnmet` when something came after the checks that nobody asked to be
  ///   carried over.
  func run(newestChange: Int64, at now: Instant) async throws {
    let inspection = BackupInspection(present: present, copy: copy, progress: progress)
    let erased = try await inspection.erasedSubjects()
    let consents = try await inspection.changedConsents(sparing: erased)
    let kept = try await copy.read { try await $0.position().disclosure }
    let here = try await present.data.read { try await $0.position().disclosure }
    guard isWanted || (erased.isEmpty && consents.isEmpty && here <= kept) else {
      throw Fault.backupRefused("present", "has changed since the checks; begin again")
    }
    for batch in Array(erased).batches(of: Self.batch) {
      try await copy.write(.bulk) { writer in
        for subject in batch { try await writer.removeSubject(subject) }
      }
    }
    for batch in consents.batches(of: Self.batch) {
      try await copy.write(.bulk) { writer in
        for consent in batch { try await writer.put(consent) }
      }
    }
    try await keepDisclosures(after: kept)
    try await keepErasures()
    try await keepHolds()
    try await keepInspections()
    try await copy.write { writer in
      _ = try await writer.recordRestore(after: newestChange, at: now)
    }
  }

  /// The law asks for the record of disclosures to be kept as long as the records themselves (34
  /// CFR 99.32(a)(2)).
  private func keepDisclosures(after kept: Int64) async throws {
    var last = kept
    while true {
      let after = last
      let rows = try await present.data.read {
        try await $0.disclosures(after: after, limit: Self.batch)
      }
      guard let end = rows.last else { return }
      try await copy.write(.bulk) { try await $0.keep(rows) }
      last = end.sequence
    }
  }

  private func keepErasures() async throws {
    var last: ErasureRow?
    while true {
      let before = last.map { ($0.erasedAt, $0.student) }
      let rows = try await present.data.read {
        try await $0.erasures(before: before, limit: Self.batch)
      }
      guard let end = rows.last else { return }
      try await copy.write(.bulk) { writer in for row in rows { try await writer.keep(row) } }
      last = end
    }
  }

  private func keepHolds() async throws {
    var last = RecordID.none
    while true {
      let after = last
      let rows = try await present.data.read {
        try await $0.legalHolds(after: after, limit: Self.batch)
      }
      guard let end = rows.last else { return }
      try await copy.write(.bulk) { writer in for row in rows { try await writer.keep(row) } }
      last = end.id
    }
  }

  private func keepInspections() async throws {
    var last: InspectionRow?
    while true {
      let after = last.map { ($0.dueOn, $0.id) }
      let rows = try await present.data.read {
        try await $0.inspections(openOnly: false, after: after, limit: Self.batch)
      }
      guard let end = rows.last else { return }
      try await copy.write(.bulk) { writer in for row in rows { try await writer.keep(row) } }
      last = end
    }
  }
}

extension Array {
  fileprivate func batches(of count: Int) -> [[Element]] {
    stride(from: 0, to: self.count, by: count).map {
      Array(self[$0..<Swift.min($0 + count, self.count)])
    }
  }
}

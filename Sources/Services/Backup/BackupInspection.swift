import Messages
import RPC
import Sealing
import Store
import Vocabulary

/// Measures a copy against the present state of its tenant: who was erased since, what families
/// decided since, and whether everything in it still opens.
///
/// Who was erased is asked of the present keys: whoever has no key row is gone, whatever any log
/// says. So is who has a record of erasure, though a stop left the keys for the next opening.
struct BackupInspection: Sendable {
  /// One person in a hundred, and of small tenants all.
  private static let sampleStep = 100
  private static let sampleMin = 50
  private static let batch = 200

  let present: TenantSession
  let copy: TenantStore
  let progress: @Sendable (BackupProgress) async throws -> Void

  /// - Parameter full: try every sealed value, not those of a sample of people.
  func report(full: Bool, newestChange: Int64) async throws -> BackupReport {
    let here = try await present.data.read { try await $0.position() }
    let there = try await copy.read { try await $0.position() }
    var report = BackupReport(
      disclosuresSince: max(0, here.disclosure - there.disclosure), change: there.change,
      newestChange: max(newestChange, here.change))
    try await look(at: &report, full: full)
    let erased = try await erasedSubjects()
    report.erased = Int64(erased.count)
    report.consentsChanged = Int64(try await changedConsents(sparing: erased).count)
    return report
  }

  // MARK: - Erased

  /// Everyone in the copy whose keys are gone.
  func erasedSubjects() async throws -> Set<SubjectID> {
    var erased: Set<SubjectID> = []
    try await forEachBatch { subjects in
      let keys = try await keys(of: subjects)
      erased.formUnion(subjects.filter { keys[$0]?.isEmpty ?? true })
      erased.formUnion(try await recordedErasures(of: subjects))
    }
    return erased
  }

  private func forEachBatch(_ body: ([SubjectID]) async throws -> Void) async throws {
    var last = SubjectID.none
    while true {
      let after = last
      let subjects = try await copy.read {
        try await $0.subjects(after: after, limit: Self.batch)
      }
      guard let end = subjects.last else { return }
      try Task.checkCancellation()
      try await body(subjects)
      last = end
    }
  }

  private func recordedErasures(of subjects: [SubjectID]) async throws -> [SubjectID] {
    try await present.data.read { reader in
      var erased: [SubjectID] = []
      for subject in subjects where try await reader.erasure(of: subject) != nil {
        erased.append(subject)
      }
      return erased
    }
  }

  /// Every generation of each one's keys.
  private func keys(of subjects: [SubjectID]) async throws -> [SubjectID: [SubjectKeyRow]] {
    let rows = try await present.keys.read { try await $0.keys(ofEach: subjects) }
    return Dictionary(zip(subjects, rows)) { first, _ in first }
  }

  // MARK: - Consents

  /// Present consents that the copy does not have as they are, of people that it has.
  func changedConsents(sparing erased: Set<SubjectID>) async throws -> [ConsentRow] {
    var changed: [ConsentRow] = []
    var last = ConsentID.none
    while true {
      let after = last
      let rows = try await present.data.read {
        try await $0.consents(after: after, limit: Self.batch)
      }
      guard let end = rows.last else { return changed }
      changed += try await copy.read { reader in
        var changed: [ConsentRow] = []
        for row in rows where !erased.contains(row.student) {
          guard try await reader.consent(row.id) != row else { continue }
          guard try await reader.student(row.student) != nil else { continue }
          changed.append(row)
        }
        return changed
      }
      last = end.id
    }
  }

  // MARK: - Sealed values

  private func look(at report: inout BackupReport, full: Bool) async throws {
    let total = try await copy.read { try await $0.subjectCount() }
    let step = full ? 1 : max(1, min(Self.sampleStep, total / Self.sampleMin))
    let offset = Int.random(in: 0..<step)
    var seen = 0
    var tried: Int64 = 0
    var unreadable: Int64 = 0
    try await forEachBatch { subjects in
      let chosen = subjects.enumerated().filter { (seen + $0.offset) % step == offset }
        .map(\.element)
      let keys = try await keys(of: chosen)
      for subject in chosen {
        guard let rows = keys[subject], !rows.isEmpty else { continue }
        let values = try await copy.read { try await $0.sealedValues(of: subject) }
        let opened = count(of: values, openingWith: rows)
        tried += Int64(values.count)
        unreadable += Int64(values.count - opened)
      }
      seen += subjects.count
      try await progress(.init(phase: .checking, done: Int64(seen), total: Int64(total)))
    }
    report.people = Int64(total)
    report.tried = tried
    report.unreadable = unreadable
  }

  /// How many of a subject's values open, each with the keys of its own generation.
  private func count(of values: [SealedValue], openingWith rows: [SubjectKeyRow]) -> Int {
    var opened = 0
    for row in rows {
      guard let keys = try? present.custody.unlock(WrappedSubject(row)) else { continue }
      for value in values where value.sealed.generation == row.generation {
        if keys.opens(value) { opened += 1 }
      }
    }
    return opened
  }
}

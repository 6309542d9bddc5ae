import RPC
import Sealing
import Search
import Store
import Vocabulary

/// Builds the index of a tenant from all of its students, slice by slice. Each slice is a snapshot
/// of its own; what changed meanwhile is caught up with at the end.
struct IndexBuild: Sendable {
  let tenant: TenantSession
  /// Told the memory that is taken, after each slice; throws when there is no more.
  let reserve: @Sendable (Int) throws(Fault) -> Void

  /// - Returns: the index, and how many students are not in it because their records do not open.
  /// - Throws: what `reserve` throws; `CancellationError`; what the store throws.
  func run() async throws -> (index: TenantIndex, unreadable: Int) {
    let key = try tenant.custody.createSearchKey()
    let reading = RecordReading(tenant: tenant, key: key)
    let change = try await tenant.data.read { try await $0.lastChange() }
    var index = StudentIndex()
    var unreadable: [StudentID] = []
    var last: StudentID?
    repeat {
      try Task.checkCancellation()
      let next = try await reading.next(after: last)
      for entry in next.records.entries { index.append(entry) }
      unreadable += next.records.unreadable
      last = next.last
      try reserve(index.byteCount)
      await Task.yield()
    } while last != nil
    index.seal()

    let again = try await reading.records(of: unreadable)
    for entry in again.entries { _ = index.replace(entry) }
    return (TenantIndex(index, key: key, change: change), again.unreadable.count)
  }
}

extension TenantIndex {
  /// Students read again on the event loop of the call: a millisecond of its time.
  private static let readInPlaceMax = 32

  /// Takes over what changed since it was last asked, so that a search sees every write that was
  /// acknowledged before it.
  ///
  /// - Returns: false when so much has changed that the index must be built anew.
  func catchUp(with tenant: TenantSession) async throws -> Bool {
    while true {
      let known = change
      let news = try await tenant.data.read { reader in try await reader.news(after: known) }
      guard news.last > known else { return true }
      guard let students = news.students, students.count <= StudentIndex.recentMax else {
        return false
      }
      let records = try await read(students, of: tenant)
      guard take(records, of: students, after: known, upTo: news.last) else { return false }
    }
  }

  private func read(
    _ students: Set<StudentID>, of tenant: TenantSession
  ) async throws -> ReadRecords {
    let reading = records(of: tenant)
    if students.count <= Self.readInPlaceMax { return try await reading.records(of: students) }
    return try await withTaskExecutorPreference(globalConcurrentExecutor) {
      try await reading.records(of: students)
    }
  }
}

/// What the change log says after a change.
private struct News {
  /// Changes that are looked through; after more, building anew is as good.
  static let changesMax: Int64 = 50_000

  /// The number of the last change.
  var last: Int64
  /// Everybody whose names, numbers, school, grade or status may have changed; `nil` for too many.
  var students: Set<StudentID>?
}

extension Transaction where Kind == TenantData {
  fileprivate nonisolated(nonsending) func news(after change: Int64) async throws -> News {
    let page = 1000
    var news = News(last: try await lastChange(), students: [])
    guard news.last - change <= News.changesMax else { return News(last: news.last) }
    var known = change
    while known < news.last {
      let changes = try await changes(after: known, limit: page)
      guard let last = changes.last else { return news }
      // An older state was put back: who was added since is in the index and not in the log.
      if changes.contains(where: { $0.kind == .tenantRestored }) { return News(last: news.last) }
      for change in changes where !ChangeKind.withoutIdentity.contains(change.kind) {
        if let subject = change.subject { news.students?.insert(subject) }
      }
      known = last.sequence
    }
    return news
  }
}

extension ChangeKind {
  /// Changes that leave alone what the index holds. A kind that is not listed has its student read
  /// again, which is never wrong.
  fileprivate static let withoutIdentity: Set<ChangeKind> = [
    .planCreated, .planRevised, .navigatorAssigned, .checkInRecorded, .consentDrafted,
    .consentSigned, .consentRevoked, .staffCreated, .staffRevised,
  ]
}

import Sealing
import Store
import Vocabulary

extension TenantSession {
  /// The wrapped keys of many subjects; who has none is not in the answer.
  func wrappedKeys(
    ofEach subjects: [SubjectID]
  ) async throws -> [SubjectID: WrappedSubject] {
    guard !subjects.isEmpty else { return [:] }
    let rows = try await keys.read { try await $0.keys(ofEach: subjects) }
    var wrapped: [SubjectID: WrappedSubject] = [:]
    for (subject, rows) in zip(subjects, rows) { wrapped[subject] = WrappedSubject(rows) }
    return wrapped
  }

  /// Makes keys for new subjects and writes them down, durably, before anything is sealed with
  /// them. Keys whose data never follows are swept (`OrphanKeys`).
  func createSubjects(_ ids: [SubjectID]) async throws -> [WrappedSubject] {
    while true {
      let custody = custody.newest
      let wrapped = try ids.map { id throws(SealingError) in try custody.createSubject(id) }
      do {
        try await keys.write(ids.count > 1 ? .bulk : .small) { writer in
          try await writer.insert(wrapped.map(\.row))
        }
        return wrapped
      } catch StoreError.outdated {
        // A rotation has closed this generation or epoch meanwhile; the next keys are newer.
        try await renewKeys()
        guard custody.newest !== custody else { throw StoreError.outdated }
      }
    }
  }
}

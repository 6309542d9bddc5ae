import Sealing
import Store
import Vocabulary

extension TenantSession {
  /// The wrapped keys of a subject; `nil` when it has none, as after erasure.
  func wrappedKeys(of subject: SubjectID) async throws -> WrappedSubject? {
    let rows = try await keys.read { try await $0.keys(of: subject) }
    return rows.first.map(WrappedSubject.init)
  }

  /// The wrapped keys of many subjects; who has none is not in the answer.
  func wrappedKeys(
    ofEach subjects: [SubjectID]
  ) async throws -> [SubjectID: WrappedSubject] {
    try await keys.read { reader in
      var wrapped: [SubjectID: WrappedSubject] = [:]
      for subject in subjects {
        wrapped[subject] = try await reader.keys(of: subject).first.map(WrappedSubject.init)
      }
      return wrapped
    }
  }

  /// The keys of a subject, unlocked for as long as the result lives.
  ///
  /// - Throws: `SealingError.unreadable` when there are none.
  func unlock(_ subject: SubjectID) async throws -> SubjectKeys {
    guard let wrapped = try await wrappedKeys(of: subject) else { throw SealingError.unreadable }
    return try custody.unlock(wrapped)
  }

  /// Makes keys for new subjects and writes them down, durably, before anything is sealed with
  /// them. Keys whose data never follows are swept at the next start.
  func createSubjects(_ ids: [SubjectID]) async throws -> [WrappedSubject] {
    let wrapped = try ids.map { id throws(SealingError) in try custody.createSubject(id) }
    try await keys.write(ids.count > 1 ? .bulk : .small) { writer in
      for subject in wrapped { try await writer.insert(subject.row) }
    }
    return wrapped
  }
}

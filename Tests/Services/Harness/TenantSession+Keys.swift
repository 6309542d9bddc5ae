import Sealing
import Vocabulary

@testable import Services

extension TenantSession {
  /// The wrapped keys of a subject as they lie in the store; `nil` when it has none.
  func wrappedKeys(of subject: SubjectID) async throws -> WrappedSubject? {
    try await wrappedKeys(ofEach: [subject])[subject]
  }

  /// The keys of a subject, read from the store.
  func unlock(_ subject: SubjectID) async throws -> SubjectKeys {
    guard let wrapped = try await wrappedKeys(of: subject) else { throw SealingError.unreadable }
    return try custody.unlock(wrapped)
  }
}

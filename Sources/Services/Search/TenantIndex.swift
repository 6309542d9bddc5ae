import Messages
import Sealing
import Search
import Store
import Synchronization
import Vocabulary

/// The index in memory of one tenant's students, with the key of its tokens and the change of the
/// tenant's log up to which it is current.
final class TenantIndex: Sendable {
  private struct State: ~Copyable {
    var index: StudentIndex
    var change: Int64
  }

  private let key: SearchKey
  private let state: Mutex<State>

  init(_ index: consuming StudentIndex, key: SearchKey, change: Int64) {
    self.key = key
    state = Mutex(State(index: index, change: change))
  }

  var byteCount: Int { state.withLock { $0.index.byteCount } }

  /// The last change that it knows of.
  var change: Int64 { state.withLock { $0.change } }

  // MARK: - Finding

  /// Students with any of the terms who pass the filter, in the order of their ids, beginning after
  /// `after`; at most `limit`. Candidates: the record decides.
  func students(
    with terms: Set<SearchTerm>, _ filter: IndexFilter, after: StudentID?, limit: Int
  ) -> [StudentID] {
    let tokens = terms.map { $0.token(with: key) }
    var found: Set<StudentID> = []
    state.withLock { state in
      for token in tokens {
        found.formUnion(state.index.students(with: token, filter, after: after, limit: limit))
      }
    }
    return Array(found.sorted().prefix(limit))
  }

  /// Those of `students` who have any of the terms, in their order.
  func students(with terms: Set<SearchTerm>, among students: [StudentID]) -> [StudentID] {
    let tokens = terms.map { $0.token(with: key) }
    return state.withLock { state in
      students.filter { student in
        tokens.contains { token in state.index.has(token, student) }
      }
    }
  }

  // MARK: - Keeping current

  /// Takes over what changed.
  ///
  /// - Parameters:
  ///   - records: everybody who may have changed; without an entry who is gone.
  ///   - earlier: the change before which the changes were asked for.
  ///   - change: the last of them.
  /// - Returns: false when more has changed than the index can take.
  func take(
    _ records: ReadRecords, of students: Set<StudentID>, after earlier: Int64, upTo change: Int64
  ) -> Bool {
    state.withLock { state in
      // Somebody else was faster, and may know of later changes.
      guard state.change == earlier else { return true }
      let entries = Dictionary(uniqueKeysWithValues: records.entries.map { ($0.id, $0) })
      for student in students {
        guard let entry = entries[student] else {
          state.index.remove(student)
          continue
        }
        guard state.index.replace(entry) else { return false }
      }
      state.change = change
      return true
    }
  }

  /// Reads and keys what the index holds of students, by its own key.
  func records(of tenant: TenantSession) -> RecordReading {
    RecordReading(tenant: tenant, key: key)
  }
}

import Messages
import RPC
import Sealing
import Store
import Synchronization
import Vocabulary

/// Which of a tenant's students are canaries, by keyed marks of their ids: neither the file nor the
/// memory of the server lists them in the clear.
final class CanaryMarks: Sendable {
  /// Canaries of a tenant at most; more would hide nothing better.
  static let perTenantMax = 64

  private struct State {
    /// `nil` until they were read.
    var known: Set<Int64>?
    /// Made here, perhaps after a read that is still under way began.
    var made: Set<Int64> = []
  }

  private let isShared: Bool
  private let state = Mutex(State())

  /// - Parameter isShared: whether another node may make canaries too.
  init(isShared: Bool) { self.isShared = isShared }

  /// Those of `students` that are canaries. Every student costs the same, canary or not.
  func canaries(
    among students: some Collection<StudentID>, of tenant: TenantSession
  ) async throws -> [StudentID] {
    let known = try await known(tenant)
    if known.isEmpty { return [] }
    return students.filter { student in tenant.marks(of: student).contains(where: known.contains) }
  }

  /// Whether it is known that the tenant has none.
  var areNone: Bool { !isShared && state.withLock { $0.known?.isEmpty ?? false } }

  /// To be called before students are looked at: what another node has made since counts too.
  func lookAgain() {
    if isShared { state.withLock { $0.known = nil } }
  }

  /// To be called after marks were made durable.
  func insert(_ new: [Int64]) {
    state.withLock { state in
      state.made.formUnion(new)
      state.known?.formUnion(new)
    }
  }

  private func known(_ tenant: TenantSession) async throws -> Set<Int64> {
    if let known = state.withLock({ $0.known }) { return known }
    let read = Set(try await tenant.data.read { try await $0.canaries() }.map(\.mark))
    return state.withLock { state in
      let known = read.union(state.made)
      state.known = known
      return known
    }
  }
}

extension TenantSession {
  /// The mark that a student is given if it becomes a canary.
  func mark(of student: StudentID) -> Int64 { marks(of: student).first ?? 0 }

  /// The marks that a student has if it is a canary, one for each service root in use, the newest
  /// first.
  func marks(of student: StudentID) -> [Int64] {
    let bytes = Array("cairn/canary".utf8) + student.bytes
    return custody.newest.fingerprints(of: bytes.span.bytes).map { fingerprint in
      fingerprint.prefix(8).reduce(0) { $0 << 8 | Int64($1) }
    }
  }
}

import Store
import Synchronization
import Vocabulary

/// How far one rotation has come.
struct RotationProgress: Sendable, Hashable {
  var kind: KeyKind
  /// The version that is moved to.
  var version: UInt32
  /// The last step that was taken.
  var step: RotationStep
  /// Rows moved since the server counted, and how many it counted; 0 of 0 before that.
  var done = 0
  var total = 0
  /// Whether the last attempt failed. The rows that it could not move are still readable.
  var hasFailed = false
}

/// Where rotations say how far they have come, for whoever asks. What must outlive the process is
/// in the rows themselves.
final class RotationBoard: Sendable {
  private struct Place: Hashable {
    var tenant: TenantID
    var kind: KeyKind
  }

  private let entries = Mutex<[Place: RotationProgress]>([:])

  func progress(of kind: KeyKind, _ tenant: TenantID) -> RotationProgress? {
    entries.withLock { $0[Place(tenant: tenant, kind: kind)] }
  }

  func note(_ step: RotationStep, of kind: KeyKind, to version: UInt32, _ tenant: TenantID) {
    change(kind, version, tenant) { $0.step = step }
  }

  func count(_ total: Int, of kind: KeyKind, to version: UInt32, _ tenant: TenantID) {
    change(kind, version, tenant) { progress in
      progress.done = 0
      progress.total = total
      progress.hasFailed = false
    }
  }

  func add(_ rows: Int, of kind: KeyKind, to version: UInt32, _ tenant: TenantID) {
    change(kind, version, tenant) { $0.done = min($0.done + rows, $0.total) }
  }

  func fail(_ kind: KeyKind, to version: UInt32, _ tenant: TenantID) {
    change(kind, version, tenant) { $0.hasFailed = true }
  }

  private func change(
    _ kind: KeyKind, _ version: UInt32, _ tenant: TenantID,
    _ body: (inout RotationProgress) -> Void
  ) {
    entries.withLock { entries in
      let place = Place(tenant: tenant, kind: kind)
      var progress = entries[place] ?? RotationProgress(kind: kind, version: version, step: .begun)
      if progress.version != version {
        progress = RotationProgress(kind: kind, version: version, step: .begun)
      }
      body(&progress)
      entries[place] = progress
    }
  }
}

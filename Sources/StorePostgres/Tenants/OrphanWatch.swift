internal import Store
internal import Synchronization
internal import Vocabulary

/// Keys that waited for their data when a tenant was first used here.
///
/// Another server may be about to write the data at that moment, so they are swept only when they
/// still wait an hour later: no write lasts as long (`TimeLimits`).
final class OrphanWatch: Sendable {
  static let patience: Int64 = 3600

  private struct Suspects {
    let seenAt: Instant
    let subjects: [SubjectID]
  }

  private let suspects = Mutex<[TenantID: Suspects]>([:])

  func look(at keys: KeyStore, now: Instant) async throws {
    let waiting = try await OrphanKeys.waiting(in: keys)
    guard !waiting.isEmpty else { return }
    suspects.withLock { $0[keys.tenant] = Suspects(seenAt: now, subjects: waiting) }
  }

  /// Sweeps what has waited long enough. What fails is tried again at the next call.
  func sweep(in store: PostgresStore, now: Instant) async {
    let due = suspects.withLock { suspects in
      suspects.filter { $0.value.seenAt.advanced(bySeconds: Self.patience) <= now }
    }
    for (tenant, found) in due {
      do {
        _ = try await OrphanKeys.sweep(
          found.subjects, keys: store.keys(of: tenant), data: store.data(of: tenant))
      } catch StoreError.unavailable, StoreError.busy {
        continue
      } catch {
        // Nothing to be swept any more: the tenant is gone, or the store closes.
      }
      suspects.withLock { _ = $0.removeValue(forKey: tenant) }
    }
  }

  func forget(_ tenant: TenantID) {
    suspects.withLock { _ = $0.removeValue(forKey: tenant) }
  }
}

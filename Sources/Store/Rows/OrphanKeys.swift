public import Vocabulary

/// Keys are committed before the data they seal, so a crash between the two leaves keys of nobody.
public enum OrphanKeys {
  /// For how long keys may wait for their data while other nodes write: far longer than any call
  /// takes, the import of a roster among them.
  public static let waitSeconds: Int64 = 3600

  /// Destroys them, and settles the keys whose data is there. To be run before anybody else uses
  /// the tenant: a key whose data is about to be written would look the same.
  ///
  /// - Returns: how many subjects' keys were destroyed.
  public static func sweep(keys: KeyStore, data: TenantStore) async throws -> Int {
    try await sweep(keys: keys, data: data) { try await $0.unsettledSubjects(limit: page) }
  }

  /// The same while other nodes use the tenant: only keys that were seen without their data an hour
  /// ago or earlier, by whichever node, are taken for orphans. Those seen for the first time are
  /// noted, for a later look.
  public static func sweepShared(
    keys: KeyStore, data: TenantStore, at now: Instant
  ) async throws -> Int {
    let before = now.advanced(bySeconds: -waitSeconds)
    let swept = try await sweep(keys: keys, data: data) { reader in
      try await reader.subjects(unsettledSince: before, limit: page)
    }
    try await keys.write { try await $0.noteUnsettled(at: now) }
    return swept
  }

  private static let page = 1000

  private static func sweep(
    keys: KeyStore, data: TenantStore,
    _ next: @Sendable (KeyReader) async throws -> [SubjectID]
  ) async throws -> Int {
    var swept = 0
    while true {
      let waiting = try await keys.read { try await next($0) }
      guard !waiting.isEmpty else { return swept }
      let known = try await data.read { reader in
        var known: Set<Int> = []
        for (index, subject) in waiting.enumerated() where try await reader.isSubject(subject) {
          known.insert(index)
        }
        return known
      }
      try await keys.write(.bulk) { writer in
        for (index, subject) in waiting.enumerated() {
          if known.contains(index) {
            try await writer.settle(subject)
          } else {
            try await writer.eraseKeys(of: subject)
          }
        }
      }
      swept += waiting.count - known.count
    }
  }
}

/// Keys are committed before the data they seal, so a crash between the two leaves keys of nobody.
public enum OrphanKeys {
  /// Destroys them, and settles the keys whose data is there. To be run before anybody else uses
  /// the tenant: a key whose data is about to be written would look the same.
  ///
  /// - Returns: how many subjects' keys were destroyed.
  public static func sweep(keys: KeyStore, data: TenantStore) async throws -> Int {
    var swept = 0
    while true {
      let waiting = try await keys.read { try await $0.unsettledSubjects(limit: 1000) }
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

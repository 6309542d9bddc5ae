public import Vocabulary

/// Keys are committed before the data they seal, so a crash between the two leaves keys of nobody.
public enum OrphanKeys {
  /// As many subjects are looked at together.
  private static let atOnce = 1000

  /// Destroys them, and settles the keys whose data is there. To be run before anybody else uses
  /// the tenant: a key whose data is about to be written would look the same.
  ///
  /// - Returns: how many subjects' keys were destroyed.
  public static func sweep(keys: KeyStore, data: TenantStore) async throws -> Int {
    var swept = 0
    while true {
      let waiting = try await waiting(in: keys)
      guard !waiting.isEmpty else { return swept }
      swept += try await sweep(waiting, keys: keys, data: data)
    }
  }

  /// Subjects whose keys have not been settled at this moment. While other servers use the tenant
  /// their data may be about to be written.
  public static func waiting(in keys: KeyStore) async throws -> [SubjectID] {
    try await keys.read { try await $0.unsettledSubjects(limit: atOnce) }
  }

  /// The same for some subjects, which must have waited for longer than any write lasts.
  ///
  /// - Returns: how many subjects' keys were destroyed.
  public static func sweep(
    _ waiting: [SubjectID], keys: KeyStore, data: TenantStore
  ) async throws -> Int {
    let known = try await data.read { reader in
      var known: Set<Int> = []
      for (index, subject) in waiting.enumerated() where try await reader.isSubject(subject) {
        known.insert(index)
      }
      return known
    }
    return try await keys.write(.bulk) { writer in
      var swept = 0
      for (index, subject) in waiting.enumerated() {
        if known.contains(index) {
          try await writer.settle(subject)
        } else if try await writer.eraseKeys(of: subject) > 0 {
          swept += 1
        }
      }
      return swept
    }
  }
}

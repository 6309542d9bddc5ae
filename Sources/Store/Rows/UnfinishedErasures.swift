public import Vocabulary

/// A student's records and keys lie in two files, which share no transaction: the record of the
/// erasure comes first, the keys go second. What a stop between the two left is finished here.
public enum UnfinishedErasures {
  /// Destroys the keys of every student who was erased and still has some: after a stop in mid
  /// erasure, or when an older key file was put back. To be run before anybody uses the tenant.
  ///
  /// - Returns: how many students' keys were destroyed.
  @discardableResult
  public static func finish(
    keys: KeyStore, data: TenantStore, at now: Instant
  ) async throws -> Int {
    let destroyed = try await destroySurviving(keys: keys, data: data)
    while true {
      let unfinished = try await data.read { try await $0.unfinishedErasures(limit: 1000) }
      guard !unfinished.isEmpty else { return destroyed }
      try await data.write { writer in
        for student in unfinished { try await writer.keysDestroyed(of: student, at: now) }
      }
    }
  }

  /// Asks for every erased student, not for the unfinished alone: the key file may be an older one.
  private static func destroySurviving(
    keys: KeyStore, data: TenantStore
  ) async throws -> Int {
    var (destroyed, last) = (0, StudentID.none)
    while true {
      let after = last
      let erased = try await data.read { reader in
        try await reader.erasedStudents(after: after, limit: 1000)
      }
      guard let end = erased.last else { return destroyed }
      let surviving = try await keys.read { reader in
        var surviving: [StudentID] = []
        for student in erased where try await !reader.keys(of: student).isEmpty {
          surviving.append(student)
        }
        return surviving
      }
      if !surviving.isEmpty {
        try await keys.write { writer in
          for student in surviving { try await writer.eraseKeys(of: student) }
        }
      }
      destroyed += surviving.count
      last = end
    }
  }
}

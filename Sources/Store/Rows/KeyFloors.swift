/// The lowest key version that new rows of a tenant's file may be written under.
///
/// A rotation raises it before it moves rows, in the very file that holds them: from then on the
/// rows below become fewer and never more, whatever a writer still has in hand that began before.
public enum KeyFloor: String, CaseIterable, Sendable {
  /// In the key file: the shred epoch that wraps a subject's keys.
  case epoch = "floor.epoch"
  /// In the key file and in the data: the generation of subjects' keys.
  case generation = "floor.generation"
  /// In the data: the version of the index root.
  case index = "floor.index"
  /// In the data: the version of the service root that manifests are made under.
  case serviceRoot = "floor.service-root"
}

extension Transaction where Kind: TenantSpace {
  /// 0 where none was ever raised.
  public nonisolated(nonsending) func floor(_ floor: KeyFloor) async throws(StoreError) -> UInt32 {
    let stored = try await first(
      "SELECT value FROM meta WHERE tenant = $1 AND key = $2", [.text(floor.rawValue)]
    ) { (row) throws(StoreError) in try row.blob() }
    guard let stored else { return 0 }
    guard stored.count == 4 else { throw .corrupt }
    return stored.reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// That none of up to three floors is above the version beside it, else the transaction fails
  /// with `outdated`.
  nonisolated(nonsending) func demand(
    _ versions: [(floor: KeyFloor, version: UInt32)]
  ) async throws(StoreError) {
    // One that is left out would be as if never raised.
    guard versions.count <= 3 else { throw .invalid }
    var parameters: [Value] = []
    for place in 0..<3 {
      let demanded = place < versions.count ? versions[place] : nil
      parameters += [.text(demanded?.floor.rawValue), .blob(demanded?.version.stored)]
    }
    try await require(
      """
      SELECT 1 WHERE NOT EXISTS (
        SELECT 1 FROM meta
        WHERE tenant = $1 AND key IN ($2, $4, $6) AND value > CASE key
          WHEN $2 THEN CAST($3 AS BLOB) WHEN $4 THEN $5 ELSE $7 END)
      """, parameters, else: .outdated)
  }
}

extension Transaction where Kind: TenantSpace, Mode == ReadWrite {
  /// Closes the versions below `version` to new rows; a floor never sinks.
  public nonisolated(nonsending) func raise(
    _ floor: KeyFloor, to version: UInt32
  ) async throws(StoreError) {
    try await run(
      """
      INSERT INTO meta (tenant, key, value) VALUES ($1, $2, $3)
      ON CONFLICT (tenant, key) DO UPDATE SET value = excluded.value
        WHERE excluded.value > meta.value
      """, [.text(floor.rawValue), .blob(version.stored)])
  }
}

extension UInt32 {
  /// Big-endian, so that bytes sort as numbers do.
  fileprivate var stored: [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: self >> $0) } }
}

extension Transaction where Kind == TenantData {
  /// To be asked by every write that seals or indexes, before it does.
  ///
  /// - Throws: `outdated` when a rotation has closed one of these versions.
  public nonisolated(nonsending) func demand(
    generation: UInt32, index: UInt32, serviceRoot: UInt32
  ) async throws(StoreError) {
    try await demand([(.generation, generation), (.index, index), (.serviceRoot, serviceRoot)])
  }

  /// To be asked by every read that looks up values in the blind indexes.
  ///
  /// - Throws: `outdated` when values may lie here under a newer version.
  public nonisolated(nonsending) func demand(index: UInt32) async throws(StoreError) {
    try await demand([(.index, index)])
  }
}

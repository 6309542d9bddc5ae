public import Vocabulary

/// What nodes remember of a deployment and must hear of when another node changes it.
public enum NewsTopic: Int, CaseIterable, Hashable, Sendable {
  /// The tenant's status, and its credentials.
  case access = 1
  /// Its keys; under `TenantID.none` the root key.
  case keys = 2
  /// What is in memory of its students: somebody was erased, or an older state was put back.
  case records = 3
}

/// That something of one kind changed for one tenant, for the last time.
public struct NewsRow: Hashable, Sendable {
  /// Rises with each change of any kind, in the order of the commits.
  public var sequence: Int64
  /// `TenantID.none` for the platform.
  public var tenant: TenantID
  public var topic: NewsTopic
}

/// What a node finds when it looks.
public struct NewsFound: Hashable, Sendable {
  /// Whether the others still count the node that asked among them.
  public var knowsNode: Bool
  /// In their order, at most `NewsFound.rowsMax`.
  public var news: [NewsRow]

  public static let rowsMax = 1000
}

extension Transaction where Kind == Registry {
  /// Everything that changed after number `sequence`, and whether `node` is still known, in one
  /// statement.
  public nonisolated(nonsending) func news(
    after sequence: Int64, for node: NodeID
  ) async throws(StoreError) -> NewsFound {
    let rows = try await rows(
      """
      SELECT seq, tenant, topic FROM news WHERE seq > $1
      UNION ALL SELECT -1, id, 0 FROM node WHERE id = $2
      ORDER BY 1 LIMIT $3
      """, [.integer(sequence), .id(node), .int(NewsFound.rowsMax + 1)]
    ) { (row) throws(StoreError) -> NewsRow? in
      let (sequence, tenant) = (try row.int64(), try row.id() as TenantID)
      let topic = try row.int(Int.self)
      if sequence < 0 { return nil }
      // A topic that only a later version knows: everything of the tenant may have changed, and
      // whoever reads `records` forgets everything.
      return NewsRow(
        sequence: sequence, tenant: tenant, topic: NewsTopic(rawValue: topic) ?? .records)
    }
    return NewsFound(knowsNode: rows.contains(nil), news: rows.compactMap { $0 })
  }

  /// The number of the last change; 0 before the first.
  public nonisolated(nonsending) func lastNews() async throws(StoreError) -> Int64 {
    try await number("SELECT coalesce(max(seq), 0) FROM news", [])
  }
}

extension Transaction where Kind == Registry, Mode == ReadWrite {
  /// Tells every node, with the commit of this transaction, that what it remembers may be out of
  /// date. Whatever changes a row that is remembered does this itself.
  ///
  /// - Returns: the number of this change.
  @discardableResult
  public nonisolated(nonsending) func publish(
    _ topic: NewsTopic, of tenant: TenantID
  ) async throws(StoreError) -> Int64 {
    try await number(
      """
      INSERT INTO news (tenant, topic, seq)
      VALUES ($1, $2, (SELECT coalesce(max(seq), 0) + 1 FROM news))
      ON CONFLICT (tenant, topic) DO UPDATE SET seq = excluded.seq
      RETURNING seq
      """, [.id(tenant), .int(topic.rawValue)])
  }
}

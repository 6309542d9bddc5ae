public import Vocabulary

/// One process that serves the deployment, as the others see it.
public struct NodeRow: Hashable, Sendable {
  public var id: NodeID
  /// Rises as long as it lives. Nobody compares clocks: who does not see it rise for some time, by
  /// a clock of its own, takes the node for dead.
  public var beat: Int64
  /// Up to which news it has taken everything into account.
  public var news: Int64
  /// The newest version of the root key that it was given.
  public var root: UInt32
  /// What time it was there.
  public var clock: Instant
  public var startedAt: Instant

  public init(id: NodeID, beat: Int64, news: Int64, root: UInt32, clock: Instant) {
    self.id = id
    self.beat = beat
    self.news = news
    self.root = root
    self.clock = clock
    startedAt = clock
  }

  init(_ row: inout RowDecoder) throws(StoreError) {
    id = try row.id()
    beat = try row.int64()
    news = try row.int64()
    root = try row.int()
    clock = try row.time()
    startedAt = try row.time()
  }
}

extension Transaction where Kind == Registry {
  public nonisolated(nonsending) func nodes() async throws(StoreError) -> [NodeRow] {
    try await rows(
      "SELECT id, beat, news, root, clock, started_at FROM node ORDER BY started_at, id", [],
      NodeRow.init)
  }
}

extension Transaction where Kind == Registry, Mode == ReadWrite {
  public nonisolated(nonsending) func insert(_ node: NodeRow) async throws(StoreError) {
    try await run(
      """
      INSERT INTO node (id, beat, news, root, clock, started_at) VALUES ($1, $2, $3, $4, $5, $6)
      """,
      [
        .id(node.id), .integer(node.beat), .integer(node.news), .int(node.root),
        .time(node.clock), .time(node.startedAt),
      ])
  }

  /// Says that a node lives, and which news it has taken into account.
  ///
  /// - Returns: false when the others have given it up.
  public nonisolated(nonsending) func beat(
    _ node: NodeID, news: Int64, clock: Instant
  ) async throws(StoreError) -> Bool {
    try await runCounting(
      "UPDATE node SET beat = beat + 1, news = $2, clock = $3 WHERE id = $1",
      [.id(node), .integer(news), .time(clock)]) == 1
  }

  /// Takes a node that ended, or is taken for dead, and its leases away.
  public nonisolated(nonsending) func remove(_ node: NodeID) async throws(StoreError) {
    try await run("DELETE FROM rotation_lease WHERE node = $1", [.id(node)])
    try await run("DELETE FROM node WHERE id = $1", [.id(node)])
  }

  // MARK: - Who rotates whose keys

  /// Makes `node` the one that rotates the keys of a tenant, unless another one is. A lease ends
  /// with its node.
  ///
  /// - Returns: whether it is; never for a node that the others have given up.
  public nonisolated(nonsending) func leaseRotation(
    of tenant: TenantID, to node: NodeID
  ) async throws(StoreError) -> Bool {
    guard try await exists("SELECT 1 FROM node WHERE id = $1", [.id(node)]) else { return false }
    try await run(
      """
      INSERT INTO rotation_lease (tenant, node) VALUES ($1, $2) ON CONFLICT (tenant) DO NOTHING
      """, [.id(tenant), .id(node)])
    return try await exists(
      "SELECT 1 FROM rotation_lease WHERE tenant = $1 AND node = $2", [.id(tenant), .id(node)])
  }

  public nonisolated(nonsending) func endRotationLease(
    of tenant: TenantID, by node: NodeID
  ) async throws(StoreError) {
    try await run(
      "DELETE FROM rotation_lease WHERE tenant = $1 AND node = $2", [.id(tenant), .id(node)])
  }
}

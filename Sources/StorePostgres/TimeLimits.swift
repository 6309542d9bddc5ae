/// How long anything may take, in milliseconds, each with its reason.
enum TimeLimits {
  /// Connecting to one of the hosts of a URL, with TLS and the password: some round trips.
  static let connect: Int64 = 5_000
  /// Bytes that were sent and not acknowledged by the network: a server that vanished without a
  /// word is noticed after it, where TCP by itself would try for a quarter of an hour.
  static let unacknowledged: Int64 = 6_000
  /// A statement, by the server's clock. Lists are paged and imports are many statements, so none
  /// of ours takes seconds unless the database is in trouble.
  static let statement: Int64 = 30_000
  /// Waiting for a row that another transaction holds: above all for the turn of a tenant, which a
  /// roster import on another node may hold for seconds.
  static let lock: Int64 = 20_000
  /// How long a group of writes takes in others that come. Those of other servers wait for the
  /// same turn.
  static let group: Int64 = 500
  /// A transaction of ours that asks nothing: a node that hangs between two pipelines must not keep
  /// a tenant's turn. In the middle of one the server does not count (Decisions/0027).
  static let idleInTransaction: Int64 = 15_000
  /// An answer, by our clock: after the server's own limits, for a server that does not keep them.
  static let answer = statement + 5_000
  /// The answer to a statement that was cancelled.
  static let cancelled: Int64 = 5_000
  /// Waiting for a connection of the pool. Whoever waits longer is better off trying again.
  static let pool: Int64 = 5_000
  /// The longest pause between two attempts to connect, so that service is back soon after a
  /// failover.
  static let backoffMax: Int64 = 1_000
}

internal import Store
internal import Vocabulary

/// The rows of one tenant in a schema, or a whole shared schema: what every transaction is bound to
/// before its first statement.
struct BoundSchema: Sendable {
  let schema: Schema
  /// Whose rows they are; sixteen zero bytes for a shared one.
  let tenant: Value

  init(_ schema: Schema, of tenant: TenantID = .none) {
    self.schema = schema
    self.tenant = .id(tenant)
  }

  /// What the statements of the store have as `$1` without saying so.
  var parameter: Value? { schema.belongsToTenant ? tenant : nil }
}

/// What stands around the statements of the store, in the words of PostgreSQL.
extension Connection {
  /// Queues the beginning of a transaction that reads one snapshot. That the tenant exists is found
  /// out by the first `receive`.
  func beginReading(_ space: BoundSchema) throws(Failure) {
    try send(Control.beginReading, for: .success)
    try renewPlans()
    try send(space.schema.control.look, tenant: space.tenant, for: .presence)
  }

  /// Queues the beginning of a transaction that writes, in which no other transaction of the tenant
  /// writes, on any server. It waits for those before it, and sees all that they did.
  func beginWriting(_ space: BoundSchema) throws(Failure) {
    try send(Control.beginWriting, for: .success)
    try renewPlans()
    try send(space.schema.control.bind, tenant: space.tenant, for: .success)
    try send(space.schema.control.takeTurn, tenant: space.tenant, for: .success)
  }

  private func renewPlans() throws(Failure) {
    guard plansAreOld else { return }
    try send(Control.discardPlans, for: .success)
    plansAreOld = false
  }

  /// Ends a transaction that only read, without waiting for the answer.
  func endReading() async {
    await settle()
    forgive()
    do throws(Failure) {
      try send(Control.commit, for: .success)
      try synchronise()
    } catch {
      // The connection is broken then, which whoever takes it back sees.
    }
  }

  /// Gives up a transaction, without waiting for the answer.
  func rollBack() async {
    await settle()
    forgive()
    do throws(Failure) {
      try send(Control.rollBack, for: .success)
      try synchronise()
    } catch {
      // See above.
    }
  }
}

/// The statements about transactions.
struct Control: Sendable {
  static let beginReading = Statement("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
  static let beginWriting = Statement("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE")
  static let commit = Statement("COMMIT")
  static let rollBack = Statement("ROLLBACK")
  static let discardPlans = Statement("DISCARD PLANS")
  static let save = Statement("SAVEPOINT caller")
  static let undo = Statement("ROLLBACK TO SAVEPOINT caller")
  static let release = Statement("RELEASE SAVEPOINT caller")

  /// Binds the transaction to the tenant or the shared space, by the settings that the policies of
  /// row-level security read, and bounds its time.
  let bind: Statement
  /// The same, and whether the tenant exists.
  let look: Statement
  /// Locks the tenant's row of `turn`. Without one it divides by zero, and where the tenant is held
  /// a word is no number: failures of the server's, so that a `COMMIT` which was sent along is left
  /// out.
  let takeTurn: Statement
  /// Lets nobody take the turn any more, or everybody again.
  let holdTurn: Statement
  /// What makes a tenant exist, and says whose the rows are: copies of them know it by this alone.
  let makeTenant: [Statement]
  /// What makes a tenant exist no more, so that nobody reads or writes its rows.
  let endTenant: Statement
  /// What removes the rows of a tenant: what refers to others was made after them.
  let emptyTenant: [Statement]

  /// - Parameter tables: of a schema that belongs to tenants, in the order in which they were made.
  init(_ schema: String, space: String, tables: [String]?) {
    let turn = "\(schema).turn"
    let owner =
      tables == nil
      ? "set_config('cairn.space', '\(space)', true)"
      : "set_config('cairn.tenant', encode($1, 'hex'), true)"
    let limits = [
      ("statement_timeout", TimeLimits.statement), ("lock_timeout", TimeLimits.lock),
      ("idle_in_transaction_session_timeout", TimeLimits.idleInTransaction),
    ].map { "set_config('\($0)', '\($1)', true)" }.joined(separator: ", ")
    let parameters = tables == nil ? [] : [1]
    bind = Statement("SELECT \(owner), \(limits)", parameters: parameters)
    // The columns are computed from the left; should an engine do it otherwise, no tenant exists.
    look =
      tables == nil
      ? bind
      : Statement(
        "SELECT \(owner), \(limits), (SELECT 1 FROM \(turn) WHERE tenant = $1)",
        parameters: parameters)
    takeTurn = Statement(
      """
      SELECT 1 / count(*), max(CAST(CASE held WHEN 0 THEN '0' ELSE 'held' END AS bigint))
      FROM (SELECT held FROM \(turn) WHERE tenant = $1 FOR UPDATE) AS mine
      """, parameters: [1])
    holdTurn = Statement(
      "UPDATE \(turn) SET held = $2 WHERE tenant = $1", parameters: [1, 2])
    makeTenant = [
      "\(turn) (tenant) VALUES ($1)",
      "\(schema).meta (tenant, key, value) VALUES ($1, 'owner', $1)",
    ].map { Statement("INSERT INTO \($0) ON CONFLICT DO NOTHING", parameters: [1]) }
    func delete(_ table: String) -> Statement {
      Statement("DELETE FROM \(schema).\(table) WHERE tenant = $1", parameters: [1])
    }
    endTenant = delete("turn")
    emptyTenant = (tables ?? []).reversed().map(delete)
  }
}

import StoreTesting
import Synchronization
import Vocabulary

@testable import Store

/// A store in which a statement lost its tenant: wherever it runs, the rows of another tenant come
/// after the own ones, as they would if both lay in one table and nobody asked whose they are.
final class LeakyStore: StoreEngine {
  /// What leaks, and how much has.
  final class Leak: Sendable {
    fileprivate struct State {
      /// `nil` for every statement.
      var statement: String?
      var from: TenantID?
      var foreignRows: [String: Int] = [:]
    }

    fileprivate let state = Mutex(State())

    /// Lets the rows of a tenant into every answer of this statement, written as `StatementText`
    /// writes it, or of all statements for `nil`.
    func open(_ statement: String?, from tenant: TenantID) {
      state.withLock { $0 = State(statement: statement, from: tenant) }
    }

    /// Stops it.
    ///
    /// - Returns: how many foreign rows came through, by statement.
    func close() -> [String: Int] {
      state.withLock { state in
        defer { state = State() }
        return state.foreignRows
      }
    }

    fileprivate func concerns(_ statement: String) -> Bool {
      guard statement.hasPrefix("SELECT") else { return false }
      return state.withLock { $0.statement == nil || $0.statement == statement }
    }

    fileprivate func note(_ rows: Int, of statement: String) {
      guard rows > 0 else { return }
      state.withLock { $0.foreignRows[statement, default: 0] += rows }
    }
  }

  private let whole: any StoreEngine
  private let leak: Leak

  init(_ whole: any StoreEngine, _ leak: Leak) {
    self.whole = whole
    self.leak = leak
  }

  var registry: RegistryStore { whole.registry }
  var epochs: EpochStore { whole.epochs }

  func data(of tenant: TenantID) -> TenantStore {
    Database(
      LeakyEngine(whole.data(of: tenant), { [whole] in whole.data(of: $0) }, leak), tenant: tenant)
  }

  func keys(of tenant: TenantID) -> KeyStore {
    Database(
      LeakyEngine(whole.keys(of: tenant), { [whole] in whole.keys(of: $0) }, leak), tenant: tenant)
  }

  func create(_ tenant: TenantID) async throws(StoreError) { try await whole.create(tenant) }

  func copy(
    _ database: CopiedDatabase
  ) async throws -> (copy: any DatabaseCopy, examination: CopyExamination) {
    try await whole.copy(database)
  }

  func stage<Kind: TenantSpace>(
    _ kind: Kind.Type, of tenant: TenantID
  ) throws(StoreError) -> any StagedCopy<Kind> {
    try whole.stage(kind, of: tenant)
  }

  func adopt(
    _ tenant: TenantID, data: any StagedCopy<TenantData>, keys: any StagedCopy<TenantKeys>
  ) async throws {
    try await whole.adopt(tenant, data: data, keys: keys)
  }

  func hold(_ tenant: TenantID) async throws { try await whole.hold(tenant) }
  func release(_ tenant: TenantID) async throws { try await whole.release(tenant) }

  func replace(
    _ tenant: TenantID, with staged: any StagedCopy<TenantData>, ifStillAt expected: DataPosition
  ) async throws {
    try await whole.replace(tenant, with: staged, ifStillAt: expected)
  }

  func destroy(_ tenant: TenantID) async throws(StoreError) { try await whole.destroy(tenant) }

  func closeIdle() async { await whole.closeIdle() }

  func close() async { await whole.close() }
}

private final class LeakyEngine<Kind: Space>: DatabaseEngine {
  private let own: Database<Kind>
  private let other: @Sendable (TenantID) -> Database<Kind>
  private let leak: LeakyStore.Leak

  init(
    _ own: Database<Kind>, _ other: @escaping @Sendable (TenantID) -> Database<Kind>,
    _ leak: LeakyStore.Leak
  ) {
    self.own = own
    self.other = other
    self.leak = leak
  }

  /// The tenant whose rows come in, unless it is the own one.
  private var stranger: TenantID? {
    leak.state.withLock { $0.from == own.tenant ? nil : $0.from }
  }

  nonisolated(nonsending) func read<Result>(
    _ body: nonisolated(nonsending) (any EngineSession) async throws -> Result
  ) async throws -> Result {
    guard let stranger else { return try await own.read { try await body($0.session) } }
    return try await own.read { own in
      try await other(stranger).read { other in
        try await body(LeakySession(own.session, other.session, leak))
      }
    }
  }

  func write<Result: Sendable>(
    _ size: WriteSize, _ body: @escaping @Sendable (any EngineSession) async throws -> Result
  ) async throws -> Result {
    guard let stranger else { return try await own.write(size) { try await body($0.session) } }
    let (other, leak) = (other(stranger), leak)
    return try await own.write(size) { own in
      try await other.read { other in
        try await body(LeakySession(own.session, other.session, leak))
      }
    }
  }
}

private final class LeakySession: EngineSession {
  private let own: any EngineSession
  private let other: any EngineSession
  private let leak: LeakyStore.Leak

  init(_ own: any EngineSession, _ other: any EngineSession, _ leak: LeakyStore.Leak) {
    self.own = own
    self.other = other
    self.leak = leak
  }

  nonisolated(nonsending) func each(
    _ text: StaticString, _ parameters: [Value],
    _ body: (inout RowDecoder) throws(StoreError) -> Void
  ) async throws(StoreError) {
    try await own.each(text, parameters, body)
    let statement = StatementText.onOneLine(text.description)
    guard leak.concerns(statement) else { return }
    var foreign = 0
    try await other.each(text, parameters) { (row) throws(StoreError) in
      foreign += 1
      try body(&row)
    }
    leak.note(foreign, of: statement)
  }

  nonisolated(nonsending) func require(
    _ text: StaticString, _ parameters: [Value], else error: StoreError
  ) async throws(StoreError) {
    try await own.require(text, parameters, else: error)
  }

  nonisolated(nonsending) func run(
    _ text: StaticString, _ parameters: [Value]
  ) async throws(StoreError) {
    try await own.run(text, parameters)
  }

  nonisolated(nonsending) func runCounting(
    _ text: StaticString, _ parameters: [Value]
  ) async throws(StoreError) -> Int {
    try await own.runCounting(text, parameters)
  }
}

public import Store
import Vocabulary

/// One thing that every engine must do, said as a sentence.
///
/// An engine's test target walks `ConformanceCase.all` and gives each case a fresh store.
public struct ConformanceCase: Sendable, CustomStringConvertible {
  public let description: String
  private let body: @Sendable (TestBed) async throws -> Void

  init(_ description: String, _ body: @escaping @Sendable (TestBed) async throws -> Void) {
    self.description = description
    self.body = body
  }

  /// Runs the case on an empty store.
  public func run(on engine: any StoreEngine) async throws {
    let bed = TestBed(engine: engine)
    try await engine.create(bed.tenant)
    try await engine.create(bed.other)
    try await body(bed)
  }

  /// Whether it needs the shared databases for itself; the others need tenants only.
  public var isAboutShared: Bool {
    (Self.registry + Self.keys + Self.rotations).contains { $0.description == description }
  }

  /// The whole contract.
  public static let all: [ConformanceCase] =
    transactions + isolation + students + lists + rosters + plans + checkIns + consents + registry
    + keys + rotations + erasure + nodes + limits
}

/// A store with two empty tenants.
struct TestBed: Sendable {
  let engine: any StoreEngine
  let tenant = TenantID.random()
  let other = TenantID.random()

  /// The data of the first tenant.
  var store: TenantStore { engine.data(of: tenant) }
}

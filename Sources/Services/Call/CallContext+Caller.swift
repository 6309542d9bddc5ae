import Policy
import RPC
import Synchronization
import Vocabulary

/// What the interceptors found out about a call, for its handler.
struct Admitted: Sendable {
  let caller: Caller
  /// The caller's tenant, or the one that a platform operator named; `nil` when none is needed.
  var tenant: TenantSession?
  var purpose: Vocabulary.Purpose?
}

/// What the interceptors learn of one call.
final class CallRecord: Sendable {
  private let state = Mutex<Admitted?>(nil)
  /// The line of `TenantShares` that the call has a turn of; -1 for none.
  let turn = Atomic(-1)

  var admitted: Admitted? { state.withLock { $0 } }

  func admit(_ admitted: Admitted) { state.withLock { $0 = admitted } }
}

extension CallContext {
  var admitted: Admitted? { (record as? CallRecord)?.admitted }

  func admit(_ admitted: Admitted) {
    let record = record as? CallRecord ?? CallRecord()
    record.admit(admitted)
    self.record = record
  }

  /// The line of `TenantShares` that the call has a turn of.
  var turn: Int? {
    let turn = (record as? CallRecord)?.turn.load(ordering: .relaxed) ?? -1
    return turn < 0 ? nil : turn
  }

  func takeTurn(_ line: Int) { (record as? CallRecord)?.turn.store(line, ordering: .relaxed) }

  /// The caller; every handler runs behind authentication.
  func caller() throws(Fault) -> Caller {
    guard let admitted else { throw .notAuthenticated }
    return admitted.caller
  }

  /// The call as it concerns one tenant.
  ///
  /// - Throws: `invalidFields` when a platform operator named no tenant.
  func tenantCall(at now: Instant) throws(Fault) -> TenantCall {
    guard let admitted else { throw .notAuthenticated }
    guard let tenant = admitted.tenant else {
      throw .invalidFields([.metadataRequired(MetadataName.tenant)])
    }
    return TenantCall(
      caller: admitted.caller, tenant: tenant, purpose: admitted.purpose, now: now,
      operation: method.method)
  }
}

/// One call within one tenant: who, where, why and when.
struct TenantCall: Sendable {
  let caller: Caller
  let tenant: TenantSession
  /// Set for every method whose rule asks for a purpose.
  let purpose: Vocabulary.Purpose?
  let now: Instant
  /// The method's name, as the disclosure log records it.
  let operation: String

  /// The day it is in the tenant's time zone.
  var today: CivilDate { tenant.day(of: now) }

  /// The purpose of a call whose rule demands one.
  func requiredPurpose() throws(Fault) -> Vocabulary.Purpose {
    guard let purpose else { throw .invalidFields([.metadataRequired(MetadataName.purpose)]) }
    return purpose
  }
}

/// The names of Cairn's metadata.
enum MetadataName {
  static let authorization = "authorization"
  static let purpose = "cairn-purpose"
  static let tenant = "cairn-tenant"
  static let disclosure = "cairn-disclosure-id"
}

extension FieldViolation {
  static func metadataRequired(_ name: String) -> Self {
    FieldViolation(
      field: "metadata.\(name)", reason: "REQUIRED", description: "is required")
  }
}

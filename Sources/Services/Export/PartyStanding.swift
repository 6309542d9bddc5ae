import Policy
import RPC
import Store
import Vocabulary

/// On what terms an export for a party is made at one moment. It is asked for again with every page
/// of students, so that what ends during an export ends the export.
struct PartyStanding: Sendable {
  let keys: [ExportKeyRow]
  let classes: [String]

  /// A party's own call stands on its own credential. An administrator's, who pushes the button for
  /// it, stands on those that the party has: it gets nothing that the party could not read itself.
  ///
  /// - Throws: `notAuthenticated` once the caller's credential is revoked or has expired;
  ///   `conditionsUnmet` when the party has no key in force, no credential that is good, or none
  ///   for this purpose; `tenantSuspended`.
  init(
    of party: String, _ call: TenantCall, in registry: RegistryStore
  ) async throws {
    guard call.tenant.isActive else { throw Fault.tenantSuspended }
    let purpose = try call.requiredPurpose()
    let (keys, credentials, own) = try await registry.read { reader in
      (
        try await reader.exportKeysInForce(of: call.tenant.id, party: party),
        try await reader.credentials(ofParty: party, tenant: call.tenant.id, goodAt: call.now),
        try await reader.credential(call.caller.credential)
      )
    }
    guard let own, own.revokedAt == nil, own.expiresAt > call.now else {
      throw Fault.notAuthenticated
    }
    guard !keys.isEmpty else {
      throw Fault.exportUnmet("party", "has no confirmed key to which an export could be sealed")
    }
    self.keys = keys
    guard call.partySeen == nil else {
      classes = call.caller.partyClasses
      return
    }
    let fitting = credentials.filter { row in
      row.role == Int(Policy.Role.partner.rawValue)
        && (row.purposes.isEmpty || row.purposes.contains(purpose))
    }
    guard !fitting.isEmpty else {
      throw Fault.exportUnmet("party", "has no credential that is good for this purpose")
    }
    // All classes together: a refusal towards any of them holds.
    classes = Set(fitting.flatMap(\.partyClasses)).sorted()
  }
}

extension TenantCall {
  /// The same call at a later moment.
  func at(_ moment: Instant) -> TenantCall {
    TenantCall(
      caller: caller, tenant: tenant, purpose: purpose, now: moment, operation: operation)
  }

  /// The same call as the party's, on whose behalf it is made: what is disclosed is disclosed to
  /// the party, and is recorded so, under the credential of whoever asked.
  func onBehalf(of party: String, classes: [String]) -> TenantCall {
    let caller = Caller(
      credential: caller.credential, role: .partner, tenant: caller.tenant, party: party,
      partyClasses: classes)
    return TenantCall(
      caller: caller, tenant: tenant, purpose: purpose, now: now, operation: operation)
  }
}

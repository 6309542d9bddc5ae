import Messages
import Policy
import RPC
import Sealing
import Store
import Vocabulary

@testable import Services

extension LiveDeployment {
  /// The Unix user whose calls at the socket are the operator's.
  static let operatorUserID: UInt32 = 4711

  /// Somebody at the Unix socket, without a credential.
  func atSocket(userID: UInt32 = LiveDeployment.operatorUserID, naming tenant: String? = nil)
    -> InProcessChannel
  {
    var envelope = Metadata()
    if let tenant { envelope.add("cairn-tenant", tenant) }
    return InProcessChannel(
      router: router, envelope: envelope, peer: .local(userID: userID, processID: 1))
  }

  /// A platform operator with a credential.
  func platformOperator(naming tenant: String? = nil) async throws -> LiveCaller {
    let issued = try await CredentialClient(atSocket()).issueCredential(
      IssueCredentialRequest(role: .platformOperator, label: "a test")
    ).message
    return LiveCaller(
      router: router, token: issued.token, credential: issued.credential?.id ?? "", purpose: nil,
      tenantName: tenant)
  }
}

extension LiveCaller {
  var tenants: TenantClient { TenantClient(channel) }
  var credentials: CredentialClient { CredentialClient(channel) }
  var canaries: CanaryClient { CanaryClient(channel) }
  var alarms: AlarmClient { AlarmClient(channel) }
}

extension LiveTenant {
  /// A member of the staff as a roster would list one.
  func staff() async throws -> StaffID {
    let now = live.clock.now()
    let row = StaffRow(
      id: .random(), role: 1, school: nil, status: 1, revision: 1, createdAt: now, updatedAt: now)
    try await session.data.write { writer in
      _ = try await writer.recordChange(.rosterImported, of: nil, at: now)
      try await writer.put(row)
    }
    return row.id
  }

  /// A navigator's credential stored as a test wants it; the token that goes with it.
  func token(
    verifier: [UInt8]? = nil, _ change: @Sendable (inout CredentialRow) -> Void = { _ in }
  ) async throws -> LiveCaller {
    let issued = try live.deployment.credentials.pepper(of: session).issue(.navigator)
    let now = live.clock.now()
    var row = CredentialRow(
      id: issued.id.description, tenant: session.id, role: Int(Policy.Role.navigator.rawValue),
      label: "a test", verifier: verifier ?? issued.verifier, pepperVersion: issued.pepperVersion,
      createdAt: now, notBefore: now, expiresAt: now.advanced(bySeconds: 86_400))
    change(&row)
    let made = row
    try await live.deployment.store.registry.write { try await $0.insert(made) }
    return LiveCaller(router: live.router, token: issued.token, credential: row.id)
  }
}

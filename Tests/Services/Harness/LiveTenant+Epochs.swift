import Store

@testable import Services

extension LiveTenant {
  /// Ends the present shred epoch as the schedule does: a new epoch key, the survivors wrapped
  /// under it, the old key destroyed.
  func rollEpoch() async throws -> LiveTenant {
    let rotation = live.deployment.rotations.rotation(of: session.id, .unresting)
    try await rotation.begin(.epoch)
    try await rotation.advance()
    return try await live.tenant(session.id)
  }
}

public import Messages
public import RPC
import Sealing
import Store

extension RootHandlers {
  /// The version is asked for, so that a call that was meant for another rotation starts none.
  public func rotateRoot(
    _ request: RotateRootRequest, _ context: CallContext
  ) async throws -> RotateRootResponse {
    let newest = deployment.custody.rootVersion
    guard request.version == newest else {
      throw Fault.conditionsUnmet([
        PreconditionViolation(
          kind: "ROOT", subject: "version",
          description: "the newest root key that this server was given has version \(newest)")
      ])
    }
    try await requireRoot(newest)
    let rotation = RootRotation(
      registry: deployment.store.registry, custody: deployment.custody, logger: deployment.logger)
    let resealed = try await rotation.run(
      keysMax: request.keysMax == 0 ? .max : Int(request.keysMax))
    return RotateRootResponse(root: try await root(), keysResealed: Int64(resealed))
  }

  /// A node without the new root could open no tenant once the rotation has come to it.
  ///
  /// - Throws: `conditionsUnmet`, saying how many must be given it first.
  private func requireRoot(_ version: UInt32) async throws {
    guard deployment.store.isShared else { return }
    let nodes = try await deployment.store.registry.read { try await $0.nodes() }
    let without = nodes.filter { $0.root < version }.count
    guard without > 0 else { return }
    throw Fault.conditionsUnmet([
      PreconditionViolation(
        kind: "ROOT", subject: "nodes",
        description:
          "\(without) of \(nodes.count) servers were not given the root key of version \(version)")
    ])
  }
}

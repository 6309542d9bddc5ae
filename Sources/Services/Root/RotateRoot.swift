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
    let rotation = RootRotation(
      registry: deployment.store.registry, custody: deployment.custody, logger: deployment.logger)
    let resealed = try await rotation.run(
      keysMax: request.keysMax == 0 ? .max : Int(request.keysMax))
    return RotateRootResponse(root: try await root(), keysResealed: Int64(resealed))
  }
}

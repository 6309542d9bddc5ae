public import Messages
public import RPC
import Store
import Vocabulary

extension KeyHandlers {
  public func rotateKey(
    _ request: RotateKeyRequest, _ context: CallContext
  ) async throws -> RotateKeyResponse {
    let tenant = try context.tenantCall(at: deployment.clock.now()).tenant.id
    let kind = try Store.KeyKind(request.kind)
    try await deployment.rotations.rotate(kind, of: tenant)
    return RotateKeyResponse(progress: try await progress(of: kind, tenant))
  }
}

public import Messages
public import RPC
import Store
import Vocabulary

extension KeyHandlers {
  public func getRotationProgress(
    _ request: GetRotationProgressRequest, _ context: CallContext
  ) async throws -> GetRotationProgressResponse {
    let tenant = try context.tenantCall(at: deployment.clock.now()).tenant.id
    let kind = try Store.KeyKind(request.kind)
    return GetRotationProgressResponse(progress: try await progress(of: kind, tenant))
  }
}

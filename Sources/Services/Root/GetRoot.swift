public import Messages
public import RPC

extension RootHandlers {
  public func getRoot(
    _ request: GetRootRequest, _ context: CallContext
  ) async throws -> GetRootResponse {
    GetRootResponse(root: try await root())
  }
}

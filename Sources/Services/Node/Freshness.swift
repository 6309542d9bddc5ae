import Messages
public import RPC

/// Lets no call rely on what other nodes may have changed a while ago.
public struct Freshness: ServerInterceptor {
  private let node: Node

  public init(node: Node) { self.node = node }

  public func admit(_ context: CallContext) -> Remainder? {
    if node.isFresh { return nil }
    // A stranger's probe relies on nothing, and is answered while the registry is not.
    if context.method.isOpen, context.metadata[text: MetadataName.authorization] == nil {
      return nil
    }
    return { try await node.beFresh() }
  }
}

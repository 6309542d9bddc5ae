import RPC

/// Sends two pieces of a caller's metadata back, one before the first message and one with the
/// status (interop test descriptions, "custom_metadata").
struct MetadataEcho: ServerInterceptor {
  static let initial = "x-grpc-test-echo-initial"
  static let trailing = "x-grpc-test-echo-trailing-bin"

  func admit(_ context: CallContext) -> Remainder? {
    if let text = context.metadata[text: Self.initial] {
      context.response.addInitial(Self.initial, text)
    }
    if let bytes = context.metadata[bytes: Self.trailing] {
      context.response.withTrailing { $0.add(Self.trailing, bytes) }
    }
    return nil
  }
}

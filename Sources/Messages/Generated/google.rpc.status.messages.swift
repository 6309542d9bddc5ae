// Generated from proto/google/rpc/status.proto by tools/generate. Never edited.

extension GoogleRPC {
  /// `google.rpc.Status`.
  public struct Status: Hashable, Sendable {
    public var code: Int32 = 0
    public var message: String = ""
    public var details: [GoogleProtobuf.AnyMessage] = []

    public init() {}

    public init(code: Int32 = 0, message: String = "", details: [GoogleProtobuf.AnyMessage] = []) {
      self.code = code
      self.message = message
      self.details = details
    }
  }
}

// Generated from proto/google/rpc/status.proto by tools/generate. Never edited.

extension GoogleRPC.Status: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("code", code)
    text.show("message", message)
    text.show("details", details)
  }
}

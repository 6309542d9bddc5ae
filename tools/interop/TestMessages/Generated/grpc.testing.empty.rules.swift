// Generated from tools/interop/proto/grpc/testing/empty.proto by tools/generate. Never edited.

public import Messages

extension Empty: Redacted {
  public func describe(into text: inout RedactedText) {
  }
}

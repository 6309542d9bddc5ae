// Generated from proto/google/protobuf/any.proto by tools/generate. Never edited.

extension GoogleProtobuf.AnyMessage: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("type_url", typeURL)
    text.show("value", value)
  }
}

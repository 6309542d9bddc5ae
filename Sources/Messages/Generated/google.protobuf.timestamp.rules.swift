// Generated from proto/google/protobuf/timestamp.proto by tools/generate. Never edited.

extension GoogleProtobuf.Timestamp: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("seconds", seconds)
    text.show("nanos", nanos)
  }
}

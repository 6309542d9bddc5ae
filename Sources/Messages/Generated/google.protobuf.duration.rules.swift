// Generated from proto/google/protobuf/duration.proto by tools/generate. Never edited.

extension GoogleProtobuf.Duration: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("seconds", seconds)
    text.show("nanos", nanos)
  }
}

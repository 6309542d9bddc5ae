// Generated from proto/grpc/health/v1/health.proto by tools/generate. Never edited.

extension GRPCHealth.HealthCheckRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("service", service)
  }
}

extension GRPCHealth.HealthCheckResponse: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("status", status)
  }
}

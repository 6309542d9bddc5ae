// Generated from proto/google/rpc/error_details.proto by tools/generate. Never edited.

extension GoogleRPC.ErrorInfo: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("reason", reason)
    text.show("domain", domain)
    text.show("metadata", metadata)
  }
}

extension GoogleRPC.RetryInfo: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("retry_delay", retryDelay)
  }
}

extension GoogleRPC.QuotaFailure: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("violations", violationsField)
  }
}

extension GoogleRPC.QuotaFailure.Violation: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("subject", subject)
    text.show("description", descriptionField)
  }
}

extension GoogleRPC.PreconditionFailure: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("violations", violationsField)
  }
}

extension GoogleRPC.PreconditionFailure.Violation: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("type", type)
    text.show("subject", subject)
    text.show("description", descriptionField)
  }
}

extension GoogleRPC.BadRequest: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("field_violations", fieldViolations)
  }
}

extension GoogleRPC.BadRequest.FieldViolation: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("field", field)
    text.show("description", descriptionField)
    text.show("reason", reason)
  }
}

extension GoogleRPC.RequestInfo: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("request_id", requestID)
    text.show("serving_data", servingData)
  }
}

extension GoogleRPC.ResourceInfo: Redacted {
  public func describe(into text: inout RedactedText) {
    text.show("resource_type", resourceType)
    text.show("resource_name", resourceName)
    text.show("owner", owner)
    text.show("description", descriptionField)
  }
}

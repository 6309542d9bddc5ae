public import RPC

// Status details as Swift values and as `grpc-status-details-bin`: a google.rpc.Status that holds
// packed messages with their types' addresses.

/// The bytes of `grpc-status-details-bin`.
public func encodeStatusDetails(_ status: RPC.Status) -> [UInt8] {
  GoogleRPC.Status(
    code: Int32(status.code.rawValue), message: status.message,
    details: status.details.map(\.packed)
  ).bytes()
}

/// The status that the bytes of `grpc-status-details-bin` tell of; `nil` where they are none.
/// Details of types that Cairn does not use are left out.
public func decodeStatusDetails(_ bytes: [UInt8]) -> RPC.Status? {
  guard let wire = try? GoogleRPC.Status(bytes: bytes),
    let code = StatusCode(rawValue: Int(wire.code))
  else { return nil }
  return RPC.Status(
    code, wire.message, details: wire.details.compactMap { StatusDetail(packed: $0) })
}

/// What stands in front of a type's full name in a packed message.
private let typePrefix = "type.googleapis.com/"

extension StatusDetail {
  fileprivate var packed: GoogleProtobuf.AnyMessage {
    switch self {
    case .errorInfo(let reason, let domain, let metadata):
      .packing(GoogleRPC.ErrorInfo(reason: reason, domain: domain, metadata: metadata))
    case .badRequest(let violations):
      .packing(
        GoogleRPC.BadRequest(
          fieldViolations: violations.map {
            GoogleRPC.BadRequest.FieldViolation(
              field: $0.field, descriptionField: $0.description, reason: $0.reason)
          }))
    case .preconditionFailure(let violations):
      .packing(
        GoogleRPC.PreconditionFailure(
          violationsField: violations.map {
            GoogleRPC.PreconditionFailure.Violation(
              type: $0.kind, subject: $0.subject, descriptionField: $0.description)
          }))
    case .resourceInfo(let kind):
      .packing(GoogleRPC.ResourceInfo(resourceType: kind))
    case .quotaFailure(let subject):
      .packing(
        GoogleRPC.QuotaFailure(
          violationsField: [GoogleRPC.QuotaFailure.Violation(subject: subject)]))
    case .retryInfo(let delay):
      .packing(GoogleRPC.RetryInfo(retryDelay: GoogleProtobuf.Duration(milliseconds: delay)))
    case .requestInfo(let incidentID):
      .packing(GoogleRPC.RequestInfo(requestID: incidentID))
    }
  }

  fileprivate init?(packed: GoogleProtobuf.AnyMessage) {
    if let info: GoogleRPC.ErrorInfo = packed.unpacked() {
      self = .errorInfo(reason: info.reason, domain: info.domain, metadata: info.metadata)
    } else if let request: GoogleRPC.BadRequest = packed.unpacked() {
      self = .badRequest(
        request.fieldViolations.map {
          FieldViolation(field: $0.field, reason: $0.reason, description: $0.descriptionField)
        })
    } else if let failure: GoogleRPC.PreconditionFailure = packed.unpacked() {
      self = .preconditionFailure(
        failure.violationsField.map {
          PreconditionViolation(
            kind: $0.type, subject: $0.subject, description: $0.descriptionField)
        })
    } else if let resource: GoogleRPC.ResourceInfo = packed.unpacked() {
      self = .resourceInfo(kind: resource.resourceType)
    } else if let quota: GoogleRPC.QuotaFailure = packed.unpacked() {
      self = .quotaFailure(subject: quota.violationsField.first?.subject ?? "")
    } else if let retry: GoogleRPC.RetryInfo = packed.unpacked() {
      self = .retryInfo(delayMilliseconds: retry.retryDelay?.milliseconds ?? 0)
    } else if let request: GoogleRPC.RequestInfo = packed.unpacked() {
      self = .requestInfo(incidentID: request.requestID)
    } else {
      return nil
    }
  }
}

extension GoogleProtobuf.AnyMessage {
  fileprivate static func packing<Message: SchemaMessage>(_ message: Message) -> Self {
    Self(typeURL: typePrefix + Message.schemaName, value: message.bytes())
  }

  /// The message, if it is of this type and readable.
  fileprivate func unpacked<Message: SchemaMessage>() -> Message? {
    guard typeURL == typePrefix + Message.schemaName else { return nil }
    return try? Message(bytes: value)
  }
}

extension GoogleProtobuf.Duration {
  fileprivate init(milliseconds: Int64) {
    self.init(
      seconds: milliseconds / 1000, nanos: Int32(milliseconds % 1000) * 1_000_000)
  }

  /// Capped, since the other side may say anything.
  fileprivate var milliseconds: Int64 {
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1000)
    return overflow ? .max : product.addingReportingOverflow(Int64(nanos / 1_000_000)).partialValue
  }
}

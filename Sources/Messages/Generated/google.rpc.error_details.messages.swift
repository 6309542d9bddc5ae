// Generated from proto/google/rpc/error_details.proto by tools/generate. Never edited.

extension GoogleRPC {
  /// `google.rpc.ErrorInfo`.
  public struct ErrorInfo: Hashable, Sendable {
    public var reason: String = ""
    public var domain: String = ""
    public var metadata: [String: String] = [:]

    public init() {}

    public init(reason: String = "", domain: String = "", metadata: [String: String] = [:]) {
      self.reason = reason
      self.domain = domain
      self.metadata = metadata
    }
  }
}

extension GoogleRPC {
  /// `google.rpc.RetryInfo`.
  public struct RetryInfo: Hashable, Sendable {
    public var retryDelay: GoogleProtobuf.Duration? = nil

    public init() {}

    public init(retryDelay: GoogleProtobuf.Duration? = nil) {
      self.retryDelay = retryDelay
    }
  }
}

extension GoogleRPC {
  /// `google.rpc.QuotaFailure`.
  public struct QuotaFailure: Hashable, Sendable {
    public var violationsField: [GoogleRPC.QuotaFailure.Violation] = []

    public init() {}

    public init(violationsField: [GoogleRPC.QuotaFailure.Violation] = []) {
      self.violationsField = violationsField
    }
  }
}

extension GoogleRPC.QuotaFailure {
  /// `google.rpc.QuotaFailure.Violation`.
  public struct Violation: Hashable, Sendable {
    public var subject: String = ""
    public var descriptionField: String = ""

    public init() {}

    public init(subject: String = "", descriptionField: String = "") {
      self.subject = subject
      self.descriptionField = descriptionField
    }
  }
}

extension GoogleRPC {
  /// `google.rpc.PreconditionFailure`.
  public struct PreconditionFailure: Hashable, Sendable {
    public var violationsField: [GoogleRPC.PreconditionFailure.Violation] = []

    public init() {}

    public init(violationsField: [GoogleRPC.PreconditionFailure.Violation] = []) {
      self.violationsField = violationsField
    }
  }
}

extension GoogleRPC.PreconditionFailure {
  /// `google.rpc.PreconditionFailure.Violation`.
  public struct Violation: Hashable, Sendable {
    public var type: String = ""
    public var subject: String = ""
    public var descriptionField: String = ""

    public init() {}

    public init(type: String = "", subject: String = "", descriptionField: String = "") {
      self.type = type
      self.subject = subject
      self.descriptionField = descriptionField
    }
  }
}

extension GoogleRPC {
  /// `google.rpc.BadRequest`.
  public struct BadRequest: Hashable, Sendable {
    public var fieldViolations: [GoogleRPC.BadRequest.FieldViolation] = []

    public init() {}

    public init(fieldViolations: [GoogleRPC.BadRequest.FieldViolation] = []) {
      self.fieldViolations = fieldViolations
    }
  }
}

extension GoogleRPC.BadRequest {
  /// `google.rpc.BadRequest.FieldViolation`.
  public struct FieldViolation: Hashable, Sendable {
    public var field: String = ""
    public var descriptionField: String = ""
    public var reason: String = ""

    public init() {}

    public init(field: String = "", descriptionField: String = "", reason: String = "") {
      self.field = field
      self.descriptionField = descriptionField
      self.reason = reason
    }
  }
}

extension GoogleRPC {
  /// `google.rpc.RequestInfo`.
  public struct RequestInfo: Hashable, Sendable {
    public var requestID: String = ""
    public var servingData: String = ""

    public init() {}

    public init(requestID: String = "", servingData: String = "") {
      self.requestID = requestID
      self.servingData = servingData
    }
  }
}

extension GoogleRPC {
  /// `google.rpc.ResourceInfo`.
  public struct ResourceInfo: Hashable, Sendable {
    public var resourceType: String = ""
    public var resourceName: String = ""
    public var owner: String = ""
    public var descriptionField: String = ""

    public init() {}

    public init(
      resourceType: String = "", resourceName: String = "", owner: String = "",
      descriptionField: String = ""
    ) {
      self.resourceType = resourceType
      self.resourceName = resourceName
      self.owner = owner
      self.descriptionField = descriptionField
    }
  }
}

// Generated from tools/interop/proto/grpc/testing/messages.proto by tools/generate. Never edited.

public import Messages

/// What the body of a payload is made of.
public enum PayloadType: SchemaEnum {
  /// Bytes that compress well.
  case compressable
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [PayloadType] = [
    .compressable
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .compressable
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .compressable: 0
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .compressable: "COMPRESSABLE"
    case .unrecognized(let number): String(number)
    }
  }
}

/// By which way a call came; only load balancers tell.
public enum GrpclbRouteType: SchemaEnum {
  case unknown
  case fallback
  case backend
  /// A number that this version of the schema does not know.
  case unrecognized(Int32)

  public static let allKnown: [GrpclbRouteType] = [
    .unknown,
    .fallback,
    .backend,
  ]

  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unknown
    case 1: self = .fallback
    case 2: self = .backend
    default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
    case .unknown: 0
    case .fallback: 1
    case .backend: 2
    case .unrecognized(let number): number
    }
  }

  public var isKnown: Bool {
    if case .unrecognized = self { false } else { true }
  }

  public var name: String {
    switch self {
    case .unknown: "GRPCLB_ROUTE_TYPE_UNKNOWN"
    case .fallback: "GRPCLB_ROUTE_TYPE_FALLBACK"
    case .backend: "GRPCLB_ROUTE_TYPE_BACKEND"
    case .unrecognized(let number): String(number)
    }
  }
}

/// A truth value that can be absent.
public struct BoolValue: Hashable, Sendable {
  public var value: Bool = false

  public init() {}

  public init(value: Bool = false) {
    self.value = value
  }
}

/// Bytes of which only the number matters.
public struct Payload: Hashable, Sendable {
  public var type: PayloadType = .compressable
  public var body: [UInt8] = []

  public init() {}

  public init(type: PayloadType = .compressable, body: [UInt8] = []) {
    self.type = type
    self.body = body
  }
}

/// The status that a caller wants to get.
public struct EchoStatus: Hashable, Sendable {
  public var code: Int32 = 0
  public var message: String = ""

  public init() {}

  public init(code: Int32 = 0, message: String = "") {
    self.code = code
    self.message = message
  }
}

/// What `TestService.unaryCall` is asked.
public struct SimpleRequest: Hashable, Sendable {
  public var responseType: PayloadType = .compressable
  /// The size of the answer's body in bytes.
  public var responseSize: Int32 = 0
  public var payload: Payload? = nil
  public var fillUsername: Bool = false
  public var fillOauthScope: Bool = false
  /// Whether the answer should be compressed.
  public var responseCompressed: BoolValue? = nil
  /// Asks for this status instead of an answer.
  public var responseStatus: EchoStatus? = nil
  /// Whether the server should have got this request compressed.
  public var expectCompressed: BoolValue? = nil
  public var fillServerID: Bool = false
  public var fillGrpclbRouteType: Bool = false

  public init() {}

  public init(
    responseType: PayloadType = .compressable, responseSize: Int32 = 0, payload: Payload? = nil,
    fillUsername: Bool = false, fillOauthScope: Bool = false, responseCompressed: BoolValue? = nil,
    responseStatus: EchoStatus? = nil, expectCompressed: BoolValue? = nil,
    fillServerID: Bool = false, fillGrpclbRouteType: Bool = false
  ) {
    self.responseType = responseType
    self.responseSize = responseSize
    self.payload = payload
    self.fillUsername = fillUsername
    self.fillOauthScope = fillOauthScope
    self.responseCompressed = responseCompressed
    self.responseStatus = responseStatus
    self.expectCompressed = expectCompressed
    self.fillServerID = fillServerID
    self.fillGrpclbRouteType = fillGrpclbRouteType
  }
}

/// What `TestService.unaryCall` answers.
public struct SimpleResponse: Hashable, Sendable {
  public var payload: Payload? = nil
  public var username: String = ""
  public var oauthScope: String = ""
  public var serverID: String = ""
  public var grpclbRouteType: GrpclbRouteType = .unknown
  public var hostname: String = ""

  public init() {}

  public init(
    payload: Payload? = nil, username: String = "", oauthScope: String = "", serverID: String = "",
    grpclbRouteType: GrpclbRouteType = .unknown, hostname: String = ""
  ) {
    self.payload = payload
    self.username = username
    self.oauthScope = oauthScope
    self.serverID = serverID
    self.grpclbRouteType = grpclbRouteType
    self.hostname = hostname
  }
}

/// What `TestService.streamingInputCall` is asked.
public struct StreamingInputCallRequest: Hashable, Sendable {
  public var payload: Payload? = nil
  /// Whether the server should have got this request compressed.
  public var expectCompressed: BoolValue? = nil

  public init() {}

  public init(payload: Payload? = nil, expectCompressed: BoolValue? = nil) {
    self.payload = payload
    self.expectCompressed = expectCompressed
  }
}

/// What `TestService.streamingInputCall` answers.
public struct StreamingInputCallResponse: Hashable, Sendable {
  /// The sum of the sizes of all bodies, in bytes.
  public var aggregatedPayloadSize: Int32 = 0

  public init() {}

  public init(aggregatedPayloadSize: Int32 = 0) {
    self.aggregatedPayloadSize = aggregatedPayloadSize
  }
}

/// One answer that a caller wants to get.
public struct ResponseParameters: Hashable, Sendable {
  /// The size of the answer's body in bytes.
  public var size: Int32 = 0
  /// How long to wait before it, in microseconds.
  public var intervalUs: Int32 = 0
  /// Whether it should be compressed.
  public var compressed: BoolValue? = nil

  public init() {}

  public init(size: Int32 = 0, intervalUs: Int32 = 0, compressed: BoolValue? = nil) {
    self.size = size
    self.intervalUs = intervalUs
    self.compressed = compressed
  }
}

/// What `TestService.streamingOutputCall` is asked.
public struct StreamingOutputCallRequest: Hashable, Sendable {
  public var responseType: PayloadType = .compressable
  public var responseParameters: [ResponseParameters] = []
  public var payload: Payload? = nil
  /// Asks for this status at the end.
  public var responseStatus: EchoStatus? = nil

  public init() {}

  public init(
    responseType: PayloadType = .compressable, responseParameters: [ResponseParameters] = [],
    payload: Payload? = nil, responseStatus: EchoStatus? = nil
  ) {
    self.responseType = responseType
    self.responseParameters = responseParameters
    self.payload = payload
    self.responseStatus = responseStatus
  }
}

/// What `TestService.streamingOutputCall` answers.
public struct StreamingOutputCallResponse: Hashable, Sendable {
  public var payload: Payload? = nil

  public init() {}

  public init(payload: Payload? = nil) {
    self.payload = payload
  }
}

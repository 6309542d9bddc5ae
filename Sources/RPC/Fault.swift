/// Why a call failed, grouped by what the caller should do next.
///
/// The payloads are small values, never free text and never a student's data. What a caller sees
/// is made from them in one place, `status`.
public enum Fault: Error, Sendable, Hashable {
  /// Fix the request: every violation, not the first.
  case invalidFields([FieldViolation])
  /// The bytes are not a message of this method.
  case malformedMessage(MalformedMessage)
  /// The frames do not make a call of this method's kind; use a conforming gRPC library.
  case protocolViolated(ProtocolViolation)
  /// Send messages uncompressed, as `grpc-accept-encoding` says.
  case encodingUnknown
  /// Sign in.
  case notAuthenticated
  /// Ask an administrator for the permission of this name.
  case notPermitted(permission: String)
  /// Obtain consent for these record groups.
  case consentRequired(groups: [String], purpose: String)
  /// Read again and choose another step.
  case transitionInvalid(kind: String, from: String, to: String)
  /// Meet these conditions first.
  case conditionsUnmet([PreconditionViolation])
  /// Check the id. Also said of what belongs to another tenant or is not the caller's.
  case notFound(ResourceKind)
  /// Use the existing one.
  case exists(ResourceKind)
  /// Read again and retry.
  case revisionStale(current: Int64)
  /// Stop paging.
  case pageOutOfRange
  /// Wait, or send less.
  case limitExceeded(limit: String, retryAfterMilliseconds: Int64?)
  /// Retry if the method is idempotent.
  case deadlineExceeded
  case cancelled
  /// Upgrade, or check the name.
  case methodUnknown
  /// Retry with backoff.
  case backendUnavailable(retryAfterMilliseconds: Int64)
  /// Call an operator.
  case recordUnreadable(incidentID: String)
  /// Report the incident id.
  case internalError(incidentID: String)
}

/// Why bytes could not be read as a message.
public enum MalformedMessage: String, Sendable, Hashable, CaseIterable {
  case notProtobuf = "NOT_PROTOBUF"
  case notUTF8 = "NOT_UTF8"
  case nulInText = "NUL_IN_TEXT"
  case tooDeep = "TOO_DEEP"
  case tooLargeInMemory = "TOO_LARGE_IN_MEMORY"
}

/// How a caller broke the rules of gRPC over HTTP/2.
public enum ProtocolViolation: String, Sendable, Hashable, CaseIterable {
  /// The request ended without the one message its method takes.
  case messageMissing = "MESSAGE_MISSING"
  /// A second message where the method takes one.
  case messageExtra = "MESSAGE_EXTRA"
  /// The request ended inside a message.
  case messageTruncated = "MESSAGE_TRUNCATED"
  /// The compressed flag is set though no encoding was named.
  case compressedWithoutEncoding = "COMPRESSED_WITHOUT_ENCODING"
  /// The compressed flag is neither 0 nor 1.
  case flagInvalid = "FLAG_INVALID"
  /// Metadata that cannot be read: a wrong timeout or wrong base64.
  case metadataInvalid = "METADATA_INVALID"
}

/// The kinds of things that can be absent or already there. The name is part of the contract.
public enum ResourceKind: String, Sendable, Hashable, CaseIterable {
  case tenant, credential, student, plan, consent, navigator, school, staff, service
  case schoolClass = "class"
  case checkIn = "check-in"
  case approval, backup, certificate, inspection
  case exportKey = "export-key"
  case legalHold = "legal-hold"
}

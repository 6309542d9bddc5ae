import RPC

// How calls end on the wire (gRPC over HTTP/2, "Responses").

extension ServerConnection {
  /// Longer messages help nobody; clients refuse header lists over 8 KiB by default.
  private static let statusMessageBytesMax = 1024
  private static let statusDetailsBytesMax = 4096

  /// Begins an answer that is more than a status.
  func submitAnswer(_ stream: ServerStream, _ initial: Metadata) throws(UnsendableMetadata) {
    guard let session else { return }
    if initial.entries.isEmpty {
      session.submitAnswer(stream)
    } else {
      try composeHead(initial)
      session.submitAnswerFromScratch(stream)
    }
  }

  /// Answers with headers that are at once the trailers ("Trailers-Only").
  func submitStatusOnly(_ stream: ServerStream, _ ending: ServerStream.Ending) {
    guard let session else { return }
    do throws(UnsendableMetadata) {
      try composeHead(stream.context?.response.initial ?? Metadata())
      try appendTrailers(ending)
    } catch {
      session.scratch.removeAll()
      session.scratch.add(":status", "200")
      session.scratch.add("content-type", "application/grpc")
      append(unexpected(error, stream.context).status)
    }
    session.submitHeadersOnly(stream)
  }

  /// Puts the trailers into the scratch list.
  func composeTrailers(_ stream: ServerStream, _ ending: ServerStream.Ending) {
    guard let session else { return }
    session.scratch.removeAll()
    do throws(UnsendableMetadata) {
      try appendTrailers(ending)
    } catch {
      session.scratch.removeAll()
      append(unexpected(error, stream.context).status)
    }
  }

  /// Answers a request that is not gRPC in plain HTTP.
  func submitPlainAnswer(_ stream: ServerStream, status: Int) {
    guard let session else { return }
    session.scratch.removeAll()
    session.scratch.add(":status", String(status))
    if status == 405 { session.scratch.add("allow", "POST") }
    session.submitHeadersOnly(stream)
  }

  private func composeHead(_ initial: Metadata) throws(UnsendableMetadata) {
    guard let session else { return }
    session.scratch.removeAll()
    session.scratch.add(":status", "200")
    session.scratch.add("content-type", "application/grpc")
    try MetadataCoding.append(initial, to: &session.scratch)
  }

  private func appendTrailers(_ ending: ServerStream.Ending) throws(UnsendableMetadata) {
    append(ending.failure ?? .ok)
    guard let session else { return }
    try MetadataCoding.append(ending.trailing, to: &session.scratch)
  }

  private func append(_ status: Status) {
    guard let session else { return }
    session.scratch.add("grpc-status", String(status.code.rawValue))
    guard status.code != .ok else { return }
    if status.reason == Fault.encodingUnknown.status.reason {
      session.scratch.add("grpc-accept-encoding", "identity")
    }
    let message = PercentEncoding.encode(status.message)
    if !message.isEmpty {
      session.scratch.add("grpc-message", Self.shortened(message))
    }
    if let details = details(of: status) {
      session.scratch.add("grpc-status-details-bin", Base64.encode(details))
    }
  }

  /// The details, or where they are too long for a header list only the reason.
  private func details(of status: Status) -> [UInt8]? {
    guard !status.details.isEmpty, let all = configuration.encodeDetails(status) else { return nil }
    guard all.count > Self.statusDetailsBytesMax else { return all }
    var short = status
    short.details = short.details.filter {
      if case .errorInfo = $0 { true } else { false }
    }
    short.message = ""
    return configuration.encodeDetails(short)
  }

  /// Cut where no escape is cut in two.
  private static func shortened(_ message: [UInt8]) -> [UInt8] {
    guard message.count > statusMessageBytesMax else { return message }
    var end = statusMessageBytesMax
    if let escape = message[..<end].suffix(2).firstIndex(of: UInt8(ascii: "%")) { end = escape }
    return Array(message[..<end])
  }

  // MARK: Errors of handlers

  /// The status a handler's error becomes. Anything it did not mean to say is kept inside.
  func status(of error: any Error, _ context: CallContext?) -> Status {
    switch error {
    case let fault as Fault: fault.status
    case let status as Status where status.code != .ok: status
    case is CancellationError: Fault.cancelled.status
    case let error: unexpected(error, context).status
    }
  }

  func unexpected(_ error: any Error, _ context: CallContext?) -> Fault {
    guard let context else { return .internalError(incidentID: "") }
    return configuration.onUnexpected(error, context)
  }
}

// *.service.swift: what handlers implement. *.client.swift: what callers call.

func servicesText(_ file: ProtoFile) -> String {
  var source = file.header(imports: ["public import RPC"])
  for service in file.services {
    writeDescriptors(service, isOpen: file.isOpen, to: &source)
    source.line()
    source.doc(service.comment)
    source.block("public protocol \(service.name): Sendable") { source in
      for (index, method) in service.methods.enumerated() {
        if index > 0 { source.line() }
        source.doc(method.comment)
        source.line(method.handlerSignature)
      }
    }
    source.line()
    source.block("extension \(service.name)") { source in
      source.doc("The methods with their handlers, for a `Router`.")
      source.block("public var methods: [BoundMethod]") { source in
        source.list(
          "[", "]",
          service.methods.map {
            ".\($0.kind)(\(service.descriptorsName).\($0.name), \(escaped($0.name)))"
          })
      }
    }
    source.line()
  }
  return source.text
}

private func writeDescriptors(
  _ service: ServiceType, isOpen: Bool, to source: inout Source
) {
  source.doc("The methods of `\(service.fullName)`.")
  source.block("public enum \(service.descriptorsName)") { source in
    for method in service.methods {
      source.line(
        "public static let \(escaped(method.name)) = MethodDescriptor("
          + "service: \(literal(service.fullName)), method: \(literal(method.schemaName)), "
          + "kind: .\(method.kind), isIdempotent: \(method.isIdempotent)"
          + (isOpen ? ", isOpen: true)" : ")"))
    }
  }
}

func clientsText(_ file: ProtoFile) -> String {
  var source = file.header(imports: ["public import RPC"])
  for service in file.services {
    source.doc("Calls `\(service.fullName)`. Failures are thrown as `Status`.")
    source.block("public struct \(service.clientName): Sendable") { source in
      source.line("let channel: any CallChannel")
      source.line()
      source.line("public init(_ channel: any CallChannel) { self.channel = channel }")
      for method in service.methods {
        source.line()
        source.doc(method.comment)
        source.block(method.stubSignature) {
          $0.line(method.stubCall("\(service.descriptorsName).\(method.name)"))
        }
      }
    }
    source.line()
  }
  return source.text
}

extension ServiceType {
  /// `StudentMethods` for `StudentService`.
  var descriptorsName: String { "\(stem)Methods" }
  var clientName: String { "\(stem)Client" }
  private var stem: String { name.hasSuffix("Service") ? String(name.dropLast(7)) : name }
}

extension ServiceType.Method {
  /// The case of `MethodDescriptor.Kind`, which is also the name of its binding.
  var kind: String {
    switch (streamsRequests, streamsResponses) {
    case (false, false): "unary"
    case (true, false): "clientStreaming"
    case (false, true): "serverStreaming"
    case (true, true): "bidirectionalStreaming"
    }
  }

  var handlerSignature: String {
    let requests =
      streamsRequests
      ? "_ requests: MessageStream<\(request.swift)>" : "_ request: \(request.swift)"
    let head = "func \(escaped(name))(\(requests), "
    let answer = answersInBytes ? "Encoded<\(response.swift)>" : response.swift
    return streamsResponses
      ? head + "_ responses: MessageWriter<\(answer)>, _ context: CallContext) async throws"
      : head + "_ context: CallContext) async throws -> \(answer)"
  }

  var stubSignature: String {
    let head = "public func \(escaped(name))"
    let options = "options: CallOptions = CallOptions()"
    let answer = "async throws -> Answer<"
    return switch (streamsRequests, streamsResponses) {
    case (false, false):
      head + "(_ request: \(request.swift), \(options)) \(answer)\(response.swift)>"
    case (true, false):
      head + "(\(options), _ send: @escaping @Sendable (MessageWriter<\(request.swift)>) "
        + "async throws -> Void) \(answer)\(response.swift)>"
    case (false, true):
      head + "<Result: Sendable>(_ request: \(request.swift), \(options), "
        + "_ body: @escaping @Sendable (MessageStream<\(response.swift)>) async throws -> Result) "
        + "\(answer)Result>"
    case (true, true):
      head + "<Result: Sendable>(\(options), _ body: @escaping @Sendable ("
        + "MessageWriter<\(request.swift)>, _ finish: @Sendable () async throws -> Void, "
        + "MessageStream<\(response.swift)>) async throws -> Result) \(answer)Result>"
    }
  }

  func stubCall(_ descriptor: String) -> String {
    switch (streamsRequests, streamsResponses) {
    case (false, false): "try await channel.call(\(descriptor), request, options)"
    case (true, false): "try await channel.callClientStreaming(\(descriptor), options, send)"
    case (false, true):
      "try await channel.callServerStreaming(\(descriptor), request, options, body)"
    case (true, true): "try await channel.callBidirectional(\(descriptor), options, body)"
    }
  }
}

public import Messages
public import RPC

/// Describes the services to tools such as grpcurl (gRPC, "GRPC Server Reflection Protocol").
public struct ReflectionHandlers: ServerReflection {
  public typealias Request = GRPCReflection.ServerReflectionRequest
  public typealias Response = GRPCReflection.ServerReflectionResponse

  /// The same call under the name it had before v1; older tools know no other.
  private static let olderMethod = MethodDescriptor(
    service: "grpc.reflection.v1alpha.ServerReflection",
    method: ServerReflectionMethods.serverReflectionInfo.method,
    kind: .bidirectionalStreaming, isIdempotent: false, isOpen: true)

  /// The full names of the services that this adds to a server.
  public static let services = [
    ServerReflectionMethods.serverReflectionInfo.service, olderMethod.service,
  ]

  private let schema: ReflectedSchema

  public init(schema: ReflectedSchema) { self.schema = schema }

  /// The method under both its names.
  public var allMethods: [BoundMethod] {
    methods + methods.map { BoundMethod(Self.olderMethod, $0.handler) }
  }

  public func serverReflectionInfo(
    _ requests: MessageStream<Request>, _ responses: MessageWriter<Response>,
    _ context: CallContext
  ) async throws {
    var sent: Set<String> = []
    for try await request in requests {
      let answer = answer(to: request.messageRequest, &sent)
      try await responses.send(
        Response(validHost: request.host, originalRequest: request, messageResponse: answer))
    }
  }

  private func answer(
    to question: Request.MessageRequest?, _ sent: inout Set<String>
  ) -> Response.MessageResponse {
    switch question {
    case .fileByFilename(let path): files(from: schema.file(at: path), &sent)
    case .fileContainingSymbol(let symbol): files(from: schema.file(declaring: symbol), &sent)
    case .fileContainingExtension(let key):
      files(from: schema.file(extending: key.containingType, by: key.extensionNumber), &sent)
    case .allExtensionNumbersOfType(let name): extensionNumbers(of: name)
    case .listServices:
      .listServicesResponse(.init(service: schema.services.map { .init(name: $0) }))
    case nil: .failed(.invalidArgument, "the request asks nothing")
    }
  }

  private func files(
    from file: SchemaFile?, _ sent: inout Set<String>
  ) -> Response.MessageResponse {
    guard let file else { return .failed(.notFound, "the schema has nothing of that name") }
    return .fileDescriptorResponse(
      .init(fileDescriptorProto: schema.closure(of: file, without: &sent).map(\.descriptor)))
  }

  private func extensionNumbers(of name: String) -> Response.MessageResponse {
    guard let numbers = schema.extensionNumbers(of: name) else {
      return .failed(.notFound, "the schema has no message of that name")
    }
    return .allExtensionNumbersResponse(.init(baseTypeName: name, extensionNumber: numbers))
  }
}

extension GRPCReflection.ServerReflectionResponse.MessageResponse {
  fileprivate static func failed(_ code: StatusCode, _ message: String) -> Self {
    .errorResponse(.init(errorCode: Int32(code.rawValue), errorMessage: message))
  }
}

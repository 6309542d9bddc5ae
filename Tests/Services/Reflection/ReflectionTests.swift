import Messages
import RPC
import Testing

@testable import Services

private typealias Request = GRPCReflection.ServerReflectionRequest
private typealias Response = GRPCReflection.ServerReflectionResponse

@Suite("Reflection")
struct ReflectionTests {
  let live: LiveDeployment

  init() async throws { live = try await LiveDeployment.open() }

  /// The answers to these questions on one call by a stranger.
  private func ask(
    _ questions: [Request.MessageRequest?], under service: String = ReflectionHandlers.services[0]
  ) async throws -> [Response] {
    let method = MethodDescriptor(
      service: service, method: "ServerReflectionInfo", kind: .bidirectionalStreaming,
      isIdempotent: false)
    let channel = InProcessChannel(router: live.router)
    return try await channel.callBidirectional(method, CallOptions()) {
      (
        requests: MessageWriter<Request>, finish: @Sendable () async throws -> Void,
        responses: MessageStream<Response>
      ) in
      for question in questions {
        try await requests.send(Request(host: "here", messageRequest: question))
      }
      try await finish()
      var answers: [Response] = []
      for try await answer in responses { answers.append(answer) }
      return answers
    }.message
  }

  private func files(_ answer: Response?) -> [[UInt8]] {
    guard case .fileDescriptorResponse(let files) = answer?.messageResponse else { return [] }
    return files.fileDescriptorProto
  }

  @Test(
    "lists every service of the server, under both names", arguments: ReflectionHandlers.services)
  func services(under name: String) async throws {
    let answer = try #require(try await ask([.listServices("")], under: name).first)
    guard case .listServicesResponse(let list) = answer.messageResponse else {
      Issue.record("no list")
      return
    }
    let served = Set(live.deployment.methods(reflects: true).map(\.descriptor.service))
    #expect(list.service.map(\.name) == served.sorted())
    #expect(answer.validHost == "here")
    #expect(answer.originalRequest?.messageRequest == .listServices(""))
  }

  @Test("gives a file with all that it imports, whatever names it")
  func lookups() async throws {
    let student = try #require(SchemaFile.all.first { $0.path == "cairn/v1/student.proto" })
    let options = try #require(SchemaFile.all.first { $0.path == "cairn/options.proto" })
    let questions: [(Request.MessageRequest, SchemaFile)] = [
      (.fileByFilename("cairn/v1/student.proto"), student),
      (.fileContainingSymbol("cairn.v1.StudentService"), student),
      (.fileContainingSymbol("cairn.v1.StudentService.GetStudent"), student),
      (.fileContainingSymbol("cairn.v1.Student"), student),
      (.fileContainingSymbol("cairn.v1.Student.id"), student),
      (
        .fileContainingExtension(
          .init(containingType: "google.protobuf.MethodOptions", extensionNumber: 50711)), options
      ),
    ]
    for (question, file) in questions {
      let found = files(try await ask([question]).first)
      #expect(found.first == file.descriptor, "\(question)")
      for path in file.dependencies {
        let imported = try #require(SchemaFile.all.first { $0.path == path })
        #expect(found.contains(imported.descriptor), "\(path)")
      }
      #expect(Set(found).count == found.count)
    }
  }

  @Test("does not send on one call what it sent before, but for what is asked")
  func sentBefore() async throws {
    let question = Request.MessageRequest.fileByFilename("cairn/v1/student.proto")
    let answers = try await ask([question, question])
    #expect(files(answers.first).count > 1)
    #expect(files(answers.last) == Array(files(answers.first).prefix(1)))
  }

  @Test("knows the numbers of extensions")
  func extensions() async throws {
    let names = ["google.protobuf.FieldOptions", "cairn.v1.Student"]
    let answers = try await ask(names.map { .allExtensionNumbersOfType($0) })
    #expect(
      answers.map(\.messageResponse) == [
        .allExtensionNumbersResponse(.init(baseTypeName: names[0], extensionNumber: [50711])),
        .allExtensionNumbersResponse(.init(baseTypeName: names[1], extensionNumber: [])),
      ])
  }

  @Test("what is not there is an error in its place, and the call goes on")
  func errors() async throws {
    let unknown: [Request.MessageRequest] = [
      .fileByFilename("etc/passwd"), .fileContainingSymbol("cairn.v1.Nothing"),
      .fileContainingSymbol(""), .allExtensionNumbersOfType("cairn.v1.Nothing"),
      .fileContainingExtension(.init(containingType: "cairn.v1.Student", extensionNumber: 1)),
    ]
    let answers = try await ask(unknown + [nil, .listServices("")])
    let codes = answers.map { answer -> Int32? in
      if case .errorResponse(let error) = answer.messageResponse { error.errorCode } else { nil }
    }
    #expect(codes == Array(repeating: 5, count: unknown.count) + [3, nil])
  }

  @Test("can be turned off")
  func off() {
    let without = Set(live.deployment.methods(reflects: false).map(\.descriptor.service))
    #expect(without.isDisjoint(with: ReflectionHandlers.services))
    #expect(without.contains("grpc.health.v1.Health"))
  }
}

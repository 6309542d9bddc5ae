// Generated from proto/grpc/reflection/v1/reflection.proto by tools/generate. Never edited.

package import CMessages
public import NIOCore
public import RPC

extension GRPCReflection.ServerReflectionRequest: SchemaMessage {
  public static var schemaName: String { "grpc.reflection.v1.ServerReflectionRequest" }
  public init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public func encode(into buffer: inout ByteBuffer) {
    append(self, to: &buffer)
  }
  public func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try withEncoded(self, body)
  }
  public func violations() -> [RPC.FieldViolation] {
    []
  }
}

extension Grpc__Reflection__V1__ServerReflectionRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    grpc__reflection__v1__server_reflection_request__init(message)
  }
}

extension GRPCReflection.ServerReflectionRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Grpc__Reflection__V1__ServerReflectionRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.host, into: &host)
    messageRequest =
      switch c.pointee.message_request_case.rawValue {
      case 3: .fileByFilename(reader.text(c.pointee.file_by_filename))
      case 4: .fileContainingSymbol(reader.text(c.pointee.file_containing_symbol))
      case 5:
        reader.message(c.pointee.file_containing_extension).map(
          MessageRequest.fileContainingExtension)
      case 6: .allExtensionNumbersOfType(reader.text(c.pointee.all_extension_numbers_of_type))
      case 7: .listServices(reader.text(c.pointee.list_services))
      default: nil
      }
  }

  package func write(
    to c: UnsafeMutablePointer<Grpc__Reflection__V1__ServerReflectionRequest>, _ arena: inout Arena
  ) {
    c.pointee.host = arena.text(host)
    switch messageRequest {
    case .fileByFilename(let value):
      c.pointee.message_request_case = .init(rawValue: 3)
      c.pointee.file_by_filename = arena.presentText(value)
    case .fileContainingSymbol(let value):
      c.pointee.message_request_case = .init(rawValue: 4)
      c.pointee.file_containing_symbol = arena.presentText(value)
    case .fileContainingExtension(let value):
      c.pointee.message_request_case = .init(rawValue: 5)
      c.pointee.file_containing_extension = arena.message(value)
    case .allExtensionNumbersOfType(let value):
      c.pointee.message_request_case = .init(rawValue: 6)
      c.pointee.all_extension_numbers_of_type = arena.presentText(value)
    case .listServices(let value):
      c.pointee.message_request_case = .init(rawValue: 7)
      c.pointee.list_services = arena.presentText(value)
    case nil: break
    }
  }
}

extension GRPCReflection.ExtensionRequest: SchemaMessage {
  public static var schemaName: String { "grpc.reflection.v1.ExtensionRequest" }
  public init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public func encode(into buffer: inout ByteBuffer) {
    append(self, to: &buffer)
  }
  public func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try withEncoded(self, body)
  }
  public func violations() -> [RPC.FieldViolation] {
    []
  }
}

extension Grpc__Reflection__V1__ExtensionRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    grpc__reflection__v1__extension_request__init(message)
  }
}

extension GRPCReflection.ExtensionRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Grpc__Reflection__V1__ExtensionRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.containing_type, into: &containingType)
    extensionNumber = c.pointee.extension_number
  }

  package func write(
    to c: UnsafeMutablePointer<Grpc__Reflection__V1__ExtensionRequest>, _ arena: inout Arena
  ) {
    c.pointee.containing_type = arena.text(containingType)
    c.pointee.extension_number = extensionNumber
  }
}

extension GRPCReflection.ServerReflectionResponse: SchemaMessage {
  public static var schemaName: String { "grpc.reflection.v1.ServerReflectionResponse" }
  public init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public func encode(into buffer: inout ByteBuffer) {
    append(self, to: &buffer)
  }
  public func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try withEncoded(self, body)
  }
  public func violations() -> [RPC.FieldViolation] {
    []
  }
}

extension Grpc__Reflection__V1__ServerReflectionResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    grpc__reflection__v1__server_reflection_response__init(message)
  }
}

extension GRPCReflection.ServerReflectionResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Grpc__Reflection__V1__ServerReflectionResponse>,
    _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.valid_host, into: &validHost)
    reader.message(c.pointee.original_request, into: &originalRequest)
    messageResponse =
      switch c.pointee.message_response_case.rawValue {
      case 4:
        reader.message(c.pointee.file_descriptor_response).map(
          MessageResponse.fileDescriptorResponse)
      case 5:
        reader.message(c.pointee.all_extension_numbers_response).map(
          MessageResponse.allExtensionNumbersResponse)
      case 6:
        reader.message(c.pointee.list_services_response).map(MessageResponse.listServicesResponse)
      case 7: reader.message(c.pointee.error_response).map(MessageResponse.errorResponse)
      default: nil
      }
  }

  package func write(
    to c: UnsafeMutablePointer<Grpc__Reflection__V1__ServerReflectionResponse>, _ arena: inout Arena
  ) {
    c.pointee.valid_host = arena.text(validHost)
    c.pointee.original_request = arena.message(originalRequest)
    switch messageResponse {
    case .fileDescriptorResponse(let value):
      c.pointee.message_response_case = .init(rawValue: 4)
      c.pointee.file_descriptor_response = arena.message(value)
    case .allExtensionNumbersResponse(let value):
      c.pointee.message_response_case = .init(rawValue: 5)
      c.pointee.all_extension_numbers_response = arena.message(value)
    case .listServicesResponse(let value):
      c.pointee.message_response_case = .init(rawValue: 6)
      c.pointee.list_services_response = arena.message(value)
    case .errorResponse(let value):
      c.pointee.message_response_case = .init(rawValue: 7)
      c.pointee.error_response = arena.message(value)
    case nil: break
    }
  }
}

extension GRPCReflection.FileDescriptorResponse: SchemaMessage {
  public static var schemaName: String { "grpc.reflection.v1.FileDescriptorResponse" }
  public init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public func encode(into buffer: inout ByteBuffer) {
    append(self, to: &buffer)
  }
  public func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try withEncoded(self, body)
  }
  public func violations() -> [RPC.FieldViolation] {
    []
  }
}

extension Grpc__Reflection__V1__FileDescriptorResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    grpc__reflection__v1__file_descriptor_response__init(message)
  }
}

extension GRPCReflection.FileDescriptorResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Grpc__Reflection__V1__FileDescriptorResponse>, _ reader: inout MessageReader
  ) {
    fileDescriptorProto = reader.blobs(
      c.pointee.file_descriptor_proto, c.pointee.n_file_descriptor_proto)
  }

  package func write(
    to c: UnsafeMutablePointer<Grpc__Reflection__V1__FileDescriptorResponse>, _ arena: inout Arena
  ) {
    (c.pointee.file_descriptor_proto, c.pointee.n_file_descriptor_proto) = arena.blobs(
      fileDescriptorProto)
  }
}

extension GRPCReflection.ExtensionNumberResponse: SchemaMessage {
  public static var schemaName: String { "grpc.reflection.v1.ExtensionNumberResponse" }
  public init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public func encode(into buffer: inout ByteBuffer) {
    append(self, to: &buffer)
  }
  public func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try withEncoded(self, body)
  }
  public func violations() -> [RPC.FieldViolation] {
    []
  }
}

extension Grpc__Reflection__V1__ExtensionNumberResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    grpc__reflection__v1__extension_number_response__init(message)
  }
}

extension GRPCReflection.ExtensionNumberResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Grpc__Reflection__V1__ExtensionNumberResponse>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.base_type_name, into: &baseTypeName)
    extensionNumber = reader.numbers(c.pointee.extension_number, c.pointee.n_extension_number)
  }

  package func write(
    to c: UnsafeMutablePointer<Grpc__Reflection__V1__ExtensionNumberResponse>, _ arena: inout Arena
  ) {
    c.pointee.base_type_name = arena.text(baseTypeName)
    (c.pointee.extension_number, c.pointee.n_extension_number) = arena.numbers(extensionNumber)
  }
}

extension GRPCReflection.ListServiceResponse: SchemaMessage {
  public static var schemaName: String { "grpc.reflection.v1.ListServiceResponse" }
  public init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public func encode(into buffer: inout ByteBuffer) {
    append(self, to: &buffer)
  }
  public func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try withEncoded(self, body)
  }
  public func violations() -> [RPC.FieldViolation] {
    []
  }
}

extension Grpc__Reflection__V1__ListServiceResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    grpc__reflection__v1__list_service_response__init(message)
  }
}

extension GRPCReflection.ListServiceResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Grpc__Reflection__V1__ListServiceResponse>, _ reader: inout MessageReader
  ) {
    reader.messages(c.pointee.service, c.pointee.n_service, into: &service)
  }

  package func write(
    to c: UnsafeMutablePointer<Grpc__Reflection__V1__ListServiceResponse>, _ arena: inout Arena
  ) {
    (c.pointee.service, c.pointee.n_service) = arena.messages(service)
  }
}

extension GRPCReflection.ServiceResponse: SchemaMessage {
  public static var schemaName: String { "grpc.reflection.v1.ServiceResponse" }
  public init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public func encode(into buffer: inout ByteBuffer) {
    append(self, to: &buffer)
  }
  public func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try withEncoded(self, body)
  }
  public func violations() -> [RPC.FieldViolation] {
    []
  }
}

extension Grpc__Reflection__V1__ServiceResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    grpc__reflection__v1__service_response__init(message)
  }
}

extension GRPCReflection.ServiceResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Grpc__Reflection__V1__ServiceResponse>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.name, into: &name)
  }

  package func write(
    to c: UnsafeMutablePointer<Grpc__Reflection__V1__ServiceResponse>, _ arena: inout Arena
  ) {
    c.pointee.name = arena.text(name)
  }
}

extension GRPCReflection.ErrorResponse: SchemaMessage {
  public static var schemaName: String { "grpc.reflection.v1.ErrorResponse" }
  public init(wire bytes: borrowing ByteBuffer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public init(bytes: UnsafeRawBufferPointer) throws(Fault) {
    self.init()
    try decode(bytes, into: &self)
  }
  public func encode(into buffer: inout ByteBuffer) {
    append(self, to: &buffer)
  }
  public func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try withEncoded(self, body)
  }
  public func violations() -> [RPC.FieldViolation] {
    []
  }
}

extension Grpc__Reflection__V1__ErrorResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    grpc__reflection__v1__error_response__init(message)
  }
}

extension GRPCReflection.ErrorResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Grpc__Reflection__V1__ErrorResponse>, _ reader: inout MessageReader
  ) {
    errorCode = c.pointee.error_code
    reader.text(c.pointee.error_message, into: &errorMessage)
  }

  package func write(
    to c: UnsafeMutablePointer<Grpc__Reflection__V1__ErrorResponse>, _ arena: inout Arena
  ) {
    c.pointee.error_code = errorCode
    c.pointee.error_message = arena.text(errorMessage)
  }
}

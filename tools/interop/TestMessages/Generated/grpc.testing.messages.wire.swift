// Generated from tools/interop/proto/grpc/testing/messages.proto by tools/generate. Never edited.

package import CTestMessages
public import Messages
public import NIOCore
public import RPC

extension Grpc__Testing__PayloadType: ImportedEnum {}
extension Grpc__Testing__GrpclbRouteType: ImportedEnum {}

extension BoolValue: SchemaMessage {
  public static var schemaName: String { "grpc.testing.BoolValue" }
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

extension Grpc__Testing__BoolValue: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    grpc__testing__bool_value__init(message)
  }
}

extension BoolValue: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Grpc__Testing__BoolValue>, _ reader: inout MessageReader
  ) {
    value = c.pointee.value != 0
  }

  package func write(to c: UnsafeMutablePointer<Grpc__Testing__BoolValue>, _ arena: inout Arena) {
    c.pointee.value = value ? 1 : 0
  }
}

extension Payload: SchemaMessage {
  public static var schemaName: String { "grpc.testing.Payload" }
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

extension Grpc__Testing__Payload: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    grpc__testing__payload__init(message)
  }
}

extension Payload: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Grpc__Testing__Payload>, _ reader: inout MessageReader
  ) {
    type = reader.known(c.pointee.type)
    body = reader.bytes(c.pointee.body)
  }

  package func write(to c: UnsafeMutablePointer<Grpc__Testing__Payload>, _ arena: inout Arena) {
    c.pointee.type = arena.known(type)
    c.pointee.body = arena.bytes(body)
  }
}

extension EchoStatus: SchemaMessage {
  public static var schemaName: String { "grpc.testing.EchoStatus" }
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

extension Grpc__Testing__EchoStatus: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    grpc__testing__echo_status__init(message)
  }
}

extension EchoStatus: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Grpc__Testing__EchoStatus>, _ reader: inout MessageReader
  ) {
    code = c.pointee.code
    reader.text(c.pointee.message, into: &message)
  }

  package func write(to c: UnsafeMutablePointer<Grpc__Testing__EchoStatus>, _ arena: inout Arena) {
    c.pointee.code = code
    c.pointee.message = arena.text(message)
  }
}

extension SimpleRequest: SchemaMessage {
  public static var schemaName: String { "grpc.testing.SimpleRequest" }
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

extension Grpc__Testing__SimpleRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    grpc__testing__simple_request__init(message)
  }
}

extension SimpleRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Grpc__Testing__SimpleRequest>, _ reader: inout MessageReader
  ) {
    responseType = reader.known(c.pointee.response_type)
    responseSize = c.pointee.response_size
    reader.message(c.pointee.payload, into: &payload)
    fillUsername = c.pointee.fill_username != 0
    fillOauthScope = c.pointee.fill_oauth_scope != 0
    reader.message(c.pointee.response_compressed, into: &responseCompressed)
    reader.message(c.pointee.response_status, into: &responseStatus)
    reader.message(c.pointee.expect_compressed, into: &expectCompressed)
    fillServerID = c.pointee.fill_server_id != 0
    fillGrpclbRouteType = c.pointee.fill_grpclb_route_type != 0
  }

  package func write(to c: UnsafeMutablePointer<Grpc__Testing__SimpleRequest>, _ arena: inout Arena)
  {
    c.pointee.response_type = arena.known(responseType)
    c.pointee.response_size = responseSize
    c.pointee.payload = arena.message(payload)
    c.pointee.fill_username = fillUsername ? 1 : 0
    c.pointee.fill_oauth_scope = fillOauthScope ? 1 : 0
    c.pointee.response_compressed = arena.message(responseCompressed)
    c.pointee.response_status = arena.message(responseStatus)
    c.pointee.expect_compressed = arena.message(expectCompressed)
    c.pointee.fill_server_id = fillServerID ? 1 : 0
    c.pointee.fill_grpclb_route_type = fillGrpclbRouteType ? 1 : 0
  }
}

extension SimpleResponse: SchemaMessage {
  public static var schemaName: String { "grpc.testing.SimpleResponse" }
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

extension Grpc__Testing__SimpleResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    grpc__testing__simple_response__init(message)
  }
}

extension SimpleResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Grpc__Testing__SimpleResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.payload, into: &payload)
    reader.text(c.pointee.username, into: &username)
    reader.text(c.pointee.oauth_scope, into: &oauthScope)
    reader.text(c.pointee.server_id, into: &serverID)
    grpclbRouteType = reader.known(c.pointee.grpclb_route_type)
    reader.text(c.pointee.hostname, into: &hostname)
  }

  package func write(
    to c: UnsafeMutablePointer<Grpc__Testing__SimpleResponse>, _ arena: inout Arena
  ) {
    c.pointee.payload = arena.message(payload)
    c.pointee.username = arena.text(username)
    c.pointee.oauth_scope = arena.text(oauthScope)
    c.pointee.server_id = arena.text(serverID)
    c.pointee.grpclb_route_type = arena.known(grpclbRouteType)
    c.pointee.hostname = arena.text(hostname)
  }
}

extension StreamingInputCallRequest: SchemaMessage {
  public static var schemaName: String { "grpc.testing.StreamingInputCallRequest" }
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

extension Grpc__Testing__StreamingInputCallRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    grpc__testing__streaming_input_call_request__init(message)
  }
}

extension StreamingInputCallRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Grpc__Testing__StreamingInputCallRequest>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.payload, into: &payload)
    reader.message(c.pointee.expect_compressed, into: &expectCompressed)
  }

  package func write(
    to c: UnsafeMutablePointer<Grpc__Testing__StreamingInputCallRequest>, _ arena: inout Arena
  ) {
    c.pointee.payload = arena.message(payload)
    c.pointee.expect_compressed = arena.message(expectCompressed)
  }
}

extension StreamingInputCallResponse: SchemaMessage {
  public static var schemaName: String { "grpc.testing.StreamingInputCallResponse" }
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

extension Grpc__Testing__StreamingInputCallResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    grpc__testing__streaming_input_call_response__init(message)
  }
}

extension StreamingInputCallResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Grpc__Testing__StreamingInputCallResponse>, _ reader: inout MessageReader
  ) {
    aggregatedPayloadSize = c.pointee.aggregated_payload_size
  }

  package func write(
    to c: UnsafeMutablePointer<Grpc__Testing__StreamingInputCallResponse>, _ arena: inout Arena
  ) {
    c.pointee.aggregated_payload_size = aggregatedPayloadSize
  }
}

extension ResponseParameters: SchemaMessage {
  public static var schemaName: String { "grpc.testing.ResponseParameters" }
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

extension Grpc__Testing__ResponseParameters: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    grpc__testing__response_parameters__init(message)
  }
}

extension ResponseParameters: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Grpc__Testing__ResponseParameters>, _ reader: inout MessageReader
  ) {
    size = c.pointee.size
    intervalUs = c.pointee.interval_us
    reader.message(c.pointee.compressed, into: &compressed)
  }

  package func write(
    to c: UnsafeMutablePointer<Grpc__Testing__ResponseParameters>, _ arena: inout Arena
  ) {
    c.pointee.size = size
    c.pointee.interval_us = intervalUs
    c.pointee.compressed = arena.message(compressed)
  }
}

extension StreamingOutputCallRequest: SchemaMessage {
  public static var schemaName: String { "grpc.testing.StreamingOutputCallRequest" }
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

extension Grpc__Testing__StreamingOutputCallRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    grpc__testing__streaming_output_call_request__init(message)
  }
}

extension StreamingOutputCallRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Grpc__Testing__StreamingOutputCallRequest>, _ reader: inout MessageReader
  ) {
    responseType = reader.known(c.pointee.response_type)
    reader.messages(
      c.pointee.response_parameters, c.pointee.n_response_parameters, into: &responseParameters)
    reader.message(c.pointee.payload, into: &payload)
    reader.message(c.pointee.response_status, into: &responseStatus)
  }

  package func write(
    to c: UnsafeMutablePointer<Grpc__Testing__StreamingOutputCallRequest>, _ arena: inout Arena
  ) {
    c.pointee.response_type = arena.known(responseType)
    (c.pointee.response_parameters, c.pointee.n_response_parameters) = arena.messages(
      responseParameters)
    c.pointee.payload = arena.message(payload)
    c.pointee.response_status = arena.message(responseStatus)
  }
}

extension StreamingOutputCallResponse: SchemaMessage {
  public static var schemaName: String { "grpc.testing.StreamingOutputCallResponse" }
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

extension Grpc__Testing__StreamingOutputCallResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    grpc__testing__streaming_output_call_response__init(message)
  }
}

extension StreamingOutputCallResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Grpc__Testing__StreamingOutputCallResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.payload, into: &payload)
  }

  package func write(
    to c: UnsafeMutablePointer<Grpc__Testing__StreamingOutputCallResponse>, _ arena: inout Arena
  ) {
    c.pointee.payload = arena.message(payload)
  }
}

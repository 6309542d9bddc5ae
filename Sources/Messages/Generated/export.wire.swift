// Generated from proto/cairn/v1/export.proto by tools/generate. Never edited.

package import CMessages
public import NIOCore
public import RPC

extension Cairn__V1__ExportKind: ImportedEnum {}

extension ExportKey: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ExportKey" }
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
    Rules.violations(of: self)
  }
}

extension Cairn__V1__ExportKey: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__export_key__init(message)
  }
}

extension ExportKey: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ExportKey>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.id, into: &id)
    reader.text(c.pointee.party, into: &party)
    reader.text(c.pointee.recipient, into: &recipient)
    reader.message(c.pointee.create_time, into: &createTime)
    reader.text(c.pointee.registered_by, into: &registeredBy)
    reader.message(c.pointee.confirm_time, into: &confirmTime)
    reader.message(c.pointee.revoke_time, into: &revokeTime)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__ExportKey>, _ arena: inout Arena) {
    c.pointee.id = arena.text(id)
    c.pointee.party = arena.text(party)
    c.pointee.recipient = arena.text(recipient)
    c.pointee.create_time = arena.message(createTime)
    c.pointee.registered_by = arena.text(registeredBy)
    c.pointee.confirm_time = arena.message(confirmTime)
    c.pointee.revoke_time = arena.message(revokeTime)
  }
}

extension RegisterExportKeyRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.RegisterExportKeyRequest" }
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
    Rules.violations(of: self)
  }
}

extension Cairn__V1__RegisterExportKeyRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__register_export_key_request__init(message)
  }
}

extension RegisterExportKeyRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__RegisterExportKeyRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.recipient, into: &recipient)
    reader.text(c.pointee.party, into: &party)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__RegisterExportKeyRequest>, _ arena: inout Arena
  ) {
    c.pointee.recipient = arena.text(recipient)
    c.pointee.party = arena.text(party)
  }
}

extension RegisterExportKeyResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.RegisterExportKeyResponse" }
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
    Rules.violations(of: self)
  }
}

extension Cairn__V1__RegisterExportKeyResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__register_export_key_response__init(message)
  }
}

extension RegisterExportKeyResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__RegisterExportKeyResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.key, into: &key)
    challenge = reader.bytes(c.pointee.challenge)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__RegisterExportKeyResponse>, _ arena: inout Arena
  ) {
    c.pointee.key = arena.message(key)
    c.pointee.challenge = arena.bytes(challenge)
  }
}

extension ConfirmExportKeyRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ConfirmExportKeyRequest" }
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
    Rules.violations(of: self)
  }
}

extension Cairn__V1__ConfirmExportKeyRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__confirm_export_key_request__init(message)
  }
}

extension ConfirmExportKeyRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ConfirmExportKeyRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.id, into: &id)
    reader.text(c.pointee.proof, into: &proof)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ConfirmExportKeyRequest>, _ arena: inout Arena
  ) {
    c.pointee.id = arena.text(id)
    c.pointee.proof = arena.text(proof)
  }
}

extension ConfirmExportKeyResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ConfirmExportKeyResponse" }
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
    Rules.violations(of: self)
  }
}

extension Cairn__V1__ConfirmExportKeyResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__confirm_export_key_response__init(message)
  }
}

extension ConfirmExportKeyResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ConfirmExportKeyResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.key, into: &key)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ConfirmExportKeyResponse>, _ arena: inout Arena
  ) {
    c.pointee.key = arena.message(key)
  }
}

extension ListExportKeysRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListExportKeysRequest" }
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
    Rules.violations(of: self)
  }
}

extension Cairn__V1__ListExportKeysRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_export_keys_request__init(message)
  }
}

extension ListExportKeysRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListExportKeysRequest>, _ reader: inout MessageReader
  ) {
    pageSize = c.pointee.page_size
    reader.text(c.pointee.page_token, into: &pageToken)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ListExportKeysRequest>, _ arena: inout Arena
  ) {
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.text(pageToken)
  }
}

extension ListExportKeysResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListExportKeysResponse" }
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
    Rules.violations(of: self)
  }
}

extension Cairn__V1__ListExportKeysResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_export_keys_response__init(message)
  }
}

extension ListExportKeysResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListExportKeysResponse>, _ reader: inout MessageReader
  ) {
    reader.messages(c.pointee.keys, c.pointee.n_keys, into: &keys)
    reader.text(c.pointee.next_page_token, into: &nextPageToken)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ListExportKeysResponse>, _ arena: inout Arena
  ) {
    (c.pointee.keys, c.pointee.n_keys) = arena.messages(keys)
    c.pointee.next_page_token = arena.text(nextPageToken)
  }
}

extension RevokeExportKeyRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.RevokeExportKeyRequest" }
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
    Rules.violations(of: self)
  }
}

extension Cairn__V1__RevokeExportKeyRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__revoke_export_key_request__init(message)
  }
}

extension RevokeExportKeyRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__RevokeExportKeyRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.id, into: &id)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__RevokeExportKeyRequest>, _ arena: inout Arena
  ) {
    c.pointee.id = arena.text(id)
  }
}

extension RevokeExportKeyResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.RevokeExportKeyResponse" }
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
    Rules.violations(of: self)
  }
}

extension Cairn__V1__RevokeExportKeyResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__revoke_export_key_response__init(message)
  }
}

extension RevokeExportKeyResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__RevokeExportKeyResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.key, into: &key)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__RevokeExportKeyResponse>, _ arena: inout Arena
  ) {
    c.pointee.key = arena.message(key)
  }
}

extension CreateExportRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.CreateExportRequest" }
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
    Rules.violations(of: self)
  }
}

extension Cairn__V1__CreateExportRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__create_export_request__init(message)
  }
}

extension CreateExportRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__CreateExportRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.party, into: &party)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__CreateExportRequest>, _ arena: inout Arena
  ) {
    c.pointee.party = arena.text(party)
  }
}

extension CreateExportResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.CreateExportResponse" }
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
    Rules.violations(of: self)
  }
}

extension Cairn__V1__CreateExportResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__create_export_response__init(message)
  }
}

extension CreateExportResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__CreateExportResponse>, _ reader: inout MessageReader
  ) {
    part =
      switch c.pointee.part_case.rawValue {
      case 1: reader.message(c.pointee.header).map(Part.header)
      case 2: reader.message(c.pointee.chunk).map(Part.chunk)
      case 3: reader.message(c.pointee.receipt).map(Part.receipt)
      default: nil
      }
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__CreateExportResponse>, _ arena: inout Arena
  ) {
    switch part {
    case .header(let value):
      c.pointee.part_case = .init(rawValue: 1)
      c.pointee.header = arena.message(value)
    case .chunk(let value):
      c.pointee.part_case = .init(rawValue: 2)
      c.pointee.chunk = arena.message(value)
    case .receipt(let value):
      c.pointee.part_case = .init(rawValue: 3)
      c.pointee.receipt = arena.message(value)
    case nil: break
    }
  }
}

extension ExportChunk: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ExportChunk" }
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
    Rules.violations(of: self)
  }
}

extension Cairn__V1__ExportChunk: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__export_chunk__init(message)
  }
}

extension ExportChunk: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ExportChunk>, _ reader: inout MessageReader
  ) {
    data = reader.bytes(c.pointee.data)
    students = c.pointee.students
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__ExportChunk>, _ arena: inout Arena) {
    c.pointee.data = arena.bytes(data)
    c.pointee.students = students
  }
}

extension ExportReceipt: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ExportReceipt" }
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
    Rules.violations(of: self)
  }
}

extension Cairn__V1__ExportReceipt: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__export_receipt__init(message)
  }
}

extension ExportReceipt: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ExportReceipt>, _ reader: inout MessageReader
  ) {
    fileBytes = c.pointee.file_bytes
    reader.text(c.pointee.file_fingerprint, into: &fileFingerprint)
    students = c.pointee.students
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__ExportReceipt>, _ arena: inout Arena) {
    c.pointee.file_bytes = fileBytes
    c.pointee.file_fingerprint = arena.text(fileFingerprint)
    c.pointee.students = students
  }
}

extension Export: SchemaMessage {
  public static var schemaName: String { "cairn.v1.Export" }
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
    Rules.violations(of: self)
  }
}

extension Cairn__V1__Export: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__export__init(message)
  }
}

extension Export: Bridged {
  package mutating func read(_ c: UnsafePointer<Cairn__V1__Export>, _ reader: inout MessageReader) {
    reader.text(c.pointee.id, into: &id)
    kind = reader.known(c.pointee.kind)
    reader.text(c.pointee.party, into: &party)
    purpose = reader.known(c.pointee.purpose)
    reader.message(c.pointee.create_time, into: &createTime)
    reader.text(c.pointee.credential_id, into: &credentialID)
    reader.texts(c.pointee.recipients, c.pointee.n_recipients, into: &recipients)
    reader.text(c.pointee.approval_id, into: &approvalID)
    reader.text(c.pointee.header_fingerprint, into: &headerFingerprint)
    reader.message(c.pointee.complete_time, into: &completeTime)
    students = c.pointee.students
    fileBytes = c.pointee.file_bytes
    reader.text(c.pointee.file_fingerprint, into: &fileFingerprint)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__Export>, _ arena: inout Arena) {
    c.pointee.id = arena.text(id)
    c.pointee.kind = arena.known(kind)
    c.pointee.party = arena.text(party)
    c.pointee.purpose = arena.known(purpose)
    c.pointee.create_time = arena.message(createTime)
    c.pointee.credential_id = arena.text(credentialID)
    (c.pointee.recipients, c.pointee.n_recipients) = arena.texts(recipients)
    c.pointee.approval_id = arena.text(approvalID)
    c.pointee.header_fingerprint = arena.text(headerFingerprint)
    c.pointee.complete_time = arena.message(completeTime)
    c.pointee.students = students
    c.pointee.file_bytes = fileBytes
    c.pointee.file_fingerprint = arena.text(fileFingerprint)
  }
}

extension ListExportsRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListExportsRequest" }
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
    Rules.violations(of: self)
  }
}

extension Cairn__V1__ListExportsRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_exports_request__init(message)
  }
}

extension ListExportsRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListExportsRequest>, _ reader: inout MessageReader
  ) {
    pageSize = c.pointee.page_size
    reader.text(c.pointee.page_token, into: &pageToken)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ListExportsRequest>, _ arena: inout Arena
  ) {
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.text(pageToken)
  }
}

extension ListExportsResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListExportsResponse" }
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
    Rules.violations(of: self)
  }
}

extension Cairn__V1__ListExportsResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_exports_response__init(message)
  }
}

extension ListExportsResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListExportsResponse>, _ reader: inout MessageReader
  ) {
    reader.messages(c.pointee.exports, c.pointee.n_exports, into: &exports)
    reader.text(c.pointee.next_page_token, into: &nextPageToken)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ListExportsResponse>, _ arena: inout Arena
  ) {
    (c.pointee.exports, c.pointee.n_exports) = arena.messages(exports)
    c.pointee.next_page_token = arena.text(nextPageToken)
  }
}

extension BeginTenantExportRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.BeginTenantExportRequest" }
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
    Rules.violations(of: self)
  }
}

extension Cairn__V1__BeginTenantExportRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__begin_tenant_export_request__init(message)
  }
}

extension BeginTenantExportRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__BeginTenantExportRequest>, _ reader: inout MessageReader
  ) {
    reader.texts(c.pointee.recipients, c.pointee.n_recipients, into: &recipients)
    reader.text(c.pointee.reason, into: &reason)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__BeginTenantExportRequest>, _ arena: inout Arena
  ) {
    (c.pointee.recipients, c.pointee.n_recipients) = arena.texts(recipients)
    c.pointee.reason = arena.text(reason)
  }
}

extension BeginTenantExportResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.BeginTenantExportResponse" }
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
    Rules.violations(of: self)
  }
}

extension Cairn__V1__BeginTenantExportResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__begin_tenant_export_response__init(message)
  }
}

extension BeginTenantExportResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__BeginTenantExportResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.approval, into: &approval)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__BeginTenantExportResponse>, _ arena: inout Arena
  ) {
    c.pointee.approval = arena.message(approval)
  }
}

extension CreateTenantExportRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.CreateTenantExportRequest" }
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
    Rules.violations(of: self)
  }
}

extension Cairn__V1__CreateTenantExportRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__create_tenant_export_request__init(message)
  }
}

extension CreateTenantExportRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__CreateTenantExportRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.approval_id, into: &approvalID)
    reader.texts(c.pointee.recipients, c.pointee.n_recipients, into: &recipients)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__CreateTenantExportRequest>, _ arena: inout Arena
  ) {
    c.pointee.approval_id = arena.text(approvalID)
    (c.pointee.recipients, c.pointee.n_recipients) = arena.texts(recipients)
  }
}

extension CreateTenantExportResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.CreateTenantExportResponse" }
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
    Rules.violations(of: self)
  }
}

extension Cairn__V1__CreateTenantExportResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__create_tenant_export_response__init(message)
  }
}

extension CreateTenantExportResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__CreateTenantExportResponse>, _ reader: inout MessageReader
  ) {
    part =
      switch c.pointee.part_case.rawValue {
      case 1: reader.message(c.pointee.header).map(Part.header)
      case 2: reader.message(c.pointee.chunk).map(Part.chunk)
      case 3: reader.message(c.pointee.receipt).map(Part.receipt)
      default: nil
      }
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__CreateTenantExportResponse>, _ arena: inout Arena
  ) {
    switch part {
    case .header(let value):
      c.pointee.part_case = .init(rawValue: 1)
      c.pointee.header = arena.message(value)
    case .chunk(let value):
      c.pointee.part_case = .init(rawValue: 2)
      c.pointee.chunk = arena.message(value)
    case .receipt(let value):
      c.pointee.part_case = .init(rawValue: 3)
      c.pointee.receipt = arena.message(value)
    case nil: break
    }
  }
}

extension ExportRecord: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ExportRecord" }
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
    Rules.violations(of: self)
  }
}

extension Cairn__V1__ExportRecord: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__export_record__init(message)
  }
}

extension ExportRecord: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ExportRecord>, _ reader: inout MessageReader
  ) {
    record =
      switch c.pointee.record_case.rawValue {
      case 1: reader.message(c.pointee.header).map(Record.header)
      case 2: reader.message(c.pointee.student).map(Record.student)
      case 3: reader.message(c.pointee.school).map(Record.school)
      case 4: reader.message(c.pointee.school_class).map(Record.schoolClass)
      case 5: reader.message(c.pointee.staff).map(Record.staff)
      case 6: reader.message(c.pointee.enrollment).map(Record.enrollment)
      case 7: reader.message(c.pointee.navigator).map(Record.navigator)
      case 8: reader.message(c.pointee.plan).map(Record.plan)
      case 9: reader.message(c.pointee.check_in).map(Record.checkIn)
      case 10: reader.message(c.pointee.consent).map(Record.consent)
      case 11: reader.message(c.pointee.disclosure).map(Record.disclosure)
      case 15: reader.message(c.pointee.end).map(Record.end)
      default: nil
      }
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__ExportRecord>, _ arena: inout Arena) {
    switch record {
    case .header(let value):
      c.pointee.record_case = .init(rawValue: 1)
      c.pointee.header = arena.message(value)
    case .student(let value):
      c.pointee.record_case = .init(rawValue: 2)
      c.pointee.student = arena.message(value)
    case .school(let value):
      c.pointee.record_case = .init(rawValue: 3)
      c.pointee.school = arena.message(value)
    case .schoolClass(let value):
      c.pointee.record_case = .init(rawValue: 4)
      c.pointee.school_class = arena.message(value)
    case .staff(let value):
      c.pointee.record_case = .init(rawValue: 5)
      c.pointee.staff = arena.message(value)
    case .enrollment(let value):
      c.pointee.record_case = .init(rawValue: 6)
      c.pointee.enrollment = arena.message(value)
    case .navigator(let value):
      c.pointee.record_case = .init(rawValue: 7)
      c.pointee.navigator = arena.message(value)
    case .plan(let value):
      c.pointee.record_case = .init(rawValue: 8)
      c.pointee.plan = arena.message(value)
    case .checkIn(let value):
      c.pointee.record_case = .init(rawValue: 9)
      c.pointee.check_in = arena.message(value)
    case .consent(let value):
      c.pointee.record_case = .init(rawValue: 10)
      c.pointee.consent = arena.message(value)
    case .disclosure(let value):
      c.pointee.record_case = .init(rawValue: 11)
      c.pointee.disclosure = arena.message(value)
    case .end(let value):
      c.pointee.record_case = .init(rawValue: 15)
      c.pointee.end = arena.message(value)
    case nil: break
    }
  }
}

extension ExportHeader: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ExportHeader" }
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
    Rules.violations(of: self)
  }
}

extension Cairn__V1__ExportHeader: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__export_header__init(message)
  }
}

extension ExportHeader: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ExportHeader>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.format, into: &format)
    reader.text(c.pointee.id, into: &id)
    kind = reader.known(c.pointee.kind)
    reader.text(c.pointee.tenant_id, into: &tenantID)
    reader.text(c.pointee.tenant, into: &tenant)
    reader.text(c.pointee.party, into: &party)
    purpose = reader.known(c.pointee.purpose)
    reader.message(c.pointee.create_time, into: &createTime)
    reader.texts(c.pointee.recipients, c.pointee.n_recipients, into: &recipients)
    reader.text(c.pointee.notice, into: &notice)
    reader.text(c.pointee.approval_id, into: &approvalID)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__ExportHeader>, _ arena: inout Arena) {
    c.pointee.format = arena.text(format)
    c.pointee.id = arena.text(id)
    c.pointee.kind = arena.known(kind)
    c.pointee.tenant_id = arena.text(tenantID)
    c.pointee.tenant = arena.text(tenant)
    c.pointee.party = arena.text(party)
    c.pointee.purpose = arena.known(purpose)
    c.pointee.create_time = arena.message(createTime)
    (c.pointee.recipients, c.pointee.n_recipients) = arena.texts(recipients)
    c.pointee.notice = arena.text(notice)
    c.pointee.approval_id = arena.text(approvalID)
  }
}

extension ExportedStudent: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ExportedStudent" }
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
    Rules.violations(of: self)
  }
}

extension Cairn__V1__ExportedStudent: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__exported_student__init(message)
  }
}

extension ExportedStudent: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ExportedStudent>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.student, into: &student)
    reader.texts(c.pointee.consent_ids, c.pointee.n_consent_ids, into: &consentIDs)
    disclosure = c.pointee.disclosure
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__ExportedStudent>, _ arena: inout Arena) {
    c.pointee.student = arena.message(student)
    (c.pointee.consent_ids, c.pointee.n_consent_ids) = arena.texts(consentIDs)
    c.pointee.disclosure = disclosure
  }
}

extension ExportedStaff: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ExportedStaff" }
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
    Rules.violations(of: self)
  }
}

extension Cairn__V1__ExportedStaff: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__exported_staff__init(message)
  }
}

extension ExportedStaff: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ExportedStaff>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.id, into: &id)
    reader.text(c.pointee.school_id, into: &schoolID)
    active = c.pointee.active != 0
    reader.message(c.pointee.identity, into: &identity)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__ExportedStaff>, _ arena: inout Arena) {
    c.pointee.id = arena.text(id)
    c.pointee.school_id = arena.text(schoolID)
    c.pointee.active = active ? 1 : 0
    c.pointee.identity = arena.message(identity)
  }
}

extension ExportedEnrollment: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ExportedEnrollment" }
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
    Rules.violations(of: self)
  }
}

extension Cairn__V1__ExportedEnrollment: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__exported_enrollment__init(message)
  }
}

extension ExportedEnrollment: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ExportedEnrollment>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.class_id, into: &classID)
    reader.text(c.pointee.person_id, into: &personID)
    reader.text(c.pointee.role, into: &role)
    reader.text(c.pointee.begin_on, into: &beginOn)
    reader.text(c.pointee.end_on, into: &endOn)
    primary = c.pointee.primary != 0
    active = c.pointee.active != 0
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ExportedEnrollment>, _ arena: inout Arena
  ) {
    c.pointee.class_id = arena.text(classID)
    c.pointee.person_id = arena.text(personID)
    c.pointee.role = arena.text(role)
    c.pointee.begin_on = arena.text(beginOn)
    c.pointee.end_on = arena.text(endOn)
    c.pointee.primary = primary ? 1 : 0
    c.pointee.active = active ? 1 : 0
  }
}

extension ExportedNavigator: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ExportedNavigator" }
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
    Rules.violations(of: self)
  }
}

extension Cairn__V1__ExportedNavigator: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__exported_navigator__init(message)
  }
}

extension ExportedNavigator: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ExportedNavigator>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.student_id, into: &studentID)
    reader.text(c.pointee.navigator_id, into: &navigatorID)
    reader.message(c.pointee.assign_time, into: &assignTime)
    reader.message(c.pointee.release_time, into: &releaseTime)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__ExportedNavigator>, _ arena: inout Arena)
  {
    c.pointee.student_id = arena.text(studentID)
    c.pointee.navigator_id = arena.text(navigatorID)
    c.pointee.assign_time = arena.message(assignTime)
    c.pointee.release_time = arena.message(releaseTime)
  }
}

extension ExportedCheckIn: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ExportedCheckIn" }
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
    Rules.violations(of: self)
  }
}

extension Cairn__V1__ExportedCheckIn: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__exported_check_in__init(message)
  }
}

extension ExportedCheckIn: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ExportedCheckIn>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.check_in, into: &checkIn)
    reader.text(c.pointee.navigator_id, into: &navigatorID)
    reader.text(c.pointee.author, into: &author)
    reader.message(c.pointee.record_time, into: &recordTime)
    counted = c.pointee.counted != 0
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__ExportedCheckIn>, _ arena: inout Arena) {
    c.pointee.check_in = arena.message(checkIn)
    c.pointee.navigator_id = arena.text(navigatorID)
    c.pointee.author = arena.text(author)
    c.pointee.record_time = arena.message(recordTime)
    c.pointee.counted = counted ? 1 : 0
  }
}

extension ExportEnd: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ExportEnd" }
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
    Rules.violations(of: self)
  }
}

extension Cairn__V1__ExportEnd: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__export_end__init(message)
  }
}

extension ExportEnd: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ExportEnd>, _ reader: inout MessageReader
  ) {
    students = c.pointee.students
    records = c.pointee.records
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__ExportEnd>, _ arena: inout Arena) {
    c.pointee.students = students
    c.pointee.records = records
  }
}

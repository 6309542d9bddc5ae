// Generated from proto/cairn/v1/credential.proto by tools/generate. Never edited.

package import CMessages
public import NIOCore
public import RPC

extension Cairn__V1__Role: ImportedEnum {}

extension Credential: SchemaMessage {
  public static var schemaName: String { "cairn.v1.Credential" }
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

extension Cairn__V1__Credential: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__credential__init(message)
  }
}

extension Credential: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__Credential>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.id, into: &id)
    role = reader.known(c.pointee.role)
    reader.text(c.pointee.label, into: &label)
    reader.text(c.pointee.tenant_id, into: &tenantID)
    reader.text(c.pointee.holder_id, into: &holderID)
    reader.text(c.pointee.party, into: &party)
    reader.texts(c.pointee.party_classes, c.pointee.n_party_classes, into: &partyClasses)
    groups = reader.enums(c.pointee.groups, c.pointee.n_groups)
    reader.message(c.pointee.create_time, into: &createTime)
    reader.message(c.pointee.expire_time, into: &expireTime)
    reader.message(c.pointee.revoke_time, into: &revokeTime)
    reader.message(c.pointee.last_use_time, into: &lastUseTime)
    reader.text(c.pointee.certificate_fingerprint, into: &certificateFingerprint)
    reader.message(c.pointee.start_time, into: &startTime)
    reader.text(c.pointee.predecessor_id, into: &predecessorID)
    reader.text(c.pointee.successor_id, into: &successorID)
    purposes = reader.enums(c.pointee.purposes, c.pointee.n_purposes)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__Credential>, _ arena: inout Arena) {
    c.pointee.id = arena.text(id)
    c.pointee.role = arena.known(role)
    c.pointee.label = arena.text(label)
    c.pointee.tenant_id = arena.text(tenantID)
    c.pointee.holder_id = arena.text(holderID)
    c.pointee.party = arena.text(party)
    (c.pointee.party_classes, c.pointee.n_party_classes) = arena.texts(partyClasses)
    (c.pointee.groups, c.pointee.n_groups) = arena.enums(groups)
    c.pointee.create_time = arena.message(createTime)
    c.pointee.expire_time = arena.message(expireTime)
    c.pointee.revoke_time = arena.message(revokeTime)
    c.pointee.last_use_time = arena.message(lastUseTime)
    c.pointee.certificate_fingerprint = arena.text(certificateFingerprint)
    c.pointee.start_time = arena.message(startTime)
    c.pointee.predecessor_id = arena.text(predecessorID)
    c.pointee.successor_id = arena.text(successorID)
    (c.pointee.purposes, c.pointee.n_purposes) = arena.enums(purposes)
  }
}

extension IssueCredentialRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.IssueCredentialRequest" }
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

extension Cairn__V1__IssueCredentialRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__issue_credential_request__init(message)
  }
}

extension IssueCredentialRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__IssueCredentialRequest>, _ reader: inout MessageReader
  ) {
    role = reader.known(c.pointee.role)
    reader.text(c.pointee.label, into: &label)
    holder =
      switch c.pointee.holder_case.rawValue {
      case 3: .holderID(reader.text(c.pointee.holder_id))
      case 4: .staffSourcedID(reader.text(c.pointee.staff_sourced_id))
      default: nil
      }
    reader.text(c.pointee.party, into: &party)
    reader.texts(c.pointee.party_classes, c.pointee.n_party_classes, into: &partyClasses)
    groups = reader.enums(c.pointee.groups, c.pointee.n_groups)
    daysValid = c.pointee.days_valid
    certificate =
      switch c.pointee.certificate_case.rawValue {
      case 13: .certificateFingerprint(reader.text(c.pointee.certificate_fingerprint))
      case 14: .certificatePresented(c.pointee.certificate_presented != 0)
      default: nil
      }
    reader.message(c.pointee.start_time, into: &startTime)
    purposes = reader.enums(c.pointee.purposes, c.pointee.n_purposes)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__IssueCredentialRequest>, _ arena: inout Arena
  ) {
    c.pointee.role = arena.known(role)
    c.pointee.label = arena.text(label)
    switch holder {
    case .holderID(let value):
      c.pointee.holder_case = .init(rawValue: 3)
      c.pointee.holder_id = arena.presentText(value)
    case .staffSourcedID(let value):
      c.pointee.holder_case = .init(rawValue: 4)
      c.pointee.staff_sourced_id = arena.presentText(value)
    case nil: break
    }
    c.pointee.party = arena.text(party)
    (c.pointee.party_classes, c.pointee.n_party_classes) = arena.texts(partyClasses)
    (c.pointee.groups, c.pointee.n_groups) = arena.enums(groups)
    c.pointee.days_valid = daysValid
    switch certificate {
    case .certificateFingerprint(let value):
      c.pointee.certificate_case = .init(rawValue: 13)
      c.pointee.certificate_fingerprint = arena.presentText(value)
    case .certificatePresented(let value):
      c.pointee.certificate_case = .init(rawValue: 14)
      c.pointee.certificate_presented = value ? 1 : 0
    case nil: break
    }
    c.pointee.start_time = arena.message(startTime)
    (c.pointee.purposes, c.pointee.n_purposes) = arena.enums(purposes)
  }
}

extension IssueCredentialResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.IssueCredentialResponse" }
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

extension Cairn__V1__IssueCredentialResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__issue_credential_response__init(message)
  }
}

extension IssueCredentialResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__IssueCredentialResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.credential, into: &credential)
    reader.text(c.pointee.token, into: &token)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__IssueCredentialResponse>, _ arena: inout Arena
  ) {
    c.pointee.credential = arena.message(credential)
    c.pointee.token = arena.text(token)
  }
}

extension ListCredentialsRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListCredentialsRequest" }
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

extension Cairn__V1__ListCredentialsRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_credentials_request__init(message)
  }
}

extension ListCredentialsRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListCredentialsRequest>, _ reader: inout MessageReader
  ) {
    pageSize = c.pointee.page_size
    reader.text(c.pointee.page_token, into: &pageToken)
    activeOnly = c.pointee.active_only != 0
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ListCredentialsRequest>, _ arena: inout Arena
  ) {
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.text(pageToken)
    c.pointee.active_only = activeOnly ? 1 : 0
  }
}

extension ListCredentialsResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListCredentialsResponse" }
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

extension Cairn__V1__ListCredentialsResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_credentials_response__init(message)
  }
}

extension ListCredentialsResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListCredentialsResponse>, _ reader: inout MessageReader
  ) {
    reader.messages(c.pointee.credentials, c.pointee.n_credentials, into: &credentials)
    reader.text(c.pointee.next_page_token, into: &nextPageToken)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ListCredentialsResponse>, _ arena: inout Arena
  ) {
    (c.pointee.credentials, c.pointee.n_credentials) = arena.messages(credentials)
    c.pointee.next_page_token = arena.text(nextPageToken)
  }
}

extension RevokeCredentialRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.RevokeCredentialRequest" }
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

extension Cairn__V1__RevokeCredentialRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__revoke_credential_request__init(message)
  }
}

extension RevokeCredentialRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__RevokeCredentialRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.id, into: &id)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__RevokeCredentialRequest>, _ arena: inout Arena
  ) {
    c.pointee.id = arena.text(id)
  }
}

extension RevokeCredentialResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.RevokeCredentialResponse" }
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

extension Cairn__V1__RevokeCredentialResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__revoke_credential_response__init(message)
  }
}

extension RevokeCredentialResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__RevokeCredentialResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.credential, into: &credential)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__RevokeCredentialResponse>, _ arena: inout Arena
  ) {
    c.pointee.credential = arena.message(credential)
  }
}

extension RotateCredentialRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.RotateCredentialRequest" }
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

extension Cairn__V1__RotateCredentialRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__rotate_credential_request__init(message)
  }
}

extension RotateCredentialRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__RotateCredentialRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.id, into: &id)
    overlapMinutes = c.pointee.overlap_minutes
    certificate =
      switch c.pointee.certificate_case.rawValue {
      case 3: .certificateFingerprint(reader.text(c.pointee.certificate_fingerprint))
      case 4: .certificatePresented(c.pointee.certificate_presented != 0)
      default: nil
      }
    daysValid = c.pointee.days_valid
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__RotateCredentialRequest>, _ arena: inout Arena
  ) {
    c.pointee.id = arena.text(id)
    c.pointee.overlap_minutes = overlapMinutes
    switch certificate {
    case .certificateFingerprint(let value):
      c.pointee.certificate_case = .init(rawValue: 3)
      c.pointee.certificate_fingerprint = arena.presentText(value)
    case .certificatePresented(let value):
      c.pointee.certificate_case = .init(rawValue: 4)
      c.pointee.certificate_presented = value ? 1 : 0
    case nil: break
    }
    c.pointee.days_valid = daysValid
  }
}

extension RotateCredentialResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.RotateCredentialResponse" }
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

extension Cairn__V1__RotateCredentialResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__rotate_credential_response__init(message)
  }
}

extension RotateCredentialResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__RotateCredentialResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.credential, into: &credential)
    reader.text(c.pointee.token, into: &token)
    reader.message(c.pointee.predecessor, into: &predecessor)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__RotateCredentialResponse>, _ arena: inout Arena
  ) {
    c.pointee.credential = arena.message(credential)
    c.pointee.token = arena.text(token)
    c.pointee.predecessor = arena.message(predecessor)
  }
}

extension WhoAmIRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.WhoAmIRequest" }
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

extension Cairn__V1__WhoAmIRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__who_am_irequest__init(message)
  }
}

extension WhoAmIRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__WhoAmIRequest>, _ reader: inout MessageReader
  ) {
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__WhoAmIRequest>, _ arena: inout Arena) {
  }
}

extension WhoAmIResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.WhoAmIResponse" }
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

extension Cairn__V1__WhoAmIResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__who_am_iresponse__init(message)
  }
}

extension WhoAmIResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__WhoAmIResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.credential, into: &credential)
    role = reader.known(c.pointee.role)
    reader.text(c.pointee.tenant_name, into: &tenantName)
    permissions = reader.enums(c.pointee.permissions, c.pointee.n_permissions)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__WhoAmIResponse>, _ arena: inout Arena) {
    c.pointee.credential = arena.message(credential)
    c.pointee.role = arena.known(role)
    c.pointee.tenant_name = arena.text(tenantName)
    (c.pointee.permissions, c.pointee.n_permissions) = arena.enums(permissions)
  }
}

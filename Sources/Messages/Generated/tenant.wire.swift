// Generated from proto/cairn/v1/tenant.proto by tools/generate. Never edited.

package import CMessages
public import NIOCore
public import RPC

extension Cairn__V1__TenantKind: ImportedEnum {}
extension Cairn__V1__TenantStatus: ImportedEnum {}

extension Tenant: SchemaMessage {
  public static var schemaName: String { "cairn.v1.Tenant" }
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

extension Cairn__V1__Tenant: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__tenant__init(message)
  }
}

extension Tenant: Bridged {
  package mutating func read(_ c: UnsafePointer<Cairn__V1__Tenant>, _ reader: inout MessageReader) {
    reader.text(c.pointee.id, into: &id)
    reader.text(c.pointee.name, into: &name)
    reader.text(c.pointee.display_name, into: &displayName)
    kind = reader.known(c.pointee.kind)
    reader.text(c.pointee.state, into: &state)
    reader.text(c.pointee.time_zone, into: &timeZone)
    status = reader.known(c.pointee.status)
    reader.message(c.pointee.create_time, into: &createTime)
    quarantined = c.pointee.quarantined != 0
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__Tenant>, _ arena: inout Arena) {
    c.pointee.id = arena.text(id)
    c.pointee.name = arena.text(name)
    c.pointee.display_name = arena.text(displayName)
    c.pointee.kind = arena.known(kind)
    c.pointee.state = arena.text(state)
    c.pointee.time_zone = arena.text(timeZone)
    c.pointee.status = arena.known(status)
    c.pointee.create_time = arena.message(createTime)
    c.pointee.quarantined = quarantined ? 1 : 0
  }
}

extension CreateTenantRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.CreateTenantRequest" }
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

extension Cairn__V1__CreateTenantRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__create_tenant_request__init(message)
  }
}

extension CreateTenantRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__CreateTenantRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.name, into: &name)
    reader.text(c.pointee.display_name, into: &displayName)
    kind = reader.known(c.pointee.kind)
    reader.text(c.pointee.state, into: &state)
    reader.text(c.pointee.time_zone, into: &timeZone)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__CreateTenantRequest>, _ arena: inout Arena
  ) {
    c.pointee.name = arena.text(name)
    c.pointee.display_name = arena.text(displayName)
    c.pointee.kind = arena.known(kind)
    c.pointee.state = arena.text(state)
    c.pointee.time_zone = arena.text(timeZone)
  }
}

extension CreateTenantResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.CreateTenantResponse" }
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

extension Cairn__V1__CreateTenantResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__create_tenant_response__init(message)
  }
}

extension CreateTenantResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__CreateTenantResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.tenant, into: &tenant)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__CreateTenantResponse>, _ arena: inout Arena
  ) {
    c.pointee.tenant = arena.message(tenant)
  }
}

extension GetTenantRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.GetTenantRequest" }
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

extension Cairn__V1__GetTenantRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__get_tenant_request__init(message)
  }
}

extension GetTenantRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__GetTenantRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.tenant, into: &tenant)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__GetTenantRequest>, _ arena: inout Arena)
  {
    c.pointee.tenant = arena.text(tenant)
  }
}

extension GetTenantResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.GetTenantResponse" }
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

extension Cairn__V1__GetTenantResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__get_tenant_response__init(message)
  }
}

extension GetTenantResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__GetTenantResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.tenant, into: &tenant)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__GetTenantResponse>, _ arena: inout Arena)
  {
    c.pointee.tenant = arena.message(tenant)
  }
}

extension ListTenantsRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListTenantsRequest" }
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

extension Cairn__V1__ListTenantsRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_tenants_request__init(message)
  }
}

extension ListTenantsRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListTenantsRequest>, _ reader: inout MessageReader
  ) {
    pageSize = c.pointee.page_size
    reader.text(c.pointee.page_token, into: &pageToken)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ListTenantsRequest>, _ arena: inout Arena
  ) {
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.text(pageToken)
  }
}

extension ListTenantsResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListTenantsResponse" }
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

extension Cairn__V1__ListTenantsResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_tenants_response__init(message)
  }
}

extension ListTenantsResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListTenantsResponse>, _ reader: inout MessageReader
  ) {
    reader.messages(c.pointee.tenants, c.pointee.n_tenants, into: &tenants)
    reader.text(c.pointee.next_page_token, into: &nextPageToken)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ListTenantsResponse>, _ arena: inout Arena
  ) {
    (c.pointee.tenants, c.pointee.n_tenants) = arena.messages(tenants)
    c.pointee.next_page_token = arena.text(nextPageToken)
  }
}

extension SuspendTenantRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.SuspendTenantRequest" }
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

extension Cairn__V1__SuspendTenantRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__suspend_tenant_request__init(message)
  }
}

extension SuspendTenantRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__SuspendTenantRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.tenant, into: &tenant)
    reader.text(c.pointee.reason, into: &reason)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__SuspendTenantRequest>, _ arena: inout Arena
  ) {
    c.pointee.tenant = arena.text(tenant)
    c.pointee.reason = arena.text(reason)
  }
}

extension SuspendTenantResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.SuspendTenantResponse" }
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

extension Cairn__V1__SuspendTenantResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__suspend_tenant_response__init(message)
  }
}

extension SuspendTenantResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__SuspendTenantResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.tenant, into: &tenant)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__SuspendTenantResponse>, _ arena: inout Arena
  ) {
    c.pointee.tenant = arena.message(tenant)
  }
}

extension ResumeTenantRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ResumeTenantRequest" }
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

extension Cairn__V1__ResumeTenantRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__resume_tenant_request__init(message)
  }
}

extension ResumeTenantRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ResumeTenantRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.tenant, into: &tenant)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ResumeTenantRequest>, _ arena: inout Arena
  ) {
    c.pointee.tenant = arena.text(tenant)
  }
}

extension ResumeTenantResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ResumeTenantResponse" }
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

extension Cairn__V1__ResumeTenantResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__resume_tenant_response__init(message)
  }
}

extension ResumeTenantResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ResumeTenantResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.tenant, into: &tenant)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ResumeTenantResponse>, _ arena: inout Arena
  ) {
    c.pointee.tenant = arena.message(tenant)
  }
}

extension BeginTenantDestructionRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.BeginTenantDestructionRequest" }
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

extension Cairn__V1__BeginTenantDestructionRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__begin_tenant_destruction_request__init(message)
  }
}

extension BeginTenantDestructionRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__BeginTenantDestructionRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.tenant, into: &tenant)
    reader.text(c.pointee.reason, into: &reason)
    validateOnly = c.pointee.validate_only != 0
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__BeginTenantDestructionRequest>, _ arena: inout Arena
  ) {
    c.pointee.tenant = arena.text(tenant)
    c.pointee.reason = arena.text(reason)
    c.pointee.validate_only = validateOnly ? 1 : 0
  }
}

extension BeginTenantDestructionResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.BeginTenantDestructionResponse" }
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

extension Cairn__V1__BeginTenantDestructionResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__begin_tenant_destruction_response__init(message)
  }
}

extension BeginTenantDestructionResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__BeginTenantDestructionResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.tenant, into: &tenant)
    students = c.pointee.students
    reader.message(c.pointee.promise_time, into: &promiseTime)
    reader.message(c.pointee.approval, into: &approval)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__BeginTenantDestructionResponse>, _ arena: inout Arena
  ) {
    c.pointee.tenant = arena.message(tenant)
    c.pointee.students = students
    c.pointee.promise_time = arena.message(promiseTime)
    c.pointee.approval = arena.message(approval)
  }
}

extension ConfirmTenantDestructionRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ConfirmTenantDestructionRequest" }
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

extension Cairn__V1__ConfirmTenantDestructionRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__confirm_tenant_destruction_request__init(message)
  }
}

extension ConfirmTenantDestructionRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ConfirmTenantDestructionRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.tenant, into: &tenant)
    reader.text(c.pointee.approval_id, into: &approvalID)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ConfirmTenantDestructionRequest>, _ arena: inout Arena
  ) {
    c.pointee.tenant = arena.text(tenant)
    c.pointee.approval_id = arena.text(approvalID)
  }
}

extension ConfirmTenantDestructionResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ConfirmTenantDestructionResponse" }
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

extension Cairn__V1__ConfirmTenantDestructionResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__confirm_tenant_destruction_response__init(message)
  }
}

extension ConfirmTenantDestructionResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ConfirmTenantDestructionResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.destruction, into: &destruction)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ConfirmTenantDestructionResponse>, _ arena: inout Arena
  ) {
    c.pointee.destruction = arena.message(destruction)
  }
}

extension GetDestructionCertificateRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.GetDestructionCertificateRequest" }
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

extension Cairn__V1__GetDestructionCertificateRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__get_destruction_certificate_request__init(message)
  }
}

extension GetDestructionCertificateRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__GetDestructionCertificateRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.tenant, into: &tenant)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__GetDestructionCertificateRequest>, _ arena: inout Arena
  ) {
    c.pointee.tenant = arena.text(tenant)
  }
}

extension GetDestructionCertificateResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.GetDestructionCertificateResponse" }
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

extension Cairn__V1__GetDestructionCertificateResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__get_destruction_certificate_response__init(message)
  }
}

extension GetDestructionCertificateResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__GetDestructionCertificateResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.destruction, into: &destruction)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__GetDestructionCertificateResponse>, _ arena: inout Arena
  ) {
    c.pointee.destruction = arena.message(destruction)
  }
}

extension TenantDestructionRecord: SchemaMessage {
  public static var schemaName: String { "cairn.v1.TenantDestructionRecord" }
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

extension Cairn__V1__TenantDestructionRecord: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__tenant_destruction_record__init(message)
  }
}

extension TenantDestructionRecord: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__TenantDestructionRecord>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.tenant_id, into: &tenantID)
    reader.text(c.pointee.name, into: &name)
    reader.text(c.pointee.reason, into: &reason)
    reader.text(c.pointee.requested_by, into: &requestedBy)
    reader.text(c.pointee.approved_by, into: &approvedBy)
    reader.text(c.pointee.approval_id, into: &approvalID)
    students = c.pointee.students
    reader.message(c.pointee.begin_time, into: &beginTime)
    reader.message(c.pointee.promise_time, into: &promiseTime)
    reader.message(c.pointee.finish_time, into: &finishTime)
    state = reader.known(c.pointee.state)
    reader.text(c.pointee.certificate, into: &certificate)
    reader.text(c.pointee.verifier, into: &verifier)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__TenantDestructionRecord>, _ arena: inout Arena
  ) {
    c.pointee.tenant_id = arena.text(tenantID)
    c.pointee.name = arena.text(name)
    c.pointee.reason = arena.text(reason)
    c.pointee.requested_by = arena.text(requestedBy)
    c.pointee.approved_by = arena.text(approvedBy)
    c.pointee.approval_id = arena.text(approvalID)
    c.pointee.students = students
    c.pointee.begin_time = arena.message(beginTime)
    c.pointee.promise_time = arena.message(promiseTime)
    c.pointee.finish_time = arena.message(finishTime)
    c.pointee.state = arena.known(state)
    c.pointee.certificate = arena.text(certificate)
    c.pointee.verifier = arena.text(verifier)
  }
}

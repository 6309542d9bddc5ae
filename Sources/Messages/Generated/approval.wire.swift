// Generated from proto/cairn/v1/approval.proto by tools/generate. Never edited.

package import CMessages
public import NIOCore
public import RPC

extension Cairn__V1__ApprovalKind: ImportedEnum {}
extension Cairn__V1__ApprovalState: ImportedEnum {}

extension Approval: SchemaMessage {
  public static var schemaName: String { "cairn.v1.Approval" }
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

extension Cairn__V1__Approval: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__approval__init(message)
  }
}

extension Approval: Bridged {
  package mutating func read(_ c: UnsafePointer<Cairn__V1__Approval>, _ reader: inout MessageReader)
  {
    reader.text(c.pointee.id, into: &id)
    kind = reader.known(c.pointee.kind)
    state = reader.known(c.pointee.state)
    reader.text(c.pointee.tenant_id, into: &tenantID)
    reader.text(c.pointee.summary, into: &summary)
    reader.text(c.pointee.reason, into: &reason)
    reader.text(c.pointee.fingerprint, into: &fingerprint)
    reader.text(c.pointee.requested_by, into: &requestedBy)
    requesterRole = reader.known(c.pointee.requester_role)
    reader.message(c.pointee.request_time, into: &requestTime)
    reader.message(c.pointee.expire_time, into: &expireTime)
    reader.text(c.pointee.approved_by, into: &approvedBy)
    approverRole = reader.known(c.pointee.approver_role)
    reader.message(c.pointee.approve_time, into: &approveTime)
    reader.message(c.pointee.withdraw_time, into: &withdrawTime)
    reader.message(c.pointee.use_time, into: &useTime)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__Approval>, _ arena: inout Arena) {
    c.pointee.id = arena.text(id)
    c.pointee.kind = arena.known(kind)
    c.pointee.state = arena.known(state)
    c.pointee.tenant_id = arena.text(tenantID)
    c.pointee.summary = arena.text(summary)
    c.pointee.reason = arena.text(reason)
    c.pointee.fingerprint = arena.text(fingerprint)
    c.pointee.requested_by = arena.text(requestedBy)
    c.pointee.requester_role = arena.known(requesterRole)
    c.pointee.request_time = arena.message(requestTime)
    c.pointee.expire_time = arena.message(expireTime)
    c.pointee.approved_by = arena.text(approvedBy)
    c.pointee.approver_role = arena.known(approverRole)
    c.pointee.approve_time = arena.message(approveTime)
    c.pointee.withdraw_time = arena.message(withdrawTime)
    c.pointee.use_time = arena.message(useTime)
  }
}

extension ListApprovalsRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListApprovalsRequest" }
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

extension Cairn__V1__ListApprovalsRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_approvals_request__init(message)
  }
}

extension ListApprovalsRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListApprovalsRequest>, _ reader: inout MessageReader
  ) {
    pageSize = c.pointee.page_size
    reader.text(c.pointee.page_token, into: &pageToken)
    openOnly = c.pointee.open_only != 0
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ListApprovalsRequest>, _ arena: inout Arena
  ) {
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.text(pageToken)
    c.pointee.open_only = openOnly ? 1 : 0
  }
}

extension ListApprovalsResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListApprovalsResponse" }
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

extension Cairn__V1__ListApprovalsResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_approvals_response__init(message)
  }
}

extension ListApprovalsResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListApprovalsResponse>, _ reader: inout MessageReader
  ) {
    reader.messages(c.pointee.approvals, c.pointee.n_approvals, into: &approvals)
    reader.text(c.pointee.next_page_token, into: &nextPageToken)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ListApprovalsResponse>, _ arena: inout Arena
  ) {
    (c.pointee.approvals, c.pointee.n_approvals) = arena.messages(approvals)
    c.pointee.next_page_token = arena.text(nextPageToken)
  }
}

extension GetApprovalRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.GetApprovalRequest" }
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

extension Cairn__V1__GetApprovalRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__get_approval_request__init(message)
  }
}

extension GetApprovalRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__GetApprovalRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.id, into: &id)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__GetApprovalRequest>, _ arena: inout Arena
  ) {
    c.pointee.id = arena.text(id)
  }
}

extension GetApprovalResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.GetApprovalResponse" }
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

extension Cairn__V1__GetApprovalResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__get_approval_response__init(message)
  }
}

extension GetApprovalResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__GetApprovalResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.approval, into: &approval)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__GetApprovalResponse>, _ arena: inout Arena
  ) {
    c.pointee.approval = arena.message(approval)
  }
}

extension GrantApprovalRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.GrantApprovalRequest" }
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

extension Cairn__V1__GrantApprovalRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__grant_approval_request__init(message)
  }
}

extension GrantApprovalRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__GrantApprovalRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.id, into: &id)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__GrantApprovalRequest>, _ arena: inout Arena
  ) {
    c.pointee.id = arena.text(id)
  }
}

extension GrantApprovalResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.GrantApprovalResponse" }
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

extension Cairn__V1__GrantApprovalResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__grant_approval_response__init(message)
  }
}

extension GrantApprovalResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__GrantApprovalResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.approval, into: &approval)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__GrantApprovalResponse>, _ arena: inout Arena
  ) {
    c.pointee.approval = arena.message(approval)
  }
}

extension WithdrawApprovalRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.WithdrawApprovalRequest" }
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

extension Cairn__V1__WithdrawApprovalRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__withdraw_approval_request__init(message)
  }
}

extension WithdrawApprovalRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__WithdrawApprovalRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.id, into: &id)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__WithdrawApprovalRequest>, _ arena: inout Arena
  ) {
    c.pointee.id = arena.text(id)
  }
}

extension WithdrawApprovalResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.WithdrawApprovalResponse" }
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

extension Cairn__V1__WithdrawApprovalResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__withdraw_approval_response__init(message)
  }
}

extension WithdrawApprovalResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__WithdrawApprovalResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.approval, into: &approval)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__WithdrawApprovalResponse>, _ arena: inout Arena
  ) {
    c.pointee.approval = arena.message(approval)
  }
}

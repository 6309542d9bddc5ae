// Generated from proto/cairn/v1/erasure.proto by tools/generate. Never edited.

package import CMessages
public import NIOCore
public import RPC

extension Cairn__V1__ErasureBasis: ImportedEnum {}
extension Cairn__V1__ErasureState: ImportedEnum {}

extension Erasure: SchemaMessage {
  public static var schemaName: String { "cairn.v1.Erasure" }
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

extension Cairn__V1__Erasure: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__erasure__init(message)
  }
}

extension Erasure: Bridged {
  package mutating func read(_ c: UnsafePointer<Cairn__V1__Erasure>, _ reader: inout MessageReader)
  {
    reader.text(c.pointee.student_id, into: &studentID)
    state = reader.known(c.pointee.state)
    basis = reader.known(c.pointee.basis)
    reader.text(c.pointee.reason, into: &reason)
    reader.text(c.pointee.erased_by, into: &erasedBy)
    reader.message(c.pointee.erase_time, into: &eraseTime)
    reader.message(c.pointee.promise_time, into: &promiseTime)
    records = c.pointee.records
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__Erasure>, _ arena: inout Arena) {
    c.pointee.student_id = arena.text(studentID)
    c.pointee.state = arena.known(state)
    c.pointee.basis = arena.known(basis)
    c.pointee.reason = arena.text(reason)
    c.pointee.erased_by = arena.text(erasedBy)
    c.pointee.erase_time = arena.message(eraseTime)
    c.pointee.promise_time = arena.message(promiseTime)
    c.pointee.records = records
  }
}

extension ErasureExtent: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ErasureExtent" }
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

extension Cairn__V1__ErasureExtent: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__erasure_extent__init(message)
  }
}

extension ErasureExtent: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ErasureExtent>, _ reader: inout MessageReader
  ) {
    groups = c.pointee.groups
    plans = c.pointee.plans
    planRevisions = c.pointee.plan_revisions
    checkIns = c.pointee.check_ins
    consents = c.pointee.consents
    blindIndexes = c.pointee.blind_indexes
    keys = c.pointee.keys
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__ErasureExtent>, _ arena: inout Arena) {
    c.pointee.groups = groups
    c.pointee.plans = plans
    c.pointee.plan_revisions = planRevisions
    c.pointee.check_ins = checkIns
    c.pointee.consents = consents
    c.pointee.blind_indexes = blindIndexes
    c.pointee.keys = keys
  }
}

extension EraseStudentRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.EraseStudentRequest" }
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

extension Cairn__V1__EraseStudentRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__erase_student_request__init(message)
  }
}

extension EraseStudentRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__EraseStudentRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.student_id, into: &studentID)
    basis = reader.known(c.pointee.basis)
    reader.text(c.pointee.reason, into: &reason)
    validateOnly = c.pointee.validate_only != 0
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__EraseStudentRequest>, _ arena: inout Arena
  ) {
    c.pointee.student_id = arena.text(studentID)
    c.pointee.basis = arena.known(basis)
    c.pointee.reason = arena.text(reason)
    c.pointee.validate_only = validateOnly ? 1 : 0
  }
}

extension EraseStudentResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.EraseStudentResponse" }
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

extension Cairn__V1__EraseStudentResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__erase_student_response__init(message)
  }
}

extension EraseStudentResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__EraseStudentResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.erasure, into: &erasure)
    reader.message(c.pointee.extent, into: &extent)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__EraseStudentResponse>, _ arena: inout Arena
  ) {
    c.pointee.erasure = arena.message(erasure)
    c.pointee.extent = arena.message(extent)
  }
}

extension ListErasuresRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListErasuresRequest" }
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

extension Cairn__V1__ListErasuresRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_erasures_request__init(message)
  }
}

extension ListErasuresRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListErasuresRequest>, _ reader: inout MessageReader
  ) {
    pageSize = c.pointee.page_size
    reader.text(c.pointee.page_token, into: &pageToken)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ListErasuresRequest>, _ arena: inout Arena
  ) {
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.text(pageToken)
  }
}

extension ListErasuresResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListErasuresResponse" }
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

extension Cairn__V1__ListErasuresResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_erasures_response__init(message)
  }
}

extension ListErasuresResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListErasuresResponse>, _ reader: inout MessageReader
  ) {
    reader.messages(c.pointee.erasures, c.pointee.n_erasures, into: &erasures)
    reader.text(c.pointee.next_page_token, into: &nextPageToken)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ListErasuresResponse>, _ arena: inout Arena
  ) {
    (c.pointee.erasures, c.pointee.n_erasures) = arena.messages(erasures)
    c.pointee.next_page_token = arena.text(nextPageToken)
  }
}

extension GetErasureCertificateRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.GetErasureCertificateRequest" }
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

extension Cairn__V1__GetErasureCertificateRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__get_erasure_certificate_request__init(message)
  }
}

extension GetErasureCertificateRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__GetErasureCertificateRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.student_id, into: &studentID)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__GetErasureCertificateRequest>, _ arena: inout Arena
  ) {
    c.pointee.student_id = arena.text(studentID)
  }
}

extension GetErasureCertificateResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.GetErasureCertificateResponse" }
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

extension Cairn__V1__GetErasureCertificateResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__get_erasure_certificate_response__init(message)
  }
}

extension GetErasureCertificateResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__GetErasureCertificateResponse>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.certificate, into: &certificate)
    state = reader.known(c.pointee.state)
    reader.text(c.pointee.verifier, into: &verifier)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__GetErasureCertificateResponse>, _ arena: inout Arena
  ) {
    c.pointee.certificate = arena.text(certificate)
    c.pointee.state = arena.known(state)
    c.pointee.verifier = arena.text(verifier)
  }
}

extension LegalHold: SchemaMessage {
  public static var schemaName: String { "cairn.v1.LegalHold" }
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

extension Cairn__V1__LegalHold: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__legal_hold__init(message)
  }
}

extension LegalHold: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__LegalHold>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.id, into: &id)
    reader.text(c.pointee.student_id, into: &studentID)
    reader.text(c.pointee.reason, into: &reason)
    reader.message(c.pointee.place_time, into: &placeTime)
    reader.text(c.pointee.placed_by, into: &placedBy)
    reader.message(c.pointee.lift_time, into: &liftTime)
    reader.text(c.pointee.lifted_by, into: &liftedBy)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__LegalHold>, _ arena: inout Arena) {
    c.pointee.id = arena.text(id)
    c.pointee.student_id = arena.text(studentID)
    c.pointee.reason = arena.text(reason)
    c.pointee.place_time = arena.message(placeTime)
    c.pointee.placed_by = arena.text(placedBy)
    c.pointee.lift_time = arena.message(liftTime)
    c.pointee.lifted_by = arena.text(liftedBy)
  }
}

extension PlaceLegalHoldRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.PlaceLegalHoldRequest" }
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

extension Cairn__V1__PlaceLegalHoldRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__place_legal_hold_request__init(message)
  }
}

extension PlaceLegalHoldRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__PlaceLegalHoldRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.student_id, into: &studentID)
    reader.text(c.pointee.reason, into: &reason)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__PlaceLegalHoldRequest>, _ arena: inout Arena
  ) {
    c.pointee.student_id = arena.text(studentID)
    c.pointee.reason = arena.text(reason)
  }
}

extension PlaceLegalHoldResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.PlaceLegalHoldResponse" }
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

extension Cairn__V1__PlaceLegalHoldResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__place_legal_hold_response__init(message)
  }
}

extension PlaceLegalHoldResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__PlaceLegalHoldResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.hold, into: &hold)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__PlaceLegalHoldResponse>, _ arena: inout Arena
  ) {
    c.pointee.hold = arena.message(hold)
  }
}

extension LiftLegalHoldRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.LiftLegalHoldRequest" }
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

extension Cairn__V1__LiftLegalHoldRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__lift_legal_hold_request__init(message)
  }
}

extension LiftLegalHoldRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__LiftLegalHoldRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.id, into: &id)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__LiftLegalHoldRequest>, _ arena: inout Arena
  ) {
    c.pointee.id = arena.text(id)
  }
}

extension LiftLegalHoldResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.LiftLegalHoldResponse" }
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

extension Cairn__V1__LiftLegalHoldResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__lift_legal_hold_response__init(message)
  }
}

extension LiftLegalHoldResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__LiftLegalHoldResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.hold, into: &hold)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__LiftLegalHoldResponse>, _ arena: inout Arena
  ) {
    c.pointee.hold = arena.message(hold)
  }
}

extension ListLegalHoldsRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListLegalHoldsRequest" }
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

extension Cairn__V1__ListLegalHoldsRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_legal_holds_request__init(message)
  }
}

extension ListLegalHoldsRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListLegalHoldsRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.student_id, into: &studentID)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ListLegalHoldsRequest>, _ arena: inout Arena
  ) {
    c.pointee.student_id = arena.text(studentID)
  }
}

extension ListLegalHoldsResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListLegalHoldsResponse" }
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

extension Cairn__V1__ListLegalHoldsResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_legal_holds_response__init(message)
  }
}

extension ListLegalHoldsResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListLegalHoldsResponse>, _ reader: inout MessageReader
  ) {
    reader.messages(c.pointee.holds, c.pointee.n_holds, into: &holds)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ListLegalHoldsResponse>, _ arena: inout Arena
  ) {
    (c.pointee.holds, c.pointee.n_holds) = arena.messages(holds)
  }
}

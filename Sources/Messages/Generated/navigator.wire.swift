// Generated from proto/cairn/v1/navigator.proto by tools/generate. Never edited.

package import CMessages
public import NIOCore
public import RPC

extension Cairn__V1__CheckInMode: ImportedEnum {}
extension Cairn__V1__Reached: ImportedEnum {}
extension Cairn__V1__CheckInWith: ImportedEnum {}
extension Cairn__V1__Urgency: ImportedEnum {}
extension Cairn__V1__CheckInOutcome: ImportedEnum {}

extension CheckIn: SchemaMessage {
  public static var schemaName: String { "cairn.v1.CheckIn" }
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

extension Cairn__V1__CheckIn: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__check_in__init(message)
  }
}

extension CheckIn: Bridged {
  package mutating func read(_ c: UnsafePointer<Cairn__V1__CheckIn>, _ reader: inout MessageReader)
  {
    reader.text(c.pointee.client_id, into: &clientID)
    reader.text(c.pointee.student_id, into: &studentID)
    reader.message(c.pointee.occur_time, into: &occurTime)
    mode = reader.known(c.pointee.mode)
    reached = reader.known(c.pointee.reached)
    reader.message(c.pointee.detail, into: &detail)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__CheckIn>, _ arena: inout Arena) {
    c.pointee.client_id = arena.text(clientID)
    c.pointee.student_id = arena.text(studentID)
    c.pointee.occur_time = arena.message(occurTime)
    c.pointee.mode = arena.known(mode)
    c.pointee.reached = arena.known(reached)
    c.pointee.detail = arena.message(detail)
  }
}

extension CheckInDetail: SchemaMessage {
  public static var schemaName: String { "cairn.v1.CheckInDetail" }
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

extension Cairn__V1__CheckInDetail: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__check_in_detail__init(message)
  }
}

extension CheckInDetail: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__CheckInDetail>, _ reader: inout MessageReader
  ) {
    with = reader.known(c.pointee.with)
    wellbeing = c.pointee.wellbeing
    academics = c.pointee.academics
    attendanceConcern = c.pointee.attendance_concern != 0
    reader.texts(c.pointee.needs, c.pointee.n_needs, into: &needs)
    urgency = reader.known(c.pointee.urgency)
    reader.text(c.pointee.note, into: &note)
    reader.text(c.pointee.follow_up_on, into: &followUpOn)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__CheckInDetail>, _ arena: inout Arena) {
    c.pointee.with = arena.known(with)
    c.pointee.wellbeing = wellbeing
    c.pointee.academics = academics
    c.pointee.attendance_concern = attendanceConcern ? 1 : 0
    (c.pointee.needs, c.pointee.n_needs) = arena.texts(needs)
    c.pointee.urgency = arena.known(urgency)
    c.pointee.note = arena.text(note)
    c.pointee.follow_up_on = arena.text(followUpOn)
  }
}

extension AssignNavigatorRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.AssignNavigatorRequest" }
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

extension Cairn__V1__AssignNavigatorRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__assign_navigator_request__init(message)
  }
}

extension AssignNavigatorRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__AssignNavigatorRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.student_id, into: &studentID)
    reader.text(c.pointee.navigator_id, into: &navigatorID)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__AssignNavigatorRequest>, _ arena: inout Arena
  ) {
    c.pointee.student_id = arena.text(studentID)
    c.pointee.navigator_id = arena.text(navigatorID)
  }
}

extension AssignNavigatorResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.AssignNavigatorResponse" }
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

extension Cairn__V1__AssignNavigatorResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__assign_navigator_response__init(message)
  }
}

extension AssignNavigatorResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__AssignNavigatorResponse>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.student_id, into: &studentID)
    reader.text(c.pointee.navigator_id, into: &navigatorID)
    reader.message(c.pointee.assign_time, into: &assignTime)
    reader.text(c.pointee.released_navigator_id, into: &releasedNavigatorID)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__AssignNavigatorResponse>, _ arena: inout Arena
  ) {
    c.pointee.student_id = arena.text(studentID)
    c.pointee.navigator_id = arena.text(navigatorID)
    c.pointee.assign_time = arena.message(assignTime)
    c.pointee.released_navigator_id = arena.text(releasedNavigatorID)
  }
}

extension ListCaseloadRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListCaseloadRequest" }
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

extension Cairn__V1__ListCaseloadRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_caseload_request__init(message)
  }
}

extension ListCaseloadRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListCaseloadRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.navigator_id, into: &navigatorID)
    pageSize = c.pointee.page_size
    reader.text(c.pointee.page_token, into: &pageToken)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ListCaseloadRequest>, _ arena: inout Arena
  ) {
    c.pointee.navigator_id = arena.text(navigatorID)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.text(pageToken)
  }
}

extension CaseloadEntry: SchemaMessage {
  public static var schemaName: String { "cairn.v1.CaseloadEntry" }
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

extension Cairn__V1__CaseloadEntry: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__caseload_entry__init(message)
  }
}

extension CaseloadEntry: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__CaseloadEntry>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.student_id, into: &studentID)
    reader.text(c.pointee.given_name, into: &givenName)
    reader.text(c.pointee.family_name, into: &familyName)
    reader.text(c.pointee.grade, into: &grade)
    reader.text(c.pointee.school_id, into: &schoolID)
    reader.message(c.pointee.assign_time, into: &assignTime)
    reader.text(c.pointee.plan_id, into: &planID)
    reader.text(c.pointee.plan_status, into: &planStatus)
    reader.text(c.pointee.next_review_on, into: &nextReviewOn)
    reader.message(c.pointee.last_check_in_time, into: &lastCheckInTime)
    countedCheckIns = c.pointee.counted_check_ins
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__CaseloadEntry>, _ arena: inout Arena) {
    c.pointee.student_id = arena.text(studentID)
    c.pointee.given_name = arena.text(givenName)
    c.pointee.family_name = arena.text(familyName)
    c.pointee.grade = arena.text(grade)
    c.pointee.school_id = arena.text(schoolID)
    c.pointee.assign_time = arena.message(assignTime)
    c.pointee.plan_id = arena.text(planID)
    c.pointee.plan_status = arena.text(planStatus)
    c.pointee.next_review_on = arena.text(nextReviewOn)
    c.pointee.last_check_in_time = arena.message(lastCheckInTime)
    c.pointee.counted_check_ins = countedCheckIns
  }
}

extension ListCaseloadResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListCaseloadResponse" }
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

extension Cairn__V1__ListCaseloadResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_caseload_response__init(message)
  }
}

extension ListCaseloadResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListCaseloadResponse>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.navigator_id, into: &navigatorID)
    reader.messages(c.pointee.entries, c.pointee.n_entries, into: &entries)
    reader.text(c.pointee.next_page_token, into: &nextPageToken)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ListCaseloadResponse>, _ arena: inout Arena
  ) {
    c.pointee.navigator_id = arena.text(navigatorID)
    (c.pointee.entries, c.pointee.n_entries) = arena.messages(entries)
    c.pointee.next_page_token = arena.text(nextPageToken)
  }
}

extension RecordCheckInsRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.RecordCheckInsRequest" }
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

extension Cairn__V1__RecordCheckInsRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__record_check_ins_request__init(message)
  }
}

extension RecordCheckInsRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__RecordCheckInsRequest>, _ reader: inout MessageReader
  ) {
    reader.messages(c.pointee.check_ins, c.pointee.n_check_ins, into: &checkIns)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__RecordCheckInsRequest>, _ arena: inout Arena
  ) {
    (c.pointee.check_ins, c.pointee.n_check_ins) = arena.messages(checkIns)
  }
}

extension RecordCheckInsResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.RecordCheckInsResponse" }
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

extension Cairn__V1__RecordCheckInsResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__record_check_ins_response__init(message)
  }
}

extension RecordCheckInsResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__RecordCheckInsResponse>, _ reader: inout MessageReader
  ) {
    reader.messages(c.pointee.receipts, c.pointee.n_receipts, into: &receipts)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__RecordCheckInsResponse>, _ arena: inout Arena
  ) {
    (c.pointee.receipts, c.pointee.n_receipts) = arena.messages(receipts)
  }
}

extension CheckInReceipt: SchemaMessage {
  public static var schemaName: String { "cairn.v1.CheckInReceipt" }
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

extension Cairn__V1__CheckInReceipt: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__check_in_receipt__init(message)
  }
}

extension CheckInReceipt: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__CheckInReceipt>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.client_id, into: &clientID)
    outcome = reader.known(c.pointee.outcome)
    reader.text(c.pointee.week, into: &week)
    counted = c.pointee.counted != 0
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__CheckInReceipt>, _ arena: inout Arena) {
    c.pointee.client_id = arena.text(clientID)
    c.pointee.outcome = arena.known(outcome)
    c.pointee.week = arena.text(week)
    c.pointee.counted = counted ? 1 : 0
  }
}

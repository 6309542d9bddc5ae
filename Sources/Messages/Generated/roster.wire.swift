// Generated from proto/cairn/v1/roster.proto by tools/generate. Never edited.

package import CMessages
public import NIOCore
public import RPC

extension Cairn__V1__ImportPhase: ImportedEnum {}
extension Cairn__V1__FindingSeverity: ImportedEnum {}

extension ImportRosterRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ImportRosterRequest" }
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

extension Cairn__V1__ImportRosterRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__import_roster_request__init(message)
  }
}

extension ImportRosterRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ImportRosterRequest>, _ reader: inout MessageReader
  ) {
    part =
      switch c.pointee.part_case.rawValue {
      case 1: reader.message(c.pointee.start).map(Part.start)
      case 2: reader.message(c.pointee.chunk).map(Part.chunk)
      default: nil
      }
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ImportRosterRequest>, _ arena: inout Arena
  ) {
    switch part {
    case .start(let value):
      c.pointee.part_case = .init(rawValue: 1)
      c.pointee.start = arena.message(value)
    case .chunk(let value):
      c.pointee.part_case = .init(rawValue: 2)
      c.pointee.chunk = arena.message(value)
    case nil: break
    }
  }
}

extension ImportStart: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ImportStart" }
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

extension Cairn__V1__ImportStart: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__import_start__init(message)
  }
}

extension ImportStart: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ImportStart>, _ reader: inout MessageReader
  ) {
    validateOnly = c.pointee.validate_only != 0
    allowLargeChange = c.pointee.allow_large_change != 0
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__ImportStart>, _ arena: inout Arena) {
    c.pointee.validate_only = validateOnly ? 1 : 0
    c.pointee.allow_large_change = allowLargeChange ? 1 : 0
  }
}

extension ImportChunk: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ImportChunk" }
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

extension Cairn__V1__ImportChunk: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__import_chunk__init(message)
  }
}

extension ImportChunk: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ImportChunk>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.file_name, into: &fileName)
    data = reader.bytes(c.pointee.data)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__ImportChunk>, _ arena: inout Arena) {
    c.pointee.file_name = arena.text(fileName)
    c.pointee.data = arena.bytes(data)
  }
}

extension ImportRosterResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ImportRosterResponse" }
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

extension Cairn__V1__ImportRosterResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__import_roster_response__init(message)
  }
}

extension ImportRosterResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ImportRosterResponse>, _ reader: inout MessageReader
  ) {
    part =
      switch c.pointee.part_case.rawValue {
      case 1: reader.message(c.pointee.progress).map(Part.progress)
      case 2: reader.message(c.pointee.findings).map(Part.findings)
      case 3: reader.message(c.pointee.summary).map(Part.summary)
      default: nil
      }
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ImportRosterResponse>, _ arena: inout Arena
  ) {
    switch part {
    case .progress(let value):
      c.pointee.part_case = .init(rawValue: 1)
      c.pointee.progress = arena.message(value)
    case .findings(let value):
      c.pointee.part_case = .init(rawValue: 2)
      c.pointee.findings = arena.message(value)
    case .summary(let value):
      c.pointee.part_case = .init(rawValue: 3)
      c.pointee.summary = arena.message(value)
    case nil: break
    }
  }
}

extension ImportProgress: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ImportProgress" }
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

extension Cairn__V1__ImportProgress: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__import_progress__init(message)
  }
}

extension ImportProgress: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ImportProgress>, _ reader: inout MessageReader
  ) {
    phase = reader.known(c.pointee.phase)
    done = c.pointee.done
    total = c.pointee.total
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__ImportProgress>, _ arena: inout Arena) {
    c.pointee.phase = arena.known(phase)
    c.pointee.done = done
    c.pointee.total = total
  }
}

extension ImportFindings: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ImportFindings" }
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

extension Cairn__V1__ImportFindings: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__import_findings__init(message)
  }
}

extension ImportFindings: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ImportFindings>, _ reader: inout MessageReader
  ) {
    reader.messages(c.pointee.findings, c.pointee.n_findings, into: &findings)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__ImportFindings>, _ arena: inout Arena) {
    (c.pointee.findings, c.pointee.n_findings) = arena.messages(findings)
  }
}

extension ImportFinding: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ImportFinding" }
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

extension Cairn__V1__ImportFinding: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__import_finding__init(message)
  }
}

extension ImportFinding: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ImportFinding>, _ reader: inout MessageReader
  ) {
    severity = reader.known(c.pointee.severity)
    reader.text(c.pointee.code, into: &code)
    reader.text(c.pointee.file, into: &file)
    line = c.pointee.line
    reader.text(c.pointee.column, into: &column)
    reader.text(c.pointee.message, into: &message)
    count = c.pointee.count
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__ImportFinding>, _ arena: inout Arena) {
    c.pointee.severity = arena.known(severity)
    c.pointee.code = arena.text(code)
    c.pointee.file = arena.text(file)
    c.pointee.line = line
    c.pointee.column = arena.text(column)
    c.pointee.message = arena.text(message)
    c.pointee.count = count
  }
}

extension ImportSummary: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ImportSummary" }
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

extension Cairn__V1__ImportSummary: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__import_summary__init(message)
  }
}

extension ImportSummary: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ImportSummary>, _ reader: inout MessageReader
  ) {
    committed = c.pointee.committed != 0
    reader.text(c.pointee.version, into: &version)
    reader.messages(c.pointee.files, c.pointee.n_files, into: &files)
    studentsCreated = c.pointee.students_created
    studentsRevised = c.pointee.students_revised
    studentsUnchanged = c.pointee.students_unchanged
    studentsWithdrawn = c.pointee.students_withdrawn
    guardians = c.pointee.guardians
    staff = c.pointee.staff
    schools = c.pointee.schools
    classes = c.pointee.classes
    enrollments = c.pointee.enrollments
    warnings = c.pointee.warnings
    errors = c.pointee.errors
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__ImportSummary>, _ arena: inout Arena) {
    c.pointee.committed = committed ? 1 : 0
    c.pointee.version = arena.text(version)
    (c.pointee.files, c.pointee.n_files) = arena.messages(files)
    c.pointee.students_created = studentsCreated
    c.pointee.students_revised = studentsRevised
    c.pointee.students_unchanged = studentsUnchanged
    c.pointee.students_withdrawn = studentsWithdrawn
    c.pointee.guardians = guardians
    c.pointee.staff = staff
    c.pointee.schools = schools
    c.pointee.classes = classes
    c.pointee.enrollments = enrollments
    c.pointee.warnings = warnings
    c.pointee.errors = errors
  }
}

extension FileSummary: SchemaMessage {
  public static var schemaName: String { "cairn.v1.FileSummary" }
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

extension Cairn__V1__FileSummary: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__file_summary__init(message)
  }
}

extension FileSummary: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__FileSummary>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.file, into: &file)
    rows = c.pointee.rows
    rowsRejected = c.pointee.rows_rejected
    ignored = c.pointee.ignored != 0
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__FileSummary>, _ arena: inout Arena) {
    c.pointee.file = arena.text(file)
    c.pointee.rows = rows
    c.pointee.rows_rejected = rowsRejected
    c.pointee.ignored = ignored ? 1 : 0
  }
}

extension ListSchoolsRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListSchoolsRequest" }
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

extension Cairn__V1__ListSchoolsRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_schools_request__init(message)
  }
}

extension ListSchoolsRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListSchoolsRequest>, _ reader: inout MessageReader
  ) {
    pageSize = c.pointee.page_size
    reader.text(c.pointee.page_token, into: &pageToken)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ListSchoolsRequest>, _ arena: inout Arena
  ) {
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.text(pageToken)
  }
}

extension School: SchemaMessage {
  public static var schemaName: String { "cairn.v1.School" }
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

extension Cairn__V1__School: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__school__init(message)
  }
}

extension School: Bridged {
  package mutating func read(_ c: UnsafePointer<Cairn__V1__School>, _ reader: inout MessageReader) {
    reader.text(c.pointee.id, into: &id)
    reader.text(c.pointee.name, into: &name)
    reader.text(c.pointee.type, into: &type)
    reader.text(c.pointee.parent_id, into: &parentID)
    reader.text(c.pointee.sourced_id, into: &sourcedID)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__School>, _ arena: inout Arena) {
    c.pointee.id = arena.text(id)
    c.pointee.name = arena.text(name)
    c.pointee.type = arena.text(type)
    c.pointee.parent_id = arena.text(parentID)
    c.pointee.sourced_id = arena.text(sourcedID)
  }
}

extension ListSchoolsResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListSchoolsResponse" }
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

extension Cairn__V1__ListSchoolsResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_schools_response__init(message)
  }
}

extension ListSchoolsResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListSchoolsResponse>, _ reader: inout MessageReader
  ) {
    reader.messages(c.pointee.schools, c.pointee.n_schools, into: &schools)
    reader.text(c.pointee.next_page_token, into: &nextPageToken)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ListSchoolsResponse>, _ arena: inout Arena
  ) {
    (c.pointee.schools, c.pointee.n_schools) = arena.messages(schools)
    c.pointee.next_page_token = arena.text(nextPageToken)
  }
}

extension ListClassesRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListClassesRequest" }
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

extension Cairn__V1__ListClassesRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_classes_request__init(message)
  }
}

extension ListClassesRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListClassesRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.school_id, into: &schoolID)
    pageSize = c.pointee.page_size
    reader.text(c.pointee.page_token, into: &pageToken)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ListClassesRequest>, _ arena: inout Arena
  ) {
    c.pointee.school_id = arena.text(schoolID)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.text(pageToken)
  }
}

extension SchoolClass: SchemaMessage {
  public static var schemaName: String { "cairn.v1.SchoolClass" }
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

extension Cairn__V1__SchoolClass: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__school_class__init(message)
  }
}

extension SchoolClass: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__SchoolClass>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.id, into: &id)
    reader.text(c.pointee.title, into: &title)
    reader.text(c.pointee.school_id, into: &schoolID)
    reader.texts(c.pointee.grades, c.pointee.n_grades, into: &grades)
    reader.text(c.pointee.sourced_id, into: &sourcedID)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__SchoolClass>, _ arena: inout Arena) {
    c.pointee.id = arena.text(id)
    c.pointee.title = arena.text(title)
    c.pointee.school_id = arena.text(schoolID)
    (c.pointee.grades, c.pointee.n_grades) = arena.texts(grades)
    c.pointee.sourced_id = arena.text(sourcedID)
  }
}

extension ListClassesResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListClassesResponse" }
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

extension Cairn__V1__ListClassesResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_classes_response__init(message)
  }
}

extension ListClassesResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListClassesResponse>, _ reader: inout MessageReader
  ) {
    reader.messages(c.pointee.classes, c.pointee.n_classes, into: &classes)
    reader.text(c.pointee.next_page_token, into: &nextPageToken)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ListClassesResponse>, _ arena: inout Arena
  ) {
    (c.pointee.classes, c.pointee.n_classes) = arena.messages(classes)
    c.pointee.next_page_token = arena.text(nextPageToken)
  }
}

extension StaffIdentity: SchemaMessage {
  public static var schemaName: String { "cairn.v1.StaffIdentity" }
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

extension Cairn__V1__StaffIdentity: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__staff_identity__init(message)
  }
}

extension StaffIdentity: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__StaffIdentity>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.given_name, into: &givenName)
    reader.text(c.pointee.family_name, into: &familyName)
    reader.text(c.pointee.email, into: &email)
    reader.text(c.pointee.phone, into: &phone)
    reader.text(c.pointee.sourced_id, into: &sourcedID)
    reader.text(c.pointee.local_id, into: &localID)
    reader.text(c.pointee.mobile, into: &mobile)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__StaffIdentity>, _ arena: inout Arena) {
    c.pointee.given_name = arena.text(givenName)
    c.pointee.family_name = arena.text(familyName)
    c.pointee.email = arena.text(email)
    c.pointee.phone = arena.text(phone)
    c.pointee.sourced_id = arena.text(sourcedID)
    c.pointee.local_id = arena.text(localID)
    c.pointee.mobile = arena.text(mobile)
  }
}

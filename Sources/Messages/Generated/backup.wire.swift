// Generated from proto/cairn/v1/backup.proto by tools/generate. Never edited.

package import CMessages
public import NIOCore
public import RPC

extension Cairn__V1__BackupArtefact: ImportedEnum {}
extension Cairn__V1__BackupWarning: ImportedEnum {}
extension Cairn__V1__BackupPhase: ImportedEnum {}

extension BackupManifest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.BackupManifest" }
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

extension Cairn__V1__BackupManifest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__backup_manifest__init(message)
  }
}

extension BackupManifest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__BackupManifest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.id, into: &id)
    artefact = reader.known(c.pointee.artefact)
    reader.text(c.pointee.deployment_id, into: &deploymentID)
    reader.text(c.pointee.tenant_id, into: &tenantID)
    reader.message(c.pointee.create_time, into: &createTime)
    reader.message(c.pointee.expire_time, into: &expireTime)
    change = c.pointee.change
    restoreGeneration = c.pointee.restore_generation
    schema = c.pointee.schema
    reader.messages(c.pointee.tables, c.pointee.n_tables, into: &tables)
    contentBytes = c.pointee.content_bytes
    reader.text(c.pointee.content_fingerprint, into: &contentFingerprint)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__BackupManifest>, _ arena: inout Arena) {
    c.pointee.id = arena.text(id)
    c.pointee.artefact = arena.known(artefact)
    c.pointee.deployment_id = arena.text(deploymentID)
    c.pointee.tenant_id = arena.text(tenantID)
    c.pointee.create_time = arena.message(createTime)
    c.pointee.expire_time = arena.message(expireTime)
    c.pointee.change = change
    c.pointee.restore_generation = restoreGeneration
    c.pointee.schema = schema
    (c.pointee.tables, c.pointee.n_tables) = arena.messages(tables)
    c.pointee.content_bytes = contentBytes
    c.pointee.content_fingerprint = arena.text(contentFingerprint)
  }
}

extension BackupTable: SchemaMessage {
  public static var schemaName: String { "cairn.v1.BackupTable" }
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

extension Cairn__V1__BackupTable: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__backup_table__init(message)
  }
}

extension BackupTable: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__BackupTable>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.name, into: &name)
    rows = c.pointee.rows
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__BackupTable>, _ arena: inout Arena) {
    c.pointee.name = arena.text(name)
    c.pointee.rows = rows
  }
}

extension CreateBackupRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.CreateBackupRequest" }
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

extension Cairn__V1__CreateBackupRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__create_backup_request__init(message)
  }
}

extension CreateBackupRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__CreateBackupRequest>, _ reader: inout MessageReader
  ) {
    artefact = reader.known(c.pointee.artefact)
    reader.texts(c.pointee.recipients, c.pointee.n_recipients, into: &recipients)
    daysKept = c.pointee.days_kept
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__CreateBackupRequest>, _ arena: inout Arena
  ) {
    c.pointee.artefact = arena.known(artefact)
    (c.pointee.recipients, c.pointee.n_recipients) = arena.texts(recipients)
    c.pointee.days_kept = daysKept
  }
}

extension CreateBackupResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.CreateBackupResponse" }
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

extension Cairn__V1__CreateBackupResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__create_backup_response__init(message)
  }
}

extension CreateBackupResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__CreateBackupResponse>, _ reader: inout MessageReader
  ) {
    part =
      switch c.pointee.part_case.rawValue {
      case 1: reader.message(c.pointee.manifest).map(Part.manifest)
      case 2: reader.message(c.pointee.chunk).map(Part.chunk)
      case 3: reader.message(c.pointee.receipt).map(Part.receipt)
      default: nil
      }
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__CreateBackupResponse>, _ arena: inout Arena
  ) {
    switch part {
    case .manifest(let value):
      c.pointee.part_case = .init(rawValue: 1)
      c.pointee.manifest = arena.message(value)
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

extension BackupChunk: SchemaMessage {
  public static var schemaName: String { "cairn.v1.BackupChunk" }
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

extension Cairn__V1__BackupChunk: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__backup_chunk__init(message)
  }
}

extension BackupChunk: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__BackupChunk>, _ reader: inout MessageReader
  ) {
    data = reader.bytes(c.pointee.data)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__BackupChunk>, _ arena: inout Arena) {
    c.pointee.data = arena.bytes(data)
  }
}

extension BackupReceipt: SchemaMessage {
  public static var schemaName: String { "cairn.v1.BackupReceipt" }
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

extension Cairn__V1__BackupReceipt: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__backup_receipt__init(message)
  }
}

extension BackupReceipt: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__BackupReceipt>, _ reader: inout MessageReader
  ) {
    fileBytes = c.pointee.file_bytes
    reader.text(c.pointee.file_fingerprint, into: &fileFingerprint)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__BackupReceipt>, _ arena: inout Arena) {
    c.pointee.file_bytes = fileBytes
    c.pointee.file_fingerprint = arena.text(fileFingerprint)
  }
}

extension Backup: SchemaMessage {
  public static var schemaName: String { "cairn.v1.Backup" }
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

extension Cairn__V1__Backup: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__backup__init(message)
  }
}

extension Backup: Bridged {
  package mutating func read(_ c: UnsafePointer<Cairn__V1__Backup>, _ reader: inout MessageReader) {
    reader.text(c.pointee.id, into: &id)
    artefact = reader.known(c.pointee.artefact)
    reader.text(c.pointee.tenant_id, into: &tenantID)
    reader.message(c.pointee.create_time, into: &createTime)
    reader.message(c.pointee.expire_time, into: &expireTime)
    change = c.pointee.change
    complete = c.pointee.complete != 0
    reader.message(c.pointee.discard_time, into: &discardTime)
    overdue = c.pointee.overdue != 0
    contentBytes = c.pointee.content_bytes
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__Backup>, _ arena: inout Arena) {
    c.pointee.id = arena.text(id)
    c.pointee.artefact = arena.known(artefact)
    c.pointee.tenant_id = arena.text(tenantID)
    c.pointee.create_time = arena.message(createTime)
    c.pointee.expire_time = arena.message(expireTime)
    c.pointee.change = change
    c.pointee.complete = complete ? 1 : 0
    c.pointee.discard_time = arena.message(discardTime)
    c.pointee.overdue = overdue ? 1 : 0
    c.pointee.content_bytes = contentBytes
  }
}

extension ListBackupsRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListBackupsRequest" }
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

extension Cairn__V1__ListBackupsRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_backups_request__init(message)
  }
}

extension ListBackupsRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListBackupsRequest>, _ reader: inout MessageReader
  ) {
    pageSize = c.pointee.page_size
    reader.text(c.pointee.page_token, into: &pageToken)
    overdueOnly = c.pointee.overdue_only != 0
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ListBackupsRequest>, _ arena: inout Arena
  ) {
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.text(pageToken)
    c.pointee.overdue_only = overdueOnly ? 1 : 0
  }
}

extension ListBackupsResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListBackupsResponse" }
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

extension Cairn__V1__ListBackupsResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_backups_response__init(message)
  }
}

extension ListBackupsResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListBackupsResponse>, _ reader: inout MessageReader
  ) {
    reader.messages(c.pointee.backups, c.pointee.n_backups, into: &backups)
    reader.text(c.pointee.next_page_token, into: &nextPageToken)
    warnings = reader.enums(c.pointee.warnings, c.pointee.n_warnings)
    reader.message(c.pointee.last_drill_time, into: &lastDrillTime)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ListBackupsResponse>, _ arena: inout Arena
  ) {
    (c.pointee.backups, c.pointee.n_backups) = arena.messages(backups)
    c.pointee.next_page_token = arena.text(nextPageToken)
    (c.pointee.warnings, c.pointee.n_warnings) = arena.enums(warnings)
    c.pointee.last_drill_time = arena.message(lastDrillTime)
  }
}

extension DiscardBackupRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.DiscardBackupRequest" }
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

extension Cairn__V1__DiscardBackupRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__discard_backup_request__init(message)
  }
}

extension DiscardBackupRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__DiscardBackupRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.id, into: &id)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__DiscardBackupRequest>, _ arena: inout Arena
  ) {
    c.pointee.id = arena.text(id)
  }
}

extension DiscardBackupResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.DiscardBackupResponse" }
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

extension Cairn__V1__DiscardBackupResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__discard_backup_response__init(message)
  }
}

extension DiscardBackupResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__DiscardBackupResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.backup, into: &backup)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__DiscardBackupResponse>, _ arena: inout Arena
  ) {
    c.pointee.backup = arena.message(backup)
  }
}

extension VerifyBackupRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.VerifyBackupRequest" }
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

extension Cairn__V1__VerifyBackupRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__verify_backup_request__init(message)
  }
}

extension VerifyBackupRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__VerifyBackupRequest>, _ reader: inout MessageReader
  ) {
    part =
      switch c.pointee.part_case.rawValue {
      case 1: reader.message(c.pointee.start).map(Part.start)
      case 2: reader.message(c.pointee.chunk).map(Part.chunk)
      default: nil
      }
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__VerifyBackupRequest>, _ arena: inout Arena
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

extension VerifyStart: SchemaMessage {
  public static var schemaName: String { "cairn.v1.VerifyStart" }
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

extension Cairn__V1__VerifyStart: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__verify_start__init(message)
  }
}

extension VerifyStart: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__VerifyStart>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.manifest, into: &manifest)
    full = c.pointee.full != 0
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__VerifyStart>, _ arena: inout Arena) {
    c.pointee.manifest = arena.message(manifest)
    c.pointee.full = full ? 1 : 0
  }
}

extension VerifyBackupResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.VerifyBackupResponse" }
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

extension Cairn__V1__VerifyBackupResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__verify_backup_response__init(message)
  }
}

extension VerifyBackupResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__VerifyBackupResponse>, _ reader: inout MessageReader
  ) {
    part =
      switch c.pointee.part_case.rawValue {
      case 1: reader.message(c.pointee.progress).map(Part.progress)
      case 2: reader.message(c.pointee.report).map(Part.report)
      default: nil
      }
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__VerifyBackupResponse>, _ arena: inout Arena
  ) {
    switch part {
    case .progress(let value):
      c.pointee.part_case = .init(rawValue: 1)
      c.pointee.progress = arena.message(value)
    case .report(let value):
      c.pointee.part_case = .init(rawValue: 2)
      c.pointee.report = arena.message(value)
    case nil: break
    }
  }
}

extension BackupProgress: SchemaMessage {
  public static var schemaName: String { "cairn.v1.BackupProgress" }
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

extension Cairn__V1__BackupProgress: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__backup_progress__init(message)
  }
}

extension BackupProgress: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__BackupProgress>, _ reader: inout MessageReader
  ) {
    phase = reader.known(c.pointee.phase)
    done = c.pointee.done
    total = c.pointee.total
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__BackupProgress>, _ arena: inout Arena) {
    c.pointee.phase = arena.known(phase)
    c.pointee.done = done
    c.pointee.total = total
  }
}

extension BackupReport: SchemaMessage {
  public static var schemaName: String { "cairn.v1.BackupReport" }
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

extension Cairn__V1__BackupReport: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__backup_report__init(message)
  }
}

extension BackupReport: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__BackupReport>, _ reader: inout MessageReader
  ) {
    people = c.pointee.people
    tried = c.pointee.tried
    unreadable = c.pointee.unreadable
    erased = c.pointee.erased
    consentsChanged = c.pointee.consents_changed
    disclosuresSince = c.pointee.disclosures_since
    change = c.pointee.change
    newestChange = c.pointee.newest_change
    restoreGeneration = c.pointee.restore_generation
    restored = c.pointee.restored != 0
    reader.text(c.pointee.approval_id, into: &approvalID)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__BackupReport>, _ arena: inout Arena) {
    c.pointee.people = people
    c.pointee.tried = tried
    c.pointee.unreadable = unreadable
    c.pointee.erased = erased
    c.pointee.consents_changed = consentsChanged
    c.pointee.disclosures_since = disclosuresSince
    c.pointee.change = change
    c.pointee.newest_change = newestChange
    c.pointee.restore_generation = restoreGeneration
    c.pointee.restored = restored ? 1 : 0
    c.pointee.approval_id = arena.text(approvalID)
  }
}

extension RestoreBackupRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.RestoreBackupRequest" }
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

extension Cairn__V1__RestoreBackupRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__restore_backup_request__init(message)
  }
}

extension RestoreBackupRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__RestoreBackupRequest>, _ reader: inout MessageReader
  ) {
    part =
      switch c.pointee.part_case.rawValue {
      case 1: reader.message(c.pointee.start).map(Part.start)
      case 2: reader.message(c.pointee.chunk).map(Part.chunk)
      default: nil
      }
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__RestoreBackupRequest>, _ arena: inout Arena
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

extension RestoreStart: SchemaMessage {
  public static var schemaName: String { "cairn.v1.RestoreStart" }
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

extension Cairn__V1__RestoreStart: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__restore_start__init(message)
  }
}

extension RestoreStart: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__RestoreStart>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.manifest, into: &manifest)
    replay = c.pointee.replay != 0
    acceptLoss = c.pointee.accept_loss != 0
    reader.text(c.pointee.reason, into: &reason)
    reader.text(c.pointee.approval_id, into: &approvalID)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__RestoreStart>, _ arena: inout Arena) {
    c.pointee.manifest = arena.message(manifest)
    c.pointee.replay = replay ? 1 : 0
    c.pointee.accept_loss = acceptLoss ? 1 : 0
    c.pointee.reason = arena.text(reason)
    c.pointee.approval_id = arena.text(approvalID)
  }
}

extension RestoreBackupResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.RestoreBackupResponse" }
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

extension Cairn__V1__RestoreBackupResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__restore_backup_response__init(message)
  }
}

extension RestoreBackupResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__RestoreBackupResponse>, _ reader: inout MessageReader
  ) {
    part =
      switch c.pointee.part_case.rawValue {
      case 1: reader.message(c.pointee.progress).map(Part.progress)
      case 2: reader.message(c.pointee.report).map(Part.report)
      default: nil
      }
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__RestoreBackupResponse>, _ arena: inout Arena
  ) {
    switch part {
    case .progress(let value):
      c.pointee.part_case = .init(rawValue: 1)
      c.pointee.progress = arena.message(value)
    case .report(let value):
      c.pointee.part_case = .init(rawValue: 2)
      c.pointee.report = arena.message(value)
    case nil: break
    }
  }
}

// Generated from proto/cairn/v1/consent.proto by tools/generate. Never edited.

package import CMessages
public import NIOCore
public import RPC

extension Cairn__V1__ConsentStatus: ImportedEnum {}
extension Cairn__V1__ConsentEffect: ImportedEnum {}
extension Cairn__V1__SignerCapacity: ImportedEnum {}
extension Cairn__V1__SignatureMethod: ImportedEnum {}
extension Cairn__V1__IdentityAssurance: ImportedEnum {}
extension Cairn__V1__DecisionReason: ImportedEnum {}

extension ConsentParty: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ConsentParty" }
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

extension Cairn__V1__ConsentParty: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__consent_party__init(message)
  }
}

extension ConsentParty: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ConsentParty>, _ reader: inout MessageReader
  ) {
    party =
      switch c.pointee.party_case.rawValue {
      case 1: .name(reader.text(c.pointee.name))
      case 2: .class(reader.text(c.pointee.class_))
      default: nil
      }
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__ConsentParty>, _ arena: inout Arena) {
    switch party {
    case .name(let value):
      c.pointee.party_case = .init(rawValue: 1)
      c.pointee.name = arena.presentText(value)
    case .class(let value):
      c.pointee.party_case = .init(rawValue: 2)
      c.pointee.class_ = arena.presentText(value)
    case nil: break
    }
  }
}

extension ConsentScope: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ConsentScope" }
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

extension Cairn__V1__ConsentScope: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__consent_scope__init(message)
  }
}

extension ConsentScope: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ConsentScope>, _ reader: inout MessageReader
  ) {
    records = reader.enums(c.pointee.records, c.pointee.n_records)
    purposes = reader.enums(c.pointee.purposes, c.pointee.n_purposes)
    reader.messages(c.pointee.parties, c.pointee.n_parties, into: &parties)
    effect = reader.known(c.pointee.effect)
    reader.text(c.pointee.effective_on, into: &effectiveOn)
    reader.text(c.pointee.expires_on, into: &expiresOn)
    reader.messages(c.pointee.redisclosure_to, c.pointee.n_redisclosure_to, into: &redisclosureTo)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__ConsentScope>, _ arena: inout Arena) {
    (c.pointee.records, c.pointee.n_records) = arena.enums(records)
    (c.pointee.purposes, c.pointee.n_purposes) = arena.enums(purposes)
    (c.pointee.parties, c.pointee.n_parties) = arena.messages(parties)
    c.pointee.effect = arena.known(effect)
    c.pointee.effective_on = arena.text(effectiveOn)
    c.pointee.expires_on = arena.text(expiresOn)
    (c.pointee.redisclosure_to, c.pointee.n_redisclosure_to) = arena.messages(redisclosureTo)
  }
}

extension ConsentSigner: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ConsentSigner" }
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

extension Cairn__V1__ConsentSigner: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__consent_signer__init(message)
  }
}

extension ConsentSigner: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ConsentSigner>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.name, into: &name)
    capacity = reader.known(c.pointee.capacity)
    reader.text(c.pointee.evidence_ref, into: &evidenceRef)
    reader.text(c.pointee.origin, into: &origin)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__ConsentSigner>, _ arena: inout Arena) {
    c.pointee.name = arena.text(name)
    c.pointee.capacity = arena.known(capacity)
    c.pointee.evidence_ref = arena.text(evidenceRef)
    c.pointee.origin = arena.text(origin)
  }
}

extension ConsentSignature: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ConsentSignature" }
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

extension Cairn__V1__ConsentSignature: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__consent_signature__init(message)
  }
}

extension ConsentSignature: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ConsentSignature>, _ reader: inout MessageReader
  ) {
    method = reader.known(c.pointee.method)
    reader.message(c.pointee.sign_time, into: &signTime)
    assurance = reader.known(c.pointee.assurance)
    reader.text(c.pointee.text_fingerprint, into: &textFingerprint)
    reader.text(c.pointee.text_language, into: &textLanguage)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__ConsentSignature>, _ arena: inout Arena)
  {
    c.pointee.method = arena.known(method)
    c.pointee.sign_time = arena.message(signTime)
    c.pointee.assurance = arena.known(assurance)
    c.pointee.text_fingerprint = arena.text(textFingerprint)
    c.pointee.text_language = arena.text(textLanguage)
  }
}

extension Consent: SchemaMessage {
  public static var schemaName: String { "cairn.v1.Consent" }
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

extension Cairn__V1__Consent: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__consent__init(message)
  }
}

extension Consent: Bridged {
  package mutating func read(_ c: UnsafePointer<Cairn__V1__Consent>, _ reader: inout MessageReader)
  {
    reader.text(c.pointee.id, into: &id)
    reader.text(c.pointee.student_id, into: &studentID)
    status = reader.known(c.pointee.status)
    reader.message(c.pointee.scope, into: &scope)
    reader.message(c.pointee.signer, into: &signer)
    reader.message(c.pointee.signature, into: &signature)
    reader.message(c.pointee.create_time, into: &createTime)
    reader.message(c.pointee.revoke_time, into: &revokeTime)
    reader.text(c.pointee.revoke_reason, into: &revokeReason)
    revision = c.pointee.revision
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__Consent>, _ arena: inout Arena) {
    c.pointee.id = arena.text(id)
    c.pointee.student_id = arena.text(studentID)
    c.pointee.status = arena.known(status)
    c.pointee.scope = arena.message(scope)
    c.pointee.signer = arena.message(signer)
    c.pointee.signature = arena.message(signature)
    c.pointee.create_time = arena.message(createTime)
    c.pointee.revoke_time = arena.message(revokeTime)
    c.pointee.revoke_reason = arena.text(revokeReason)
    c.pointee.revision = revision
  }
}

extension DraftConsentRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.DraftConsentRequest" }
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

extension Cairn__V1__DraftConsentRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__draft_consent_request__init(message)
  }
}

extension DraftConsentRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__DraftConsentRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.student_id, into: &studentID)
    reader.message(c.pointee.scope, into: &scope)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__DraftConsentRequest>, _ arena: inout Arena
  ) {
    c.pointee.student_id = arena.text(studentID)
    c.pointee.scope = arena.message(scope)
  }
}

extension DraftConsentResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.DraftConsentResponse" }
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

extension Cairn__V1__DraftConsentResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__draft_consent_response__init(message)
  }
}

extension DraftConsentResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__DraftConsentResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.consent, into: &consent)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__DraftConsentResponse>, _ arena: inout Arena
  ) {
    c.pointee.consent = arena.message(consent)
  }
}

extension SignConsentRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.SignConsentRequest" }
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

extension Cairn__V1__SignConsentRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__sign_consent_request__init(message)
  }
}

extension SignConsentRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__SignConsentRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.id, into: &id)
    reader.message(c.pointee.signer, into: &signer)
    reader.message(c.pointee.signature, into: &signature)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__SignConsentRequest>, _ arena: inout Arena
  ) {
    c.pointee.id = arena.text(id)
    c.pointee.signer = arena.message(signer)
    c.pointee.signature = arena.message(signature)
  }
}

extension SignConsentResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.SignConsentResponse" }
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

extension Cairn__V1__SignConsentResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__sign_consent_response__init(message)
  }
}

extension SignConsentResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__SignConsentResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.consent, into: &consent)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__SignConsentResponse>, _ arena: inout Arena
  ) {
    c.pointee.consent = arena.message(consent)
  }
}

extension RevokeConsentRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.RevokeConsentRequest" }
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

extension Cairn__V1__RevokeConsentRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__revoke_consent_request__init(message)
  }
}

extension RevokeConsentRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__RevokeConsentRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.id, into: &id)
    reader.text(c.pointee.reason, into: &reason)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__RevokeConsentRequest>, _ arena: inout Arena
  ) {
    c.pointee.id = arena.text(id)
    c.pointee.reason = arena.text(reason)
  }
}

extension RevokeConsentResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.RevokeConsentResponse" }
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

extension Cairn__V1__RevokeConsentResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__revoke_consent_response__init(message)
  }
}

extension RevokeConsentResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__RevokeConsentResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.consent, into: &consent)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__RevokeConsentResponse>, _ arena: inout Arena
  ) {
    c.pointee.consent = arena.message(consent)
  }
}

extension GetConsentRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.GetConsentRequest" }
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

extension Cairn__V1__GetConsentRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__get_consent_request__init(message)
  }
}

extension GetConsentRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__GetConsentRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.id, into: &id)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__GetConsentRequest>, _ arena: inout Arena)
  {
    c.pointee.id = arena.text(id)
  }
}

extension GetConsentResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.GetConsentResponse" }
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

extension Cairn__V1__GetConsentResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__get_consent_response__init(message)
  }
}

extension GetConsentResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__GetConsentResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.consent, into: &consent)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__GetConsentResponse>, _ arena: inout Arena
  ) {
    c.pointee.consent = arena.message(consent)
  }
}

extension ListConsentsRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListConsentsRequest" }
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

extension Cairn__V1__ListConsentsRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_consents_request__init(message)
  }
}

extension ListConsentsRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListConsentsRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.student_id, into: &studentID)
    pageSize = c.pointee.page_size
    reader.text(c.pointee.page_token, into: &pageToken)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ListConsentsRequest>, _ arena: inout Arena
  ) {
    c.pointee.student_id = arena.text(studentID)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.text(pageToken)
  }
}

extension ListConsentsResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListConsentsResponse" }
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

extension Cairn__V1__ListConsentsResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_consents_response__init(message)
  }
}

extension ListConsentsResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListConsentsResponse>, _ reader: inout MessageReader
  ) {
    reader.messages(c.pointee.consents, c.pointee.n_consents, into: &consents)
    reader.text(c.pointee.next_page_token, into: &nextPageToken)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__ListConsentsResponse>, _ arena: inout Arena
  ) {
    (c.pointee.consents, c.pointee.n_consents) = arena.messages(consents)
    c.pointee.next_page_token = arena.text(nextPageToken)
  }
}

extension EvaluateConsentRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.EvaluateConsentRequest" }
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

extension Cairn__V1__EvaluateConsentRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__evaluate_consent_request__init(message)
  }
}

extension EvaluateConsentRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__EvaluateConsentRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.student_id, into: &studentID)
    reader.text(c.pointee.party, into: &party)
    reader.texts(c.pointee.party_classes, c.pointee.n_party_classes, into: &partyClasses)
    purpose = reader.known(c.pointee.purpose)
    records = reader.enums(c.pointee.records, c.pointee.n_records)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__EvaluateConsentRequest>, _ arena: inout Arena
  ) {
    c.pointee.student_id = arena.text(studentID)
    c.pointee.party = arena.text(party)
    (c.pointee.party_classes, c.pointee.n_party_classes) = arena.texts(partyClasses)
    c.pointee.purpose = arena.known(purpose)
    (c.pointee.records, c.pointee.n_records) = arena.enums(records)
  }
}

extension EvaluateConsentResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.EvaluateConsentResponse" }
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

extension Cairn__V1__EvaluateConsentResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__evaluate_consent_response__init(message)
  }
}

extension EvaluateConsentResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__EvaluateConsentResponse>, _ reader: inout MessageReader
  ) {
    reader.messages(c.pointee.decisions, c.pointee.n_decisions, into: &decisions)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__EvaluateConsentResponse>, _ arena: inout Arena
  ) {
    (c.pointee.decisions, c.pointee.n_decisions) = arena.messages(decisions)
  }
}

extension GroupDecision: SchemaMessage {
  public static var schemaName: String { "cairn.v1.GroupDecision" }
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

extension Cairn__V1__GroupDecision: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__group_decision__init(message)
  }
}

extension GroupDecision: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__GroupDecision>, _ reader: inout MessageReader
  ) {
    group = reader.known(c.pointee.group)
    permitted = c.pointee.permitted != 0
    reason = reader.known(c.pointee.reason)
    reader.text(c.pointee.consent_id, into: &consentID)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__GroupDecision>, _ arena: inout Arena) {
    c.pointee.group = arena.known(group)
    c.pointee.permitted = permitted ? 1 : 0
    c.pointee.reason = arena.known(reason)
    c.pointee.consent_id = arena.text(consentID)
  }
}

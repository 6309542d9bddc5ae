// Generated from proto/cairn/v1/plan.proto by tools/generate. Never edited.

package import CMessages
public import NIOCore
public import RPC

extension Cairn__V1__PlanStatus: ImportedEnum {}
extension Cairn__V1__Tier: ImportedEnum {}
extension Cairn__V1__GoalStatus: ImportedEnum {}
extension Cairn__V1__StepStatus: ImportedEnum {}
extension Cairn__V1__StepOwner: ImportedEnum {}

extension Plan: SchemaMessage {
  public static var schemaName: String { "cairn.v1.Plan" }
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

extension Cairn__V1__Plan: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__plan__init(message)
  }
}

extension Plan: Bridged {
  package mutating func read(_ c: UnsafePointer<Cairn__V1__Plan>, _ reader: inout MessageReader) {
    reader.text(c.pointee.id, into: &id)
    reader.text(c.pointee.student_id, into: &studentID)
    schoolYear = c.pointee.school_year
    status = reader.known(c.pointee.status)
    tier = reader.known(c.pointee.tier)
    reader.text(c.pointee.opened_on, into: &openedOn)
    reader.text(c.pointee.next_review_on, into: &nextReviewOn)
    reader.text(c.pointee.last_reviewed_on, into: &lastReviewedOn)
    reader.text(c.pointee.navigator_id, into: &navigatorID)
    familyParticipated = c.pointee.family_participated != 0
    studentParticipated = c.pointee.student_participated != 0
    revision = c.pointee.revision
    reader.message(c.pointee.create_time, into: &createTime)
    reader.message(c.pointee.update_time, into: &updateTime)
    reader.text(c.pointee.author, into: &author)
    reader.text(c.pointee.reason, into: &reason)
    reader.message(c.pointee.content, into: &content)
    reader.message(c.pointee.voices, into: &voices)
    withheld = reader.enums(c.pointee.withheld, c.pointee.n_withheld)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__Plan>, _ arena: inout Arena) {
    c.pointee.id = arena.text(id)
    c.pointee.student_id = arena.text(studentID)
    c.pointee.school_year = schoolYear
    c.pointee.status = arena.known(status)
    c.pointee.tier = arena.known(tier)
    c.pointee.opened_on = arena.text(openedOn)
    c.pointee.next_review_on = arena.text(nextReviewOn)
    c.pointee.last_reviewed_on = arena.text(lastReviewedOn)
    c.pointee.navigator_id = arena.text(navigatorID)
    c.pointee.family_participated = familyParticipated ? 1 : 0
    c.pointee.student_participated = studentParticipated ? 1 : 0
    c.pointee.revision = revision
    c.pointee.create_time = arena.message(createTime)
    c.pointee.update_time = arena.message(updateTime)
    c.pointee.author = arena.text(author)
    c.pointee.reason = arena.text(reason)
    c.pointee.content = arena.message(content)
    c.pointee.voices = arena.message(voices)
    (c.pointee.withheld, c.pointee.n_withheld) = arena.enums(withheld)
  }
}

extension PlanContent: SchemaMessage {
  public static var schemaName: String { "cairn.v1.PlanContent" }
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

extension Cairn__V1__PlanContent: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__plan_content__init(message)
  }
}

extension PlanContent: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__PlanContent>, _ reader: inout MessageReader
  ) {
    reader.messages(c.pointee.domains, c.pointee.n_domains, into: &domains)
    reader.messages(c.pointee.goals, c.pointee.n_goals, into: &goals)
    noNeedFound = c.pointee.no_need_found != 0
    reader.texts(c.pointee.barriers, c.pointee.n_barriers, into: &barriers)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__PlanContent>, _ arena: inout Arena) {
    (c.pointee.domains, c.pointee.n_domains) = arena.messages(domains)
    (c.pointee.goals, c.pointee.n_goals) = arena.messages(goals)
    c.pointee.no_need_found = noNeedFound ? 1 : 0
    (c.pointee.barriers, c.pointee.n_barriers) = arena.texts(barriers)
  }
}

extension PlanDomain: SchemaMessage {
  public static var schemaName: String { "cairn.v1.PlanDomain" }
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

extension Cairn__V1__PlanDomain: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__plan_domain__init(message)
  }
}

extension PlanDomain: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__PlanDomain>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.domain, into: &domain)
    reader.texts(c.pointee.strengths, c.pointee.n_strengths, into: &strengths)
    reader.texts(c.pointee.needs, c.pointee.n_needs, into: &needs)
    reader.texts(c.pointee.interests, c.pointee.n_interests, into: &interests)
    rating = c.pointee.rating
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__PlanDomain>, _ arena: inout Arena) {
    c.pointee.domain = arena.text(domain)
    (c.pointee.strengths, c.pointee.n_strengths) = arena.texts(strengths)
    (c.pointee.needs, c.pointee.n_needs) = arena.texts(needs)
    (c.pointee.interests, c.pointee.n_interests) = arena.texts(interests)
    c.pointee.rating = rating
  }
}

extension Goal: SchemaMessage {
  public static var schemaName: String { "cairn.v1.Goal" }
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

extension Cairn__V1__Goal: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__goal__init(message)
  }
}

extension Goal: Bridged {
  package mutating func read(_ c: UnsafePointer<Cairn__V1__Goal>, _ reader: inout MessageReader) {
    reader.text(c.pointee.id, into: &id)
    reader.text(c.pointee.text, into: &text)
    reader.text(c.pointee.domain, into: &domain)
    reader.text(c.pointee.metric, into: &metric)
    reader.text(c.pointee.baseline, into: &baseline)
    reader.text(c.pointee.target, into: &target)
    reader.text(c.pointee.unit, into: &unit)
    reader.text(c.pointee.due_on, into: &dueOn)
    status = reader.known(c.pointee.status)
    reader.messages(c.pointee.steps, c.pointee.n_steps, into: &steps)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__Goal>, _ arena: inout Arena) {
    c.pointee.id = arena.text(id)
    c.pointee.text = arena.text(text)
    c.pointee.domain = arena.text(domain)
    c.pointee.metric = arena.text(metric)
    c.pointee.baseline = arena.text(baseline)
    c.pointee.target = arena.text(target)
    c.pointee.unit = arena.text(unit)
    c.pointee.due_on = arena.text(dueOn)
    c.pointee.status = arena.known(status)
    (c.pointee.steps, c.pointee.n_steps) = arena.messages(steps)
  }
}

extension ActionStep: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ActionStep" }
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

extension Cairn__V1__ActionStep: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__action_step__init(message)
  }
}

extension ActionStep: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ActionStep>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.id, into: &id)
    reader.text(c.pointee.what, into: &what)
    owner = reader.known(c.pointee.owner)
    reader.text(c.pointee.owner_name, into: &ownerName)
    reader.text(c.pointee.due_on, into: &dueOn)
    status = reader.known(c.pointee.status)
    reader.text(c.pointee.blocked_reason, into: &blockedReason)
    reader.text(c.pointee.evidence, into: &evidence)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__ActionStep>, _ arena: inout Arena) {
    c.pointee.id = arena.text(id)
    c.pointee.what = arena.text(what)
    c.pointee.owner = arena.known(owner)
    c.pointee.owner_name = arena.text(ownerName)
    c.pointee.due_on = arena.text(dueOn)
    c.pointee.status = arena.known(status)
    c.pointee.blocked_reason = arena.text(blockedReason)
    c.pointee.evidence = arena.text(evidence)
  }
}

extension PlanVoices: SchemaMessage {
  public static var schemaName: String { "cairn.v1.PlanVoices" }
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

extension Cairn__V1__PlanVoices: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__plan_voices__init(message)
  }
}

extension PlanVoices: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__PlanVoices>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.student_voice, into: &studentVoice)
    reader.text(c.pointee.family_statement, into: &familyStatement)
    reader.text(c.pointee.narrative, into: &narrative)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__PlanVoices>, _ arena: inout Arena) {
    c.pointee.student_voice = arena.text(studentVoice)
    c.pointee.family_statement = arena.text(familyStatement)
    c.pointee.narrative = arena.text(narrative)
  }
}

extension PlanReason: SchemaMessage {
  public static var schemaName: String { "cairn.v1.PlanReason" }
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

extension Cairn__V1__PlanReason: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__plan_reason__init(message)
  }
}

extension PlanReason: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__PlanReason>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.text, into: &text)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__PlanReason>, _ arena: inout Arena) {
    c.pointee.text = arena.text(text)
  }
}

extension CreatePlanRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.CreatePlanRequest" }
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

extension Cairn__V1__CreatePlanRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__create_plan_request__init(message)
  }
}

extension CreatePlanRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__CreatePlanRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.student_id, into: &studentID)
    schoolYear = c.pointee.school_year
    tier = reader.known(c.pointee.tier)
    reader.text(c.pointee.next_review_on, into: &nextReviewOn)
    familyParticipated = c.pointee.family_participated != 0
    studentParticipated = c.pointee.student_participated != 0
    reader.message(c.pointee.content, into: &content)
    reader.message(c.pointee.voices, into: &voices)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__CreatePlanRequest>, _ arena: inout Arena)
  {
    c.pointee.student_id = arena.text(studentID)
    c.pointee.school_year = schoolYear
    c.pointee.tier = arena.known(tier)
    c.pointee.next_review_on = arena.text(nextReviewOn)
    c.pointee.family_participated = familyParticipated ? 1 : 0
    c.pointee.student_participated = studentParticipated ? 1 : 0
    c.pointee.content = arena.message(content)
    c.pointee.voices = arena.message(voices)
  }
}

extension CreatePlanResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.CreatePlanResponse" }
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

extension Cairn__V1__CreatePlanResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__create_plan_response__init(message)
  }
}

extension CreatePlanResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__CreatePlanResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.plan, into: &plan)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__CreatePlanResponse>, _ arena: inout Arena
  ) {
    c.pointee.plan = arena.message(plan)
  }
}

extension GetPlanRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.GetPlanRequest" }
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

extension Cairn__V1__GetPlanRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__get_plan_request__init(message)
  }
}

extension GetPlanRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__GetPlanRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.id, into: &id)
    revision = c.pointee.revision
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__GetPlanRequest>, _ arena: inout Arena) {
    c.pointee.id = arena.text(id)
    c.pointee.revision = revision
  }
}

extension GetPlanResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.GetPlanResponse" }
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

extension Cairn__V1__GetPlanResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__get_plan_response__init(message)
  }
}

extension GetPlanResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__GetPlanResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.plan, into: &plan)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__GetPlanResponse>, _ arena: inout Arena) {
    c.pointee.plan = arena.message(plan)
  }
}

extension RevisePlanRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.RevisePlanRequest" }
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

extension Cairn__V1__RevisePlanRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__revise_plan_request__init(message)
  }
}

extension RevisePlanRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__RevisePlanRequest>, _ reader: inout MessageReader
  ) {
    reader.text(c.pointee.id, into: &id)
    revision = c.pointee.revision
    reader.text(c.pointee.reason, into: &reason)
    status = reader.known(c.pointee.status)
    tier = reader.known(c.pointee.tier)
    reader.text(c.pointee.next_review_on, into: &nextReviewOn)
    reader.text(c.pointee.last_reviewed_on, into: &lastReviewedOn)
    reader.message(c.pointee.content, into: &content)
    reader.message(c.pointee.voices, into: &voices)
    familyParticipated = c.pointee.family_participated != 0
    studentParticipated = c.pointee.student_participated != 0
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__RevisePlanRequest>, _ arena: inout Arena)
  {
    c.pointee.id = arena.text(id)
    c.pointee.revision = revision
    c.pointee.reason = arena.text(reason)
    c.pointee.status = arena.known(status)
    c.pointee.tier = arena.known(tier)
    c.pointee.next_review_on = arena.text(nextReviewOn)
    c.pointee.last_reviewed_on = arena.text(lastReviewedOn)
    c.pointee.content = arena.message(content)
    c.pointee.voices = arena.message(voices)
    c.pointee.family_participated = familyParticipated ? 1 : 0
    c.pointee.student_participated = studentParticipated ? 1 : 0
  }
}

extension RevisePlanResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.RevisePlanResponse" }
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

extension Cairn__V1__RevisePlanResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__revise_plan_response__init(message)
  }
}

extension RevisePlanResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__RevisePlanResponse>, _ reader: inout MessageReader
  ) {
    reader.message(c.pointee.plan, into: &plan)
  }

  package func write(
    to c: UnsafeMutablePointer<Cairn__V1__RevisePlanResponse>, _ arena: inout Arena
  ) {
    c.pointee.plan = arena.message(plan)
  }
}

extension ListPlansRequest: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListPlansRequest" }
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

extension Cairn__V1__ListPlansRequest: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_plans_request__init(message)
  }
}

extension ListPlansRequest: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListPlansRequest>, _ reader: inout MessageReader
  ) {
    pageSize = c.pointee.page_size
    reader.text(c.pointee.page_token, into: &pageToken)
    reader.text(c.pointee.student_id, into: &studentID)
    schoolYear = c.pointee.school_year
    status = reader.known(c.pointee.status)
    reader.text(c.pointee.review_due_by, into: &reviewDueBy)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__ListPlansRequest>, _ arena: inout Arena)
  {
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.text(pageToken)
    c.pointee.student_id = arena.text(studentID)
    c.pointee.school_year = schoolYear
    c.pointee.status = arena.known(status)
    c.pointee.review_due_by = arena.text(reviewDueBy)
  }
}

extension ListPlansResponse: SchemaMessage {
  public static var schemaName: String { "cairn.v1.ListPlansResponse" }
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

extension Cairn__V1__ListPlansResponse: CMessage {
  package static func initialize(_ message: UnsafeMutablePointer<Self>) {
    cairn__v1__list_plans_response__init(message)
  }
}

extension ListPlansResponse: Bridged {
  package mutating func read(
    _ c: UnsafePointer<Cairn__V1__ListPlansResponse>, _ reader: inout MessageReader
  ) {
    reader.messages(c.pointee.plans, c.pointee.n_plans, into: &plans)
    reader.text(c.pointee.next_page_token, into: &nextPageToken)
  }

  package func write(to c: UnsafeMutablePointer<Cairn__V1__ListPlansResponse>, _ arena: inout Arena)
  {
    (c.pointee.plans, c.pointee.n_plans) = arena.messages(plans)
    c.pointee.next_page_token = arena.text(nextPageToken)
  }
}

import Claims
import Foundation
import Messages
import NIOCore
import Policy
import RPC
import Store
import Testing
import Vocabulary

@testable import Services
@testable import StoreSQLite

@Suite("Q5: hostile text")
struct HostileTextTests {
  /// Injections of several languages, and Unicode that is well-formed and meant to confuse.
  static let texts = [
    "'; DROP TABLE student; --", "x' OR '1'='1", #"") OR ("a"="a"#, "$1 $2 ?1 :a @a", "%s%n%x",
    "<script>alert(1)</script>", "${jndi:ldap://127.0.0.1/a}", "../../../etc/passwd",
    "a\r\ngrpc-status: 0", "\u{202E}txt.exe\u{202C}", "e\u{301} is not \u{E9}",
    "\u{FEFF}\u{200B}\u{2060}x", "\u{10FFFF}\u{E000}\u{FFFD}",
    "\u{1F469}\u{200D}\u{1F467}\u{1F3F4}\u{E0067}\u{E007F}",
    String(repeating: "\u{35F}\u{300}", count: 30), "\u{1}\u{7}\u{1B}[31m\u{7F}",
  ]

  /// A field of text, by the messages that lead to it.
  private struct Place {
    let path: [FieldEntry]

    /// Bytes that set this field alone; added to a message, they take the place of what was there.
    func bytes(_ text: String) -> [UInt8] {
      path.reversed().reduce(Array(text.utf8)) { bytes, field in
        WireBytes.field(field.number, bytes)
      }
    }

    static func all(in message: String, depth: Int = 0) -> [Place] {
      guard depth < 5 else { return [] }
      return FieldCatalog.all.filter { $0.message == message }.flatMap { field in
        if field.type == "string" || field.type == "bytes" { return [Place(path: [field])] }
        return all(in: field.type, depth: depth + 1).map { Place(path: [field] + $0.path) }
      }
    }
  }

  @Test("Q5: in every text field of every request is taken as it is, or refused")
  func everyField() async throws {
    let live = try await LiveDeployment.open()
    let tenant = try await SettledTenant(live, named: "millbrook", .district)
    let platform = try await live.platformOperator(naming: "millbrook")
    let before = try await schemas(live)
    let texts = Claim.isFull ? Self.texts : Array(Self.texts.prefix(3))
    var attempts = 0
    for row in CallTable.rows {
      let isPlatform = MethodCatalog.rule(at: row.method.path)?.platform == true
      let caller = isPlatform ? platform : tenant.caller(row.actor)
      // What would end the tests' own callers is asked of nobody's.
      let request = row.request(isPlatform ? .nobody() : tenant.targets)
      for place in Place.all(in: type(of: request).schemaName) {
        for text in texts {
          attempts += 1
          let code = try await row.code(caller, request.bytes() + place.bytes(text))
          #expect(Self.usual.contains(code), "\(row.method.path) \(place.path.map(\.field))")
        }
      }
    }
    Claim("Q5", full: attempts, short: attempts).report("0 harmed")
    #expect(attempts > 300)
    #expect(try await schemas(live) == before)
    #expect(try await tenant.admin.read(tenant.student).identity?.familyName == "Thistlewick")
  }

  private static let usual: Set<StatusCode> = [
    .ok, .invalidArgument, .notFound, .failedPrecondition, .permissionDenied, .alreadyExists,
    .aborted, .outOfRange,
  ]

  @Test("Q5: is stored and returned byte for byte", arguments: texts)
  func roundTrip(text: String) async throws {
    let live = try await LiveDeployment.open()
    let tenant = try await live.tenant()
    let before = try await schemas(live)
    let request = student(text)
    let id = try await tenant.student(request)
    let navigator = try await tenant.navigator(of: id)
    let read = try await navigator.read(id)
    same(read.identity, request.identity)
    same(read.contact, request.contact)
    same(read.academic, request.academic)
    same(read.health, request.health)
    same(read.services, request.services)
    same(read.notes, request.notes)
    let found = try await tenant.admin().students.searchStudents(
      .init(criterion: .localID(text.trimmingCharacters(in: .whitespaces) + "-7"))
    ).message.students
    #expect(found.map(\.id) == [id.description])

    var content = PlanContent.sample(goal: text)
    content.barriers = [text]
    let plan = try await navigator.open(
      CreatePlanRequest(
        studentID: id.description, schoolYear: 2027, tier: .tier1, nextReviewOn: "2026-12-01",
        content: content, voices: PlanVoices(studentVoice: text)))
    let planRead = try await navigator.plan(plan.id)
    #expect(planRead.content?.goals.first.map { Array($0.text.utf8) } == Array(text.utf8))
    #expect(planRead.content?.barriers.map { Array($0.utf8) } == [Array(text.utf8)])
    same(planRead.voices, PlanVoices(studentVoice: text))

    var agreement = Agreement()
    agreement.signer.name = text
    agreement.signer.evidenceRef = text
    let consent = try await tenant.agree(id, agreement)
    let signer = try await tenant.admin().consents.getConsent(.init(id: consent.id))
      .message.consent?.signer
    #expect(signer.map { Array($0.name.utf8) } == Array(text.utf8))

    let issued = try await tenant.admin().credentials.issueCredential(
      .init(role: .auditor, label: text)
    ).message
    #expect(issued.credential.map { Array($0.label.utf8) } == Array(text.utf8))
    let platform = try await live.platformOperator()
    let made = try await platform.tenants.createTenant(
      .init(name: "other", displayName: text, kind: .city, state: "KY")
    ).message.tenant
    let kept = try await platform.tenants.getTenant(.init(tenant: "other")).message.tenant
    same(made, kept)
    #expect(kept.map { Array($0.displayName.utf8) } == Array(text.utf8))
    let after = try await schemas(live).filter { before.keys.contains($0.key) }
    #expect(after == before)
  }

  @Test("Q5: without parameters, put into the statement itself, it does its harm")
  func without() async throws {
    let live = try await LiveDeployment.open()
    let tenant = try await live.tenant()
    _ = try await tenant.student()
    try await live.close()
    let path = "\(live.folder.path)/tenants/\(tenant.session.id)/tenant.db"
    let connection = try Connection(path: path, role: .reading, traits: FileTraits())
    func count(_ text: String) throws -> Int64 {
      let statement = Array("SELECT count(*) FROM student WHERE grade = '\(text)'".utf8)
      let prepared = try statement.withUnsafeBufferPointer { try connection.prepare($0) }
      _ = try prepared.step()
      return prepared.row.integer(0)
    }
    #expect(try count("99") == 0)
    #expect(try count("x' OR '1'='1") == 1)
  }

  /// The text in every field that takes one.
  private func student(_ text: String) -> CreateStudentRequest {
    CreateStudentRequest(
      grade: "07",
      identity: StudentIdentity(
        givenName: text, familyName: text, middleName: text, preferredName: text, pronouns: text,
        birthDate: "2012-03-04", localID: text + "-7", stateID: text + "-8"),
      contact: StudentContact(
        address: PostalAddress(lines: [text, text], city: text), email: text, phone: text,
        contacts: [
          Contact(
            relationship: .mother, givenName: text, familyName: text, phone: text, email: text,
            hasRights: true)
        ], mobile: text),
      academic: StudentAcademic(assessments: [Assessment(name: text)]),
      health: StudentHealth(
        conditions: [text], accommodations: [text, text], careInstructions: text),
      services: StudentServices(programs: [text]),
      notes: StudentNotes(notes: [Note(text: text)]))
  }

  /// Swift's strings are equal when they look equal; bytes are not.
  private func same<Message: SchemaMessage>(
    _ read: Message?, _ written: Message?, _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(read?.bytes() == written?.bytes(), sourceLocation: location)
  }

  /// The schema of every database file.
  private func schemas(_ live: LiveDeployment) async throws -> [String: [String]] {
    var schemas: [String: [String]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: live.folder.path)
    where name.hasSuffix(".db") || name.hasSuffix(".keys") {
      let connection = try Connection(
        path: live.folder.path + "/" + name, role: .reading, traits: FileTraits())
      schemas[name] = try connection.rows("SELECT sql FROM sqlite_schema ORDER BY name", []) {
        (row) throws(StoreError) in try row.optionalText() ?? ""
      }
    }
    return schemas
  }
}

extension CallTable.Row {
  /// Sends these bytes as the request and says how the call ended.
  fileprivate func code(_ caller: LiveCaller, _ bytes: [UInt8]) async throws -> StatusCode {
    let request = ByteBuffer(bytes: bytes)
    do {
      guard method.kind != .unary else {
        _ = try await caller.channel.unary(method, request, CallOptions())
        return .ok
      }
      _ = try await caller.channel.stream(method, CallOptions()) { stream in
        try await stream.outgoing.send(request)
        try await stream.finish()
        for try await _ in stream.incoming {}
      }
      return .ok
    } catch let status as Status {
      return status.code
    }
  }
}

/// A field of a message on the wire.
enum WireBytes {
  static func field(_ number: Int, _ bytes: [UInt8]) -> [UInt8] {
    varint(number << 3 | 2) + varint(bytes.count) + bytes
  }

  private static func varint(_ number: Int) -> [UInt8] {
    var (rest, bytes): (Int, [UInt8]) = (number, [])
    repeat {
      bytes.append(UInt8(rest & 0x7F) | (rest > 0x7F ? 0x80 : 0))
      rest >>= 7
    } while rest > 0
    return bytes
  }
}

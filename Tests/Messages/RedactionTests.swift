import Messages
import RPC
import Testing

/// Fills every field of every message with a marker and looks for it in all that Swift prints.
@Suite("A message printed")
struct RedactionTests {
  private static let marker = "visible-marker"

  @Test("shows no field of class S2 and above", arguments: FieldCatalog.all.map(\.message).unique)
  func sensitive(schemaName: String) throws {
    let type = try #require(MessageCatalog.all.first { $0.schemaName == schemaName })
    for field in FieldCatalog.all where field.message == schemaName && field.type == "string" {
      let bytes = WireText.fields { $0.field(field.number, Self.marker) }
      let texts = try printed(bytes, as: type)
      for text in texts {
        let isShown = text.contains(Self.marker)
        if !field.isLoggable { #expect(!isShown, "\(schemaName).\(field.field): \(text)") }
      }
      if field.isLoggable {
        #expect(texts.first?.contains(Self.marker) == true, "\(schemaName).\(field.field)")
      }
    }
  }

  @Test("says the same whether or not a sensitive field holds anything")
  func presence() throws {
    for field in FieldCatalog.all where !field.isLoggable {
      let type = try #require(MessageCatalog.all.first { $0.schemaName == field.message })
      let isText = field.type == "string" || field.type == "bytes" || field.type.contains(".")
      let isNumber = ["bool", "int32", "int64", "uint32", "uint64"].contains(field.type)
      let bytes = WireText.fields { wire in
        if isText || (!isNumber && field.isRepeated) {
          // A list of enums is packed; 0 and 1 are known values of every enum.
          wire.field(field.number, isText ? (field.type.contains(".") ? [] : [65]) : [1])
        } else {
          wire.field(field.number, varint: 1)
        }
      }
      #expect(try printed(bytes, as: type) != [], "\(field)")
      if try isChoice(field, of: type) { continue }
      #expect(try printed(bytes, as: type) == printed([], as: type), "\(field)")
    }
  }

  @Test("shows no number or flag of a student's record")
  func numbers() {
    let health = StudentHealth(hasIEP: true)
    #expect(health.description == "StudentHealth(<redacted>)")
    #expect(StudentHealth().description == health.description)
    let student = Student(id: "x", grade: "07", health: health, withheld: [.notes])
    #expect(
      "\(student)"
        == "Student(id: \"x\", grade: \"07\", health: StudentHealth(<redacted>), "
        + "withheld: [RECORD_GROUP_NOTES])")
  }

  @Test("is quiet inside containers, mirrors and choices")
  func containers() {
    let query = PersonQuery(familyName: Self.marker, givenName: Self.marker)
    let request = SearchStudentsRequest(criterion: .person(query))
    let things: [Any] = [
      [query], ["key": query], Optional(query) as Any, (query, 1), request,
      request.criterion as Any, SearchStudentsRequest.Criterion.localID(Self.marker),
      ImportChunk(fileName: "users.csv", data: Array(Self.marker.utf8)),
      IssueCredentialResponse(token: Self.marker),
      IssueCredentialRequest(holder: .staffSourcedID(Self.marker)),
    ]
    for thing in things {
      var dumped = ""
      Swift.dump(thing, to: &dumped)
      for text in ["\(thing)", String(reflecting: thing), dumped] {
        #expect(!text.contains(Self.marker), "\(text)")
        #expect(!text.contains("118, 105"), "\(text)")
      }
    }
  }

  /// What Swift makes of the message in every way that it prints.
  private func printed(_ bytes: [UInt8], as type: any SchemaMessage.Type) throws -> [String] {
    let message: any SchemaMessage = try type.init(bytes: bytes)
    var dumped = ""
    Swift.dump(message, to: &dumped)
    return ["\(message)", message.debugDescription, String(describing: [message]), dumped]
  }

  /// A member of a oneof: which one is set may be seen, though not its value.
  private func isChoice(_ field: FieldEntry, of type: any SchemaMessage.Type) throws -> Bool {
    ["cairn.v1.SearchStudentsRequest", "cairn.v1.ImportRosterRequest"].contains(type.schemaName)
      || field.field == "staff_sourced_id"
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, in the order of its first place.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

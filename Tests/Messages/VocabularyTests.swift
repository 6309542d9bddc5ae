import Messages
import Testing
import Vocabulary

@Suite("The schema and the vocabulary")
struct VocabularyTests {
  @Test("have the same record groups")
  func recordGroups() {
    let wire = Messages.RecordGroup.allKnown.filter { $0 != .unspecified }
    #expect(wire.map(\.vocabulary) == Vocabulary.RecordGroup.allCases)
    #expect(wire == Vocabulary.RecordGroup.allCases.map { Messages.RecordGroup($0) })
    for (group, twin) in zip(wire, Vocabulary.RecordGroup.allCases) {
      #expect(group.name == "RECORD_GROUP_\(twin)".uppercased())
    }
    #expect(Messages.RecordGroup.unrecognized(-1).vocabulary == nil)
    #expect(Messages.RecordGroup.unspecified.vocabulary == nil)
  }

  @Test("have the same purposes under the same names")
  func purposes() {
    let wire = Messages.Purpose.allKnown.filter { $0 != .unspecified }
    #expect(wire.map(\.vocabulary) == Vocabulary.Purpose.allCases)
    #expect(wire == Vocabulary.Purpose.allCases.map { Messages.Purpose($0) })
    for (purpose, twin) in zip(wire, Vocabulary.Purpose.allCases) {
      let name = purpose.name.dropFirst("PURPOSE_".count).lowercased()
      #expect(name.replacing("_", with: "-") == twin.name)
    }
  }

  @Test(
    "agree on moments", arguments: [0, 1, -1, 999, -1000, 1_793_000_000_123, -62_135_596_800_000])
  func instants(milliseconds: Int64) {
    let instant = Instant(milliseconds: milliseconds)
    let timestamp = GoogleProtobuf.Timestamp(instant)
    #expect((0...999_999_999).contains(timestamp.nanos))
    #expect(timestamp.instant == instant)
  }

  @Test("take no moment outside the format's years")
  func outside() {
    #expect(GoogleProtobuf.Timestamp(seconds: 253_402_300_800).instant == nil)
    #expect(GoogleProtobuf.Timestamp(seconds: -62_135_596_801).instant == nil)
    #expect(GoogleProtobuf.Timestamp(seconds: 0, nanos: 1_000_000_000).instant == nil)
    #expect(GoogleProtobuf.Timestamp(seconds: -1, nanos: 999_000_000).instant?.milliseconds == -1)
  }

  @Test("name the group of every message that is sealed")
  func groups() {
    let sealed = MessageCatalog.all.compactMap { $0 as? any SealedGroup.Type }
    for type in sealed {
      let entries = FieldCatalog.all.filter { $0.message == type.schemaName }
      #expect(entries.allSatisfy { $0.group?.vocabulary == type.recordGroup })
    }
    let names = Set(FieldCatalog.all.filter { $0.group != nil }.map(\.message))
    #expect(Set(sealed.map { $0.schemaName }) == names)
    #expect(StudentIdentity.recordGroup == .identity)
    #expect(names.count >= 6)
  }

  @Test("have enums whose numbers and names find their way back")
  func enums() {
    func check<Value: SchemaEnum>(_ type: Value.Type) {
      for value in Value.allKnown {
        #expect(Value(rawValue: value.rawValue) == value)
        #expect(Value(name: value.name) == value)
        #expect(value.isKnown)
      }
      #expect(!Value(rawValue: 4711).isKnown)
      #expect(Value(rawValue: 4711).rawValue == 4711)
      #expect(Value(name: "") == nil)
    }
    check(Messages.Role.self)
    check(Permission.self)
    check(Tier.self)
    check(StudentStatus.self)
    #expect(Tier.allKnown == [.unspecified, .tier1, .tier2A, .tier2B, .tier3])
  }
}

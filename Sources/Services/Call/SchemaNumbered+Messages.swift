import Messages
import Policy
import Vocabulary

// Between the enums of the rules and those of the schema, which carry the same numbers (a test
// compares the lists). What the schema calls unspecified is `nil` here.

extension SchemaNumbered {
  init?(_ value: some SchemaEnum) {
    guard let number = UInt16(exactly: value.rawValue) else { return nil }
    self.init(rawValue: number)
  }

  func inSchema<Value: SchemaEnum>(_ type: Value.Type = Value.self) -> Value {
    Value(rawValue: Int32(rawValue))
  }
}

extension SchemaEnum {
  /// From a stored number.
  init(stored number: Int) { self.init(rawValue: Int32(truncatingIfNeeded: number)) }
}

extension Vocabulary.RecordGroupSet {
  /// Numbers that name no group are left out; the schema's rules have refused them before.
  init(_ groups: [Messages.RecordGroup]) {
    self.init(
      groups.compactMap { group in
        UInt16(exactly: group.rawValue).flatMap(Vocabulary.RecordGroup.init(rawValue:))
      })
  }

  var inSchema: [Messages.RecordGroup] {
    groups.map { Messages.RecordGroup(rawValue: Int32($0.rawValue)) }
  }
}

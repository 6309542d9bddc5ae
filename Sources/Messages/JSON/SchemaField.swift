/// A field of the schema as its JSON form has it.
public struct SchemaField: Sendable {
  public let number: Int
  /// `schoolId` for `school_id`, as protobuf's JSON mapping makes it.
  public let name: String
  public let kind: Kind
  public let isRepeated: Bool

  public enum Kind: Sendable {
    case text
    case bytes
    case flag
    case integer
    case time
    case choice(any SchemaEnum.Type)
    /// The full name of a message of our own.
    case message(String)
  }

  /// The fields of a message in the order of the schema.
  public static func fields(of message: String) -> [SchemaField] { byMessage[message] ?? [] }

  /// The data dictionary, which is generated from the schema, so that the JSON form has every
  /// field without anybody writing it down again.
  private static let byMessage: [String: [SchemaField]] =
    Dictionary(grouping: FieldCatalog.all, by: \.message).mapValues { $0.map(SchemaField.init) }

  private init(_ entry: FieldEntry) {
    number = entry.number
    isRepeated = entry.isRepeated
    name = Self.jsonName(entry.field)
    kind = Kind(entry.type)
  }

  private static func jsonName(_ name: String) -> String {
    let words = name.split(separator: "_").map(String.init)
    return words.prefix(1).joined()
      + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}

extension SchemaField.Kind {
  fileprivate init(_ type: String) {
    self =
      switch type {
      case "string": .text
      case "bytes": .bytes
      case "bool": .flag
      case "int32", "int64", "uint32", "uint64": .integer
      case "google.protobuf.Timestamp": .time
      default: Self.choices[type].map { .choice($0) } ?? .message(type)
      }
  }

  /// A message's name has dots in it, an enum's has none.
  private static let choices: [String: any SchemaEnum.Type] = {
    let all: [any SchemaEnum.Type] = [
      AlarmKind.self, ApprovalKind.self, ApprovalState.self, BackupArtefact.self,
      BackupPhase.self, BackupWarning.self, CheckInMode.self, CheckInOutcome.self,
      CheckInWith.self, ConsentEffect.self, ConsentStatus.self, DecisionReason.self,
      DisclosureBasis.self, DisclosureOutcome.self, ErasureBasis.self, ErasureState.self,
      ExportKind.self, FindingSeverity.self, GoalStatus.self, IdentityAssurance.self,
      ImportPhase.self, InspectionCapacity.self, InspectionOutcome.self, KeyKind.self,
      KeyState.self, MovePhase.self,
      Permission.self, PlanStatus.self, Purpose.self, RaceEthnicity.self, Reached.self,
      RecordGroup.self, Relationship.self, Role.self, RotationStep.self, Sex.self,
      SignatureMethod.self, SignerCapacity.self, StepOwner.self, StepStatus.self,
      StudentStatus.self, TenantKind.self,
      TenantStatus.self, Tier.self, Urgency.self,
    ]
    return Dictionary(uniqueKeysWithValues: all.map { (String(describing: $0), $0) })
  }()
}

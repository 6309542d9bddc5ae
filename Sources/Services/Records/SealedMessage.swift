import Messages
import RPC
import Sealing
import Store
import Vocabulary

/// A message whose bytes are sealed under the key of one record group of one subject.
protocol SealedMessage: SchemaMessage {
  static var group: Vocabulary.RecordGroup { get }
  /// The number of this message type in the associated data. It is stored and never changes.
  static var schema: UInt16 { get }
}

/// The record group of each number of a sealed message type.
enum SealedSchema {
  private static let types: [any SealedMessage.Type] = [
    StudentIdentity.self, StudentContact.self, StudentAcademic.self, StudentHealth.self,
    StudentServices.self, StudentNotes.self, PlanContent.self, PlanVoices.self, PlanReason.self,
    CheckInDetail.self, ConsentSigner.self, StaffIdentity.self,
  ]

  static let groups = Dictionary(uniqueKeysWithValues: types.map { ($0.schema, $0.group) })
}

/// One of the six groups that every student has. It is opened out of a `StudentRecord` only, whose
/// manifest vouches for it.
protocol StudentGroup: SealedMessage {}

extension Vocabulary.RecordGroup {
  /// What a student's group of this kind is, opened.
  var message: any StudentGroup.Type {
    switch self {
    case .identity: StudentIdentity.self
    case .contact: StudentContact.self
    case .academic: StudentAcademic.self
    case .health: StudentHealth.self
    case .services: StudentServices.self
    case .notes: StudentNotes.self
    }
  }
}

extension StudentIdentity: StudentGroup {
  static let group = Vocabulary.RecordGroup.identity
  static let schema: UInt16 = 1
}

extension StudentContact: StudentGroup {
  static let group = Vocabulary.RecordGroup.contact
  static let schema: UInt16 = 2
}

extension StudentAcademic: StudentGroup {
  static let group = Vocabulary.RecordGroup.academic
  static let schema: UInt16 = 3
}

extension StudentHealth: StudentGroup {
  static let group = Vocabulary.RecordGroup.health
  static let schema: UInt16 = 4
}

extension StudentServices: StudentGroup {
  static let group = Vocabulary.RecordGroup.services
  static let schema: UInt16 = 5
}

extension StudentNotes: StudentGroup {
  static let group = Vocabulary.RecordGroup.notes
  static let schema: UInt16 = 6
}

extension PlanContent: SealedMessage {
  static let group = Vocabulary.RecordGroup.services
  static let schema: UInt16 = 7
}

extension PlanVoices: SealedMessage {
  static let group = Vocabulary.RecordGroup.notes
  static let schema: UInt16 = 8
}

extension PlanReason: SealedMessage {
  static let group = Vocabulary.RecordGroup.notes
  static let schema: UInt16 = 9
}

extension CheckInDetail: SealedMessage {
  static let group = Vocabulary.RecordGroup.notes
  static let schema: UInt16 = 10
}

extension ConsentSigner: SealedMessage {
  static let group = Vocabulary.RecordGroup.contact
  static let schema: UInt16 = 11
}

extension StaffIdentity: SealedMessage {
  static let group = Vocabulary.RecordGroup.identity
  static let schema: UInt16 = 12
}

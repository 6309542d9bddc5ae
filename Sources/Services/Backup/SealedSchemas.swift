import Messages
import Sealing
import Store
import Vocabulary

/// Under which group each kind of sealed message lies. A kind that is missing here counts as
/// unreadable, so that no check of a backup passes over it.
enum SealedSchemas {
  private static let messages: [any SealedMessage.Type] = [
    StudentIdentity.self, StudentContact.self, StudentAcademic.self, StudentHealth.self,
    StudentServices.self, StudentNotes.self, PlanContent.self, PlanVoices.self, PlanReason.self,
    CheckInDetail.self, ConsentSigner.self, StaffIdentity.self,
  ]

  private static let groups = Dictionary(
    messages.map { ($0.schema, $0.group) }, uniquingKeysWith: { first, _ in first })

  /// The place in a subject's record of a value that a row holds; `nil` for an unknown message.
  static func context(of value: SealedValue) -> SealContext? {
    guard let group = groups[value.sealed.schema], value.group == nil || value.group == group
    else { return nil }
    return SealContext(
      group: group, schema: value.sealed.schema,
      revision: UInt64(bitPattern: value.sealed.revision))
  }
}

extension SubjectKeys {
  /// Whether a value opens under these keys, for its place and its record. What it says is not
  /// looked at.
  borrowing func opens(_ value: SealedValue) -> Bool {
    guard let context = SealedSchemas.context(of: value),
      let plaintext = try? open(value.sealed.bytes, as: context)
    else { return false }
    return value.record.map { plaintext.starts(with: $0) } ?? true
  }
}

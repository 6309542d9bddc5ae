import Sealing
import Store
import Vocabulary

extension SealContext {
  /// The place in a subject's record of a value that a row holds; `nil` for an unknown message,
  /// which counts as unreadable, so that no check of a backup passes over it.
  fileprivate init?(_ value: SealedValue) {
    guard let group = SealedSchema.groups[value.sealed.schema],
      value.group == nil || value.group == group
    else { return nil }
    self.init(
      group: group, schema: value.sealed.schema,
      revision: UInt64(bitPattern: value.sealed.revision))
  }
}

extension SubjectKeys {
  /// Whether a value opens under these keys, for its place and its record. What it says is not
  /// looked at.
  borrowing func opens(_ value: SealedValue) -> Bool {
    guard let context = SealContext(value),
      let plaintext = try? open(value.sealed.bytes, as: context)
    else { return false }
    return value.record.map { plaintext.starts(with: $0) } ?? true
  }
}

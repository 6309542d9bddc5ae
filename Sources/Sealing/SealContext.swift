public import Vocabulary

/// Where in a subject's record a sealed value lies. It must be told again, unchanged, to open it.
public struct SealContext: Hashable, Sendable {
  public let group: RecordGroup
  /// Tells the type and version of the message inside; never reused for another.
  public let schema: UInt16
  /// The change number of the write, unique in the tenant.
  public let revision: UInt64

  public init(group: RecordGroup, schema: UInt16, revision: UInt64) {
    self.group = group
    self.schema = schema
    self.revision = revision
  }
}

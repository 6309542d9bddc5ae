import Vocabulary

/// The place a sealed value belongs to. It is authenticated but not stored with the value, so a
/// value that was moved to another tenant, subject, group or revision does not open.
///
///     0  4  "crn1"        36  2  group         40  4  generation
///     4 16  tenant id     38  2  schema        44  8  revision
///    20 16  subject id
///
/// Soundness: the target is memory of the caller and is not kept.
struct AssociatedData {
  static let byteCount = 52

  var tenant: TenantID
  var subject: SubjectID = .none
  var group: UInt16 = 0
  var schema: UInt16 = 0
  var generation: UInt32 = 0
  var revision: UInt64 = 0

  func write(to target: UnsafeMutableRawBufferPointer) {
    let start = target.baseAddress!
    start.storeBigEndian(0x6372_6E31 as UInt32, at: 0)
    tenant.write(to: UnsafeMutableRawBufferPointer(rebasing: target[4..<20]))
    subject.write(to: UnsafeMutableRawBufferPointer(rebasing: target[20..<36]))
    start.storeBigEndian(group, at: 36)
    start.storeBigEndian(schema, at: 38)
    start.storeBigEndian(generation, at: 40)
    start.storeBigEndian(revision, at: 44)
  }
}

extension AssociatedData {
  /// What a private seed is for; takes the place of the group.
  enum SeedUse: UInt16, CaseIterable {
    case log = 1
    case receipt = 2
    case export = 3
    case disclosure = 4
  }

  static func recordGroup(
    _ tenant: TenantID, _ subject: SubjectID, generation: UInt32, _ context: SealContext
  ) -> Self {
    Self(
      tenant: tenant, subject: subject, group: context.group.rawValue, schema: context.schema,
      generation: generation, revision: context.revision)
  }

  static func subject(
    _ tenant: TenantID, _ subject: SubjectID, generation: UInt32, epoch: UInt32
  ) -> Self {
    Self(tenant: tenant, subject: subject, generation: generation, revision: UInt64(epoch))
  }

  /// Of the tenant key, the index root and the service root, which carry their own version.
  static func tenantSecret(_ tenant: TenantID, version: UInt32) -> Self {
    Self(tenant: tenant, generation: version)
  }

  static func epochKey(_ tenant: TenantID, epoch: UInt32) -> Self {
    Self(tenant: tenant, revision: UInt64(epoch))
  }

  static func privateSeed(_ tenant: TenantID, _ use: SeedUse, version: UInt32) -> Self {
    Self(tenant: tenant, group: use.rawValue, generation: version)
  }

  static func grantedGroupKey(
    _ tenant: TenantID, _ subject: SubjectID, _ group: RecordGroup, generation: UInt32,
    consentLeaf: UInt64
  ) -> Self {
    Self(
      tenant: tenant, subject: subject, group: group.rawValue, generation: generation,
      revision: consentLeaf)
  }

  static func sealedGrantKey(
    _ tenant: TenantID, _ subject: SubjectID, epoch: UInt32, consentLeaf: UInt64
  ) -> Self {
    Self(tenant: tenant, subject: subject, generation: epoch, revision: consentLeaf)
  }
}

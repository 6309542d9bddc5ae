import Sealing
import Vocabulary

/// A root key of 32 equal bytes, for tests.
///
/// Soundness: writes within the buffer it is given.
struct FixedRoot: RootKeyProvider {
  var name: String { "fixed" }
  var version: UInt32 = 1
  var byte: UInt8 = 7

  func load(into target: UnsafeMutableRawBufferPointer) {
    for index in target.indices { target[index] = byte }
  }
}

/// A tenant with its keys opened, and all that a store would keep of it.
struct CustodySample {
  let memory: LockedMemory
  let custody: Custody
  let tenant = TenantID.random()
  let secrets: TenantSecrets
  let epochKey: WrappedEpochKey
  let keys: TenantCustody

  init(root: FixedRoot = FixedRoot(), memoryBytes: Int = 1 << 16) throws {
    memory = try LockedMemory(bytes: memoryBytes)
    custody = try Custody(root: root, memory: memory)
    (secrets, epochKey) = try custody.createTenant(tenant)
    keys = try custody.open(tenant, secrets: secrets, epochKeys: [epochKey])
  }

  /// The same tenant opened again, as after a restart: nothing is warm.
  func reopened(
    generation: UInt32 = 1, minimums: MinimumKeyVersions = MinimumKeyVersions()
  ) throws -> TenantCustody {
    try Custody(root: FixedRoot(), memory: LockedMemory(bytes: 1 << 16))
      .open(
        tenant, secrets: secrets, epochKeys: [epochKey], generation: generation,
        minimums: minimums)
  }
}

/// The one place where keys lie: a slab that is locked when the process starts, and verified.
///
/// A sixteenth of it, at most 64 slots, serves running operations; the rest is shared equally
/// between the keys of open tenants (ten slots each) and a cache of students' keys.
public final class LockedMemory: Sendable {
  /// Room for some fifteen hundred open tenants and sixteen thousand warm students, an eighth of
  /// the 8 MiB that Linux lets an ordinary process lock.
  public static let bytesDefault = 1 << 20
  /// Less leaves no room for a tenant.
  public static let bytesMin = 1 << 14

  let workspaces: SlotRegion
  let keys: SlotRegion
  let subjects: SubjectKeyCache

  /// - Parameters:
  ///   - bytes: the size of the slab; rounded up to whole pages and to `bytesMin`.
  ///   - allowUnlocked: goes on when the memory could not be locked. For tests only.
  /// - Throws: `memoryNotLocked` unless `VmLck` of /proc/self/status grew by the whole slab;
  ///   `libraryUnusable`.
  public init(bytes: Int = bytesDefault, allowUnlocked: Bool = false) throws(SealingError) {
    let byteCount = (max(bytes, Self.bytesMin) + 4095) / 4096 * 4096
    let slab = try LockedSlab(byteCount: byteCount, allowUnlocked: allowUnlocked)
    let workspaceCount = min(64, byteCount / 16 / Workspace.byteCount)
    let keysStart = workspaceCount * Workspace.byteCount
    let cacheStart = keysStart + (byteCount - keysStart) / 64 * Sodium.keyBytes
    workspaces = SlotRegion(slab: slab, range: 0..<keysStart, slotBytes: Workspace.byteCount)
    keys = SlotRegion(slab: slab, range: keysStart..<cacheStart, slotBytes: Sodium.keyBytes)
    subjects = SubjectKeyCache(slab: slab, range: cacheStart..<byteCount)
  }

  /// How many more keys can be held outside the cache; an open tenant takes ten.
  public var freeKeySlots: Int { keys.freeCount }
}

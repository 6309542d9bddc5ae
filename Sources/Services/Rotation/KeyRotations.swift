import Logging
import Sealing
import Store
import Synchronization
import Vocabulary

/// The rotations of a whole deployment: begins them when they are due or asked for, and carries
/// them on, one task a tenant, until they have ended. Of several nodes one works on a tenant;
/// should it be given up while it lives, two do no harm to each other: progress is in the rows.
public final class KeyRotations: Sendable {
  /// Tenants whose keys are rotated at the same time; each takes at most a third of a core.
  static let tenantsMax = 2
  /// Tenants looked at in one round of the schedule; the next round takes the next ones.
  private static let dueMax = 64

  private struct State {
    /// Tenants that wait or are at work; `true` when there is something new for one at work.
    var claimed: [TenantID: Bool] = [:]
  }

  let board = RotationBoard()
  public let policy: KeyPolicy
  private let store: any StoreEngine
  private let custody: Custody
  private let tenants: TenantDirectory
  private let node: Node
  private let clock: any WallClock
  private let logger: Logger
  private let state = Mutex(State())
  private let (waiting, queue) = AsyncStream.makeStream(of: TenantID.self)

  init(
    store: any StoreEngine, custody: Custody, tenants: TenantDirectory, node: Node,
    clock: any WallClock, policy: KeyPolicy, logger: Logger
  ) {
    self.store = store
    self.custody = custody
    self.tenants = tenants
    self.node = node
    self.clock = clock
    self.policy = policy
    self.logger = logger
  }

  /// Makes a new version of a tenant's key, or goes on with the rotation that has not ended, and
  /// returns when that is durable.
  func rotate(_ kind: KeyKind, of tenant: TenantID) async throws {
    try await rotation(of: tenant, .unresting).begin(kind)
    enqueue(tenant)
  }

  /// One rotation of one tenant, for whoever carries it on by hand.
  func rotation(of tenant: TenantID, _ pace: RotationPace) -> KeyRotation {
    KeyRotation(
      tenant: tenant, store: store, custody: custody, tenants: tenants, node: node,
      clock: clock, policy: policy, pace: pace, board: board)
  }

  // MARK: - The schedule

  /// Begins the shred epochs that are due and finds the rotations that have not ended. To be called
  /// at the start and every minute.
  public func look() async {
    do {
      for tenant in try await dueForEpoch() { await beginEpoch(of: tenant) }
      for tenant in try await unfinished() { enqueue(tenant) }
    } catch {
      logger.error("the schedule of keys could not be followed", metadata: cause(error))
    }
  }

  /// One tenant whose keys do not open keeps no other from a new epoch.
  private func beginEpoch(of tenant: TenantID) async {
    do {
      try await rotation(of: tenant, .unresting).begin(.epoch)
    } catch {
      logger.error(
        "a shred epoch that is due could not begin",
        metadata: cause(error).merging(["tenant": "\(tenant)"]) { own, _ in own })
    }
  }

  private func dueForEpoch() async throws -> [TenantID] {
    let moment = clock.now().advanced(bySeconds: -Int64(policy.epochDays) * 86_400)
    return try await store.registry.read { reader in
      try await reader.tenants(whoseActive: .epoch, wasMadeBy: moment, limit: Self.dueMax)
    }
  }

  private func unfinished() async throws -> [TenantID] {
    var found: [TenantID] = []
    while true {
      let last = found.last
      let page = try await store.registry.read { reader in
        try await reader.tenantsRotating(after: last, limit: 1000)
      }
      found += page
      if page.count < 1000 { return found }
    }
  }

  // MARK: - The work

  /// Carries rotations on until the task is cancelled, which stops each after its batch.
  public func run() async {
    await withTaskGroup(of: Void.self) { group in
      var running = 0
      for await tenant in waiting {
        if running == Self.tenantsMax {
          await group.next()
          running -= 1
        }
        running += 1
        group.addTask { await self.work(on: tenant) }
      }
      group.cancelAll()
    }
  }

  private func work(on tenant: TenantID) async {
    do {
      try await advance(tenant)
    } catch is CancellationError {
    } catch {
      // Tried again at the next look.
      logger.error(
        "a rotation of keys did not come to its end",
        metadata: cause(error).merging(["tenant": "\(tenant)"]) { own, _ in own })
    }
    let again = state.withLock { $0.claimed.removeValue(forKey: tenant) ?? false }
    if again { enqueue(tenant) }
  }

  /// Goes on with the rotations of a tenant unless another node does; also with what is asked for
  /// meanwhile, on whichever node.
  func advance(_ tenant: TenantID) async throws {
    guard try await node.leaseRotation(of: tenant) else { return }
    let rotation = rotation(of: tenant, .resting())
    do {
      repeat { try await rotation.advance() } while try await rotation.versions().hasPending
    } catch {
      try? await node.endRotationLease(of: tenant)
      throw error
    }
    try await node.endRotationLease(of: tenant)
  }

  private func enqueue(_ tenant: TenantID) {
    let isNew = state.withLock { state in
      defer { state.claimed[tenant] = state.claimed[tenant] != nil }
      return state.claimed[tenant] == nil
    }
    if isNew { queue.yield(tenant) }
  }

  /// Our own errors carry no data; of others only the type is told.
  private func cause(_ error: any Error) -> Logger.Metadata {
    switch error {
    case let error as StoreError: ["cause": "\(error)"]
    case let error as SealingError: ["cause": "\(error)"]
    default: ["cause": "\(String(reflecting: type(of: error)))"]
    }
  }
}

import Claims
import Foundation
import Messages
import RPC
import Sealing
import Store
import StoreSQLite
import Testing
import Vocabulary

@testable import Services

/// Claim D4: copies of every file, taken daily, with the epoch keys' copies kept for W days.
@Suite("By the promised day an erased student is in no backup")
struct BackupPromiseTests {
  private static let days = 40

  /// Copies of a data directory, one a day.
  private struct Backups {
    let folder: ScratchFolder
    var days: [Int] = []

    func path(_ day: Int) -> String { "\(folder.path)/day-\(day)" }

    mutating func take(_ day: Int, of live: LiveDeployment) throws {
      // Nothing is written meanwhile, so that the files with their logs belong together.
      try FileManager.default.copyItem(atPath: live.folder.path, toPath: path(day))
      days.append(day)
    }
  }

  /// Runs forty days with a backup each and an erasure on the third.
  ///
  /// - Returns: of how many backups the erased student could be read when all was tried that was
  ///   left on the last day, and of how many another student could.
  private func readable(
    epochsRoll: Bool = true, epochBackupDays: Int = 30
  ) async throws -> (erased: Int, spared: Int, tried: Int) {
    let live = try await LiveDeployment.open()
    let tenant = try await live.tenant()
    let admin = try await tenant.admin()
    let (erased, spared) = (try await tenant.student(), try await tenant.student())
    var backups = Backups(folder: try ScratchFolder())
    let rotations = live.deployment.rotations
    for day in 0..<Self.days {
      if epochsRoll {
        await rotations.look()
        try await rotations.rotation(of: tenant.session.id, .unresting).advance()
      }
      if day == 3 { try await admin.erase(erased) }
      try backups.take(day, of: live)
      live.clock.advance(days: 1)
    }
    let promised = try #require(try await tenant.erasure(of: erased)).promisedAt
    #expect(live.clock.now() >= promised)

    let custody = try await attacker(
      live, tenant, backups.days.filter { Self.days - $0 <= epochBackupDays }, backups)
    var (erasedCount, sparedCount) = (0, 0)
    let current = try await tenant.keyRows(of: spared)
    for day in backups.days {
      let store = try await SQLiteStore.open(at: try restored(backups, day), clock: live.clock)
      let (data, keys) = (store.data(of: tenant.session.id), store.keys(of: tenant.session.id))
      if await opens(erased, custody, data, try await keys.read { try await $0.keys(of: erased) }) {
        erasedCount += 1
      }
      // As 2.9 demands: an old data backup is opened with the present key file.
      if await opens(spared, custody, data, current) { sparedCount += 1 }
      await store.close()
    }
    return (erasedCount, sparedCount, backups.days.count)
  }

  /// The tenant's keys with every epoch key that is left, here or in a backup.
  private func attacker(
    _ live: LiveDeployment, _ tenant: LiveTenant, _ days: [Int], _ backups: Backups
  ) async throws -> TenantCustody {
    let id = tenant.session.id
    var rows = try await live.deployment.store.epochs.read { try await $0.epochKeys(of: id) }
    for day in days {
      let store = try await SQLiteStore.open(at: try restored(backups, day), clock: live.clock)
      rows += try await store.epochs.read { try await $0.epochKeys(of: id) }
      await store.close()
    }
    let epochs = Dictionary(rows.map { ($0.epoch, $0.wrapped) }) { first, _ in first }
    let secrets = try await live.deployment.store.registry.read { try await $0.secrets(of: id) }
    return try Custody(
      root: FixedRootKey(), memory: LockedMemory(bytes: 1 << 17, allowUnlocked: true)
    ).open(
      id, secrets: try TenantSecrets(secrets),
      epochKeys: epochs.map { WrappedEpochKey(epoch: $0.key, bytes: $0.value) })
  }

  /// A copy of the copy: opening a store writes.
  private func restored(_ backups: Backups, _ day: Int) throws -> String {
    let path = "\(backups.folder.path)/restored-\(UUID())"
    try FileManager.default.copyItem(atPath: backups.path(day), toPath: path)
    return path
  }

  /// Whether any group of the student opens with any of the keys.
  private func opens(
    _ student: StudentID, _ custody: TenantCustody, _ data: TenantStore, _ keys: [SubjectKeyRow]
  ) async -> Bool {
    let groups = (try? await data.read { try await $0.groups(of: student) }) ?? []
    for key in keys {
      guard let unlocked = try? custody.unlock(WrappedSubject(key)),
        let identity = groups.first(where: { $0.group == .identity })
      else { continue }
      if (try? unlocked.openAlone(StudentIdentity.self, identity.sealed)) != nil { return true }
    }
    return false
  }

  @Test("D4: past E + W an erased student is unreadable in each of 40 daily backups")
  func kept() async throws {
    let found = try await readable()
    #expect(found.erased == 0)
    #expect(found.spared == found.tried)
    Claim("D4", full: Self.days, short: Self.days).report("\(found.erased) readable")
  }

  @Test("D4: without epochs that end: every backup from before the erasure is readable")
  func withoutEpochs() async throws {
    #expect(try await readable(epochsRoll: false).erased == 3)
  }

  @Test("D4 without an end of the epoch keys' backups: the same")
  func withoutExpiry() async throws {
    #expect(try await readable(epochBackupDays: Self.days).erased == 3)
  }
}

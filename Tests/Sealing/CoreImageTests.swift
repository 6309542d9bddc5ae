import Claims
import Glibc
import Testing
import Vocabulary

@testable import Sealing

/// A root key that nobody has seen.
///
/// Soundness: writes within the buffer it is given.
private struct RandomRoot: RootKeyProvider {
  var name: String { "random" }
  var version: UInt32 { 1 }

  func load(into target: UnsafeMutableRawBufferPointer) { Sodium.fillRandomly(target) }
}

/// In processes of their own: other tests have keys too.
@Suite("Keys in a core file") struct CoreImageTests {
  /// A day's work with every kind of key, all of them still in the slab.
  private static func work(_ rounds: Int, in memory: LockedMemory) throws -> TenantCustody {
    let custody = try Custody(root: RandomRoot(), memory: memory)
    _ = try custody.openPlatform(custody.createPlatform())
    let tenant = TenantID.random()
    let (secrets, epochKey) = try custody.createTenant(tenant)
    let keys = try custody.open(tenant, secrets: secrets, epochKeys: [epochKey])
    for round in 0..<rounds {
      let subject = try keys.createSubject(.random())
      let context = SealContext(group: .health, schema: 1, revision: UInt64(round))
      let sealed = try keys.unlock(subject).seal([1, 2, 3], as: context)
      _ = try keys.unlock(subject).open(sealed, as: context)
      let issued = try keys.credentials.issue(.navigator)
      _ = try keys.credentials.accepts(
        CredentialToken(parsing: issued.token), verifier: issued.verifier)
      _ = keys.blindIndex(.localID, of: "\(round)")
      _ = keys.fingerprints(of: sealed.span.bytes)
      _ = try keys.manifest(
        of: subject.id, PlainColumns(school: nil, status: 1, grade: "07"), ManifestEntries())
    }
    return keys
  }

  @Test(
    "H3: keys are locked and in no part of a core file",
    .enabled(if: LockedSlab.canBeTold))
  func absent() async {
    let child = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      let claim = Claim("H3", full: 5000, short: 200)
      let memory = try LockedMemory()
      let keys = try Self.work(claim.attempts, in: memory)
      let image = try CoreImage()
      let turned = image.turnedKeys()
      let locked = try #require(LockedSlab.lockedBytes())
      #expect(turned.count > claim.attempts)
      #expect(locked >= LockedMemory.bytesDefault)
      let found = try image.occurrences(of: turned)
      claim.report(
        "\(found) of \(turned.count) keys in a core file, \(locked >> 10) KiB locked",
        attempts: turned.count)
      #expect(found == 0)
      withExtendedLifetime((memory, keys)) {}
    }
    Claim.report(ofChild: child?.standardOutputContent ?? [])
  }

  @Test(
    "H3: without the mark on their pages the keys are in the core file",
    .enabled(if: LockedSlab.canBeTold))
  func present() async {
    await #expect(processExitsWith: .success) {
      let memory = try LockedMemory()
      let keys = try Self.work(20, in: memory)
      // MADV_DODUMP, which Swift does not import.
      let dumpAgain: Int32 = 17
      for mapping in try CoreImage().mappings where mapping.isLocked {
        let start = UnsafeMutableRawPointer(bitPattern: mapping.range.lowerBound)
        #expect(madvise(start, mapping.range.count, dumpAgain) == 0)
      }
      let image = try CoreImage()
      let turned = image.turnedKeys()
      #expect(turned.count > 20)
      #expect(try image.occurrences(of: turned) >= turned.count)
      withExtendedLifetime((memory, keys)) {}
    }
  }

  @Test(
    "H3: a key is gone from the slab when its tenant closes",
    .enabled(if: LockedSlab.canBeTold))
  func wiped() async {
    await #expect(processExitsWith: .success) {
      let memory = try LockedMemory(allowUnlocked: true)
      var keys: TenantCustody? = try Self.work(20, in: memory)
      #expect(keys != nil)
      let before = try CoreImage().turnedKeys().count
      keys = nil
      // The root went with its custody; nothing is held any more.
      #expect(before > 20)
      let left = try CoreImage().turnedKeys().count
      #expect(left == 0, "\(left) of \(before)")
      withExtendedLifetime(memory) {}
    }
  }
}

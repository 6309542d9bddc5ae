import Sealing
import Vocabulary

/// One student with keys, of whom groups are sealed and opened.
struct SealedStudent {
  private let keys: TenantCustody
  private let student: WrappedSubject

  init() throws {
    let custody = try Custody(root: BenchRoot(), memory: LockedMemory())
    let tenant = TenantID.random()
    let (secrets, epochKey) = try custody.createTenant(tenant)
    keys = try custody.open(tenant, secrets: secrets, epochKeys: [epochKey])
    student = try keys.createSubject(.random())
  }

  /// Nanoseconds an operation of each case.
  func measure(_ operations: Int) throws -> [(String, Double)] {
    var results: [(String, Double)] = []
    let subject = try keys.unlock(student)
    let context = SealContext(group: .identity, schema: 1, revision: 1)
    for count in [180, 4000] {
      let plaintext = [UInt8](repeating: 7, count: count)
      let sealed = try subject.seal(plaintext, as: context)
      results.append(
        (
          "seal_\(count)_bytes",
          try nanoseconds(operations) { try subject.seal(plaintext, as: context).count }
        ))
      results.append(
        (
          "open_\(count)_bytes",
          try nanoseconds(operations) { try subject.open(sealed, as: context).count }
        ))
    }
    return results + (try measureManifest(operations))
  }

  private func measureManifest(_ operations: Int) throws -> [(String, Double)] {
    let subject = try keys.unlock(student)
    let columns = PlainColumns(school: .random(), status: 1, grade: "07")
    let groups = try RecordGroup.allCases.map { group in
      (
        group,
        try subject.seal([], as: SealContext(group: group, schema: group.rawValue, revision: 1))
      )
    }
    func made() throws -> Manifest {
      var entries = ManifestEntries()
      for (group, sealed) in groups {
        entries.set(group, revision: 1, ciphertext: sealed.span.bytes)
      }
      return try keys.manifest(of: student.id, columns, entries)
    }
    let manifest = try made()
    let identity = groups[0].1
    return [
      ("manifest_made", try nanoseconds(operations) { try made().code.count }),
      (
        "manifest_checked",
        try nanoseconds(operations) {
          try subject.check(manifest, columns)
          return manifest.entries.fits(.identity, revision: 1, ciphertext: identity.span.bytes)
            ? 1 : 0
        }
      ),
    ]
  }

  /// The sum makes sure that nothing measured can be left out.
  private func nanoseconds(_ operations: Int, _ body: () throws -> Int) rethrows -> Double {
    var sum = 0
    let began = ContinuousClock.now
    for _ in 0..<operations { sum &+= try body() }
    let elapsed = ContinuousClock.now - began
    precondition(sum > 0, "nothing was measured")
    return elapsed / .nanoseconds(1) / Double(operations)
  }
}

/// A root key of equal bytes: nothing that it seals is kept.
///
/// Soundness: writes within the buffer it is given.
private struct BenchRoot: RootKeyProvider {
  var name: String { "bench" }
  var version: UInt32 { 1 }

  func load(into target: UnsafeMutableRawBufferPointer) {
    for index in target.indices { target[index] = 7 }
  }
}

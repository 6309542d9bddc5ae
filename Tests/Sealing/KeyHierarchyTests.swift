import Claims
import Testing
import Vocabulary

@testable import Sealing

@Suite("The key hierarchy") struct KeyHierarchyTests {
  let sample: CustodySample

  init() throws { sample = try CustodySample() }

  func isRefused(_ open: () throws -> Void) -> Bool {
    do {
      try open()
      return false
    } catch {
      return error as? SealingError == .unreadable
    }
  }

  private func opens(under root: FixedRoot, as tenant: TenantID) throws -> Bool {
    let custody = try Custody(root: root, memory: sample.memory)
    return !isRefused {
      _ = try custody.open(tenant, secrets: sample.secrets, epochKeys: [sample.epochKey])
    }
  }

  @Test("D2: with a wrong root key, version or tenant nothing opens")
  func wrongRoot() throws {
    let roots = (0...255).filter { $0 != FixedRoot().byte }.map { FixedRoot(byte: UInt8($0)) }
    var opened = 0
    for root in roots + [FixedRoot(version: 2)] where try opens(under: root, as: sample.tenant) {
      opened += 1
    }
    if try opens(under: FixedRoot(), as: .random()) { opened += 1 }
    #expect(opened == 0)
    Claim("D2", full: roots.count + 2, short: roots.count + 2).report("\(opened) opened")
  }

  @Test("D2: without a root key of its own, one that others have opens everything")
  func sharedRoot() throws {
    #expect(try opens(under: FixedRoot(), as: sample.tenant))
  }

  @Test("no blob stands in for another, of this or another tenant")
  func exchanged() throws {
    let other = try sample.custody.createTenant(TenantID.random())
    let mine = sample.secrets
    let kinds = [mine.tenantKeys[0], mine.serviceRoots[0], mine.indexRoots[0]]
    let theirs = [
      other.secrets.tenantKeys[0], other.secrets.serviceRoots[0], other.secrets.indexRoots[0],
    ]
    for position in 0..<3 {
      for blob in (kinds + theirs).enumerated().filter({ $0.offset != position }).map(\.element) {
        var mixed = kinds
        mixed[position] = blob
        let secrets = TenantSecrets(
          tenantKey: mixed[0], serviceRoot: mixed[1], indexRoot: mixed[2])
        #expect(
          isRefused {
            _ = try sample.custody.open(
              sample.tenant, secrets: secrets, epochKeys: [sample.epochKey])
          })
      }
    }
    #expect(
      isRefused {
        _ = try sample.custody.open(sample.tenant, secrets: mine, epochKeys: [other.epochKey])
      })
  }

  @Test("a key presented as another version of itself is refused")
  func otherVersions() throws {
    let mine = sample.secrets
    func renumbered(_ key: WrappedKey) -> WrappedKey { WrappedKey(version: 2, bytes: key.bytes) }
    for secrets in [
      TenantSecrets(
        tenantKey: renumbered(mine.tenantKeys[0]), serviceRoot: mine.serviceRoots[0],
        indexRoot: mine.indexRoots[0]),
      TenantSecrets(
        tenantKey: mine.tenantKeys[0], serviceRoot: renumbered(mine.serviceRoots[0]),
        indexRoot: mine.indexRoots[0]),
      TenantSecrets(
        tenantKey: mine.tenantKeys[0], serviceRoot: mine.serviceRoots[0],
        indexRoot: renumbered(mine.indexRoots[0])),
    ] {
      #expect(
        isRefused {
          _ = try sample.custody.open(
            sample.tenant, secrets: secrets, epochKeys: [sample.epochKey])
        })
    }
    let epoch = WrappedEpochKey(epoch: 2, bytes: sample.epochKey.bytes)
    #expect(
      isRefused {
        _ = try sample.custody.open(sample.tenant, secrets: mine, epochKeys: [epoch])
      })
  }

  @Test("a raised minimum refuses what lies below it")
  func minimums() throws {
    let raise: [(inout MinimumKeyVersions) -> Void] = [
      { $0.root = 2 }, { $0.tenantKey = 2 }, { $0.epoch = 2 }, { $0.serviceRoot = 2 },
      { $0.indexRoot = 2 },
    ]
    for raise in raise {
      var minimums = MinimumKeyVersions()
      raise(&minimums)
      #expect(isRefused { _ = try sample.reopened(minimums: minimums) })
    }
    #expect(!isRefused { _ = try sample.reopened() })
  }

  @Test("without an epoch key no tenant opens")
  func noEpoch() {
    #expect(
      isRefused {
        _ = try sample.custody.open(sample.tenant, secrets: sample.secrets, epochKeys: [])
      })
  }

  @Test("a subject's keys open for that subject, generation and epoch only")
  func wrappedSubject() throws {
    let made = try sample.keys.createSubject(StudentID.random())
    let cold = try sample.reopened()
    for other in [
      WrappedSubject(id: .random(), generation: 1, epoch: 1, bytes: made.bytes),
      WrappedSubject(id: made.id, generation: 2, epoch: 1, bytes: made.bytes),
      WrappedSubject(id: made.id, generation: 1, epoch: 2, bytes: made.bytes),
      WrappedSubject(id: made.id, generation: 0, epoch: 1, bytes: made.bytes),
    ] {
      #expect(isRefused { _ = try cold.unlock(other) })
    }
    for bit in 0..<(made.bytes.count * 8) {
      var bytes = made.bytes
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      let other = WrappedSubject(id: made.id, generation: 1, epoch: 1, bytes: bytes)
      #expect(isRefused { _ = try cold.unlock(other) })
    }
    #expect(!isRefused { _ = try cold.unlock(made) })
  }

  @Test("old and new epochs open side by side; new subjects get the newest")
  func epochs() throws {
    let memory = try LockedMemory(bytes: 1 << 16)
    let custody = try Custody(root: FixedRoot(), memory: memory)
    let (secrets, fifth) = try custody.createTenant(sample.tenant, epoch: 5)
    let keys = try custody.open(sample.tenant, secrets: secrets, epochKeys: [fifth])
    #expect(try keys.createSubject(.random()).epoch == 5)
  }

  @Test("each kind of sealed value opens as that kind only", arguments: SealedKind.allCases)
  func kinds(kind: SealedKind) throws {
    let workspace = try Workspace(in: sample.memory.workspaces)
    let key = try SecretKey(randomIn: sample.memory.keys)
    let secret = try SecretKey(randomIn: sample.memory.keys)
    let opened = try SecretKey(in: sample.memory.keys)
    let place = place(of: kind)
    func terms(_ kind: SealedKind) -> Ciphertext.Terms {
      Ciphertext.Terms(kind: kind, keyVersion: 6, key: key.start, place: place)
    }
    let blob = KeyWrap.wrap(secret.bytes, terms(kind), using: workspace)
    #expect(blob.count == 110 && Array(blob.prefix(6)) == [1, kind.rawValue, 0, 0, 0, 6])
    for other in SealedKind.allCases where other != kind {
      #expect(
        isRefused {
          try KeyWrap.unwrap(
            blob, terms(other), minimumVersion: 1, into: opened.bytes, using: workspace)
        })
    }
    #expect(
      isRefused {
        try KeyWrap.unwrap(
          blob, terms(kind), minimumVersion: 7, into: opened.bytes, using: workspace)
      })
    try KeyWrap.unwrap(blob, terms(kind), minimumVersion: 6, into: opened.bytes, using: workspace)
    #expect(opened.bytes.elementsEqual(secret.bytes))
  }

  private func place(of kind: SealedKind) -> AssociatedData {
    let student = StudentID.random()
    return switch kind {
    case .recordGroup:
      .recordGroup(
        sample.tenant, student, generation: 1, SealContext(group: .notes, schema: 2, revision: 3))
    case .subject: .subject(sample.tenant, student, generation: 1, epoch: 2)
    case .tenantKey, .indexRoot, .serviceRoot: .tenantSecret(sample.tenant, version: 1)
    case .grantedGroupKey:
      .grantedGroupKey(sample.tenant, student, .health, generation: 1, consentLeaf: 2)
    case .epochKey: .epochKey(sample.tenant, epoch: 3)
    case .privateSeed: .privateSeed(sample.tenant, .receipt, version: 1)
    case .sealedGrantKey: .sealedGrantKey(sample.tenant, student, epoch: 1, consentLeaf: 2)
    }
  }
}

import Glibc
import Testing
import Vocabulary

@testable import Sealing

/// Soundness: slots are read only while their owner or their region lives.
@Suite("Locked memory") struct LockedMemoryTests {
  @Test("H3: the slab is locked as a whole", .enabled(if: LockedSlab.canBeTold))
  func locked() throws {
    let memory = try LockedMemory(bytes: 1 << 18)
    let locked = try #require(LockedSlab.lockedBytes())
    #expect(locked >= 1 << 18)
    #expect(memory.freeKeySlots > 0)
  }

  @Test("memory that cannot be locked is refused", .enabled(if: LockedSlab.canBeTold))
  func unlockable() async {
    await #expect(processExitsWith: .success) {
      var none = rlimit(rlim_cur: 0, rlim_max: 0)
      setrlimit(__rlimit_resource_t(__RLIMIT_MEMLOCK.rawValue), &none)
      // Root may lock memory beyond any limit.
      if getuid() == 0 { setuid(65534) }
      #expect(throws: SealingError.memoryNotLocked) { try LockedMemory() }
      // Twin: told not to look, it starts, and nothing is locked.
      let memory = try LockedMemory(allowUnlocked: true)
      #expect(memory.freeKeySlots > 0)
      #expect(LockedSlab.lockedBytes() == 0)
    }
  }

  @Test("no core file, no tracing")
  func hardened() async {
    await #expect(processExitsWith: .success) {
      #expect(!ProcessHardening.isApplied)
      try ProcessHardening.apply()
      #expect(ProcessHardening.isApplied)
    }
  }

  @Test("a slot is zero when it is taken, given back and taken again")
  func zeroed() throws {
    let memory = try LockedMemory(bytes: 1 << 14)
    for region in [memory.keys, memory.workspaces] {
      let slot = try region.take()
      slot.storeBytes(of: 0xDEAD_BEEF, toByteOffset: 16, as: UInt64.self)
      region.give(slot)
      #expect(slot.load(fromByteOffset: 16, as: UInt64.self) == 0)
    }
    var slot: UnsafeMutableRawBufferPointer?
    do {
      let key = try SecretKey(randomIn: memory.keys)
      slot = key.bytes
      #expect(key.bytes.contains { $0 != 0 })
    }
    #expect(try #require(slot).allSatisfy { $0 == 0 })
  }

  @Test("slots do not overlap, run out with an error, and come back")
  func exhaustion() throws {
    let memory = try LockedMemory(bytes: 1 << 14)
    let count = memory.keys.slotCount
    var slots: [UnsafeMutableRawPointer] = []
    for _ in 0..<count { slots.append(try memory.keys.take()) }
    #expect(throws: SealingError.memoryExhausted) { try memory.keys.take() }
    let numbers = slots.map { Int(bitPattern: $0) }.sorted()
    #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $1 - $0 == 32 })
    for slot in slots { memory.keys.give(slot) }
    #expect(memory.freeKeySlots == count)
  }

  @Test("a full slab refuses a tenant and recovers when others close")
  func tenantsClose() throws {
    let memory = try LockedMemory(bytes: 1 << 14)
    let custody = try Custody(root: FixedRoot(), memory: memory)
    let before = memory.freeKeySlots
    func open() throws -> TenantCustody {
      let tenant = TenantID.random()
      let (secrets, epochKey) = try custody.createTenant(tenant)
      return try custody.open(tenant, secrets: secrets, epochKeys: [epochKey])
    }
    var tenants: [TenantCustody] = []
    #expect(throws: SealingError.memoryExhausted) {
      while true { tenants.append(try open()) }
    }
    #expect(tenants.count >= before / 8)
    tenants.removeAll()
    #expect(memory.freeKeySlots == before)
    _ = try open()
  }

  @Test("a failure on the way leaves no slot taken")
  func noLeak() throws {
    let sample = try CustodySample()
    let before = (sample.memory.keys.freeCount, sample.memory.workspaces.freeCount)
    let wrong = WrappedSubject(id: .random(), generation: 1, epoch: 1, bytes: [1, 2, 3])
    for _ in 0..<100 {
      #expect(throws: SealingError.unreadable) { _ = try sample.keys.unlock(wrong) }
      #expect(throws: SealingError.unreadable) {
        try sample.custody.open(
          .random(), secrets: sample.secrets, epochKeys: [sample.epochKey])
      }
    }
    #expect((sample.memory.keys.freeCount, sample.memory.workspaces.freeCount) == before)
  }
}

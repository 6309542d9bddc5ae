import Testing

@testable import Transport

/// Soundness: each block is written within its length, and used only until it is released.
@Suite("The memory of a session") struct SessionMemoryTests {
  let memory = SessionMemory()
  /// Around the borders of classes, and beyond them.
  static let lengths = [0, 1, 48, 49, 112, 113, 496, 497, 5000]

  @Test("a block is aligned as malloc's are, and as long as was asked", arguments: lengths)
  func blocks(_ count: Int) throws {
    let blocks = try (0..<8).map { _ in try #require(memory.allocate(count)) }
    for (index, block) in blocks.enumerated() {
      #expect(Int(bitPattern: block) % 16 == 0)
      block.initializeMemory(as: UInt8.self, repeating: UInt8(index), count: count)
    }
    for (index, block) in blocks.enumerated() {
      let bytes = UnsafeRawBufferPointer(start: block, count: count)
      #expect(bytes.allSatisfy { $0 == UInt8(index) })
      memory.release(block)
    }
  }

  @Test("zeros are asked for and got, in a block that was used before too", arguments: lengths)
  func zeros(_ count: Int) throws {
    let used = try #require(memory.allocate(count))
    used.initializeMemory(as: UInt8.self, repeating: 7, count: count)
    memory.release(used)
    let block = try #require(memory.allocateZeros(1, count))
    #expect(UnsafeRawBufferPointer(start: block, count: count).allSatisfy { $0 == 0 })
    memory.release(block)
    #expect(memory.allocateZeros(.max, 2) == nil)
  }

  @Test("what becomes longer or shorter keeps its content", arguments: lengths, lengths)
  func resizing(_ from: Int, _ to: Int) throws {
    let first = try #require(memory.resize(nil, from))
    first.initializeMemory(as: UInt8.self, repeating: 9, count: from)
    let second = try #require(memory.resize(first, to))
    let bytes = UnsafeRawBufferPointer(start: second, count: min(from, to))
    #expect(bytes.allSatisfy { $0 == 9 })
    second.initializeMemory(as: UInt8.self, repeating: 9, count: to)
    memory.release(second)
  }

  #if !SANITIZED  // Nothing is kept from a sanitizer.
    @Test("a block that was released is the next of its class, and of no other")
    func reuse() throws {
      let block = try #require(memory.allocate(100))
      memory.release(block)
      #expect(memory.keptBytes == 128)
      let other = try #require(memory.allocate(20))
      #expect(other != block)
      let again = try #require(memory.allocate(112))
      #expect(again == block)
      #expect(memory.keptBytes == 0)
      memory.release(other)
      memory.release(again)
    }

    @Test("no more is kept than there is room for, and nothing by an idle connection")
    func bound() throws {
      let blocks = try (0..<1000).map { _ in try #require(memory.allocate(200)) }
      for block in blocks { memory.release(block) }
      #expect(memory.keptBytes == SessionMemory.keptBytesMax)
      memory.giveBack()
      #expect(memory.keptBytes == 0)
    }
  #endif
}

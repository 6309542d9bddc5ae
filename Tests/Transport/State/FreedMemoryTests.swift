import Foundation
import Testing

@testable import Transport

#if !SANITIZED  // The address sanitizer has a malloc of its own.

  @Suite("What becomes of freed memory") struct FreedMemoryTests {
    @Test("what a burst of messages used is there for the next, and is not made anew")
    func kept() throws {
      #expect(FreedMemory.isKept)
      let before = try Self.pagesMade()
      for _ in 0..<200 {
        // Each below what is given back whole, together above what is kept by default.
        let blocks = (0..<8).map { _ in [UInt8](repeating: 1, count: 100_000) }
        withExtendedLifetime(blocks) {}
      }
      // 200 times 200 pages otherwise.
      #expect(try Self.pagesMade() - before < 4000)
    }

    /// By the kernel, for this thread (proc(5), "minflt").
    private static func pagesMade() throws -> Int {
      let text = try String(contentsOfFile: "/proc/thread-self/stat", encoding: .utf8)
      let rest = try #require(text.split(separator: ")").last).split(separator: " ")
      return try #require(Int(rest[7]))
    }
  }

#endif

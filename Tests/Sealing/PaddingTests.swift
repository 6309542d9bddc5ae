import Testing
import Vocabulary

@testable import Sealing

/// Soundness: pointers into arrays are used within the closures that give them.
@Suite("Padding") struct PaddingTests {
  func unpadded(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { Padding.unpaddedCount(of: $0) }
  }

  @Test("whole blocks, at least one byte more, at least the floor")
  func lengths() {
    for group in RecordGroup.allCases {
      let (block, floor) = Padding.measures(of: group)
      #expect(floor % block == 0)
      for count in 0...2000 {
        let padded = Padding.paddedCount(of: count, group: group, hidingPresence: false)
        #expect(padded % block == 0 && padded > count && padded <= count + block)
        let hidden = Padding.paddedCount(of: count, group: group, hidingPresence: true)
        #expect(hidden == max(padded, floor))
        #expect(hidden - count <= Padding.addedBytesMax)
      }
    }
  }

  @Test("what is added comes off again, whatever the content ends in")
  func roundTrip() {
    for ending in [[], [0], [0x80], [0x80, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0]] as [[UInt8]] {
      for count in 0..<200 {
        let content = [UInt8](repeating: 1, count: count) + ending
        var padded = content + [UInt8](repeating: 0xEE, count: 64)
        padded.withUnsafeMutableBytes { Padding.apply(to: $0, after: content.count) }
        #expect(unpadded(padded) == content.count)
      }
    }
  }

  @Test("bytes without the mark are no padded content")
  func unmarked() {
    #expect(unpadded([]) == nil)
    #expect(unpadded([UInt8](repeating: 0, count: 64)) == nil)
    #expect(unpadded([0x80, 1]) == nil)
    #expect(unpadded([0x80]) == 0)
  }
}

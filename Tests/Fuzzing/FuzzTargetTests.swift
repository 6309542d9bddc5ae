import Fuzzing
import Testing

@Suite("What the fuzzers feed", .timeLimit(.minutes(5)))
struct FuzzTargetTests {
  /// A small generator with a seed (Steele, Lea and Flood, 2014).
  private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  @Test("takes good connections and changed ones without a fault", arguments: 0..<4)
  func calls(seed: UInt64) {
    var generator = SplitMix(state: seed)
    let found = CallFuzz.run(mutations: 25, using: &generator)
    #expect(found == nil, "\(String(describing: found))")
  }

  @Test("takes good messages and changed ones without a fault", arguments: 0..<4)
  func messages(seed: UInt64) {
    var generator = SplitMix(state: seed)
    let found = MessageFuzz.run(mutations: 10, using: &generator)
    #expect(found == nil, "\(String(describing: found))")
  }

  @Test("finds a planted fault")
  func planted() {
    enum Planted: FuzzTarget {
      static let seeds: [[UInt8]] = [[1, 2, 3, 4]]
      static func fault(with bytes: [UInt8]) -> String? { bytes.count > 4 ? "long" : nil }
    }
    var generator = SplitMix(state: 1)
    #expect(Planted.run(mutations: 100, using: &generator)?.fault == "long")
  }
}

/// Something that takes bytes from a stranger: what a fuzzer feeds.
public protocol FuzzTarget {
  /// Good input, from which a fuzzer starts.
  static var seeds: [[UInt8]] { get }

  /// Takes the bytes as a stranger's.
  ///
  /// - Returns: what is wrong with what came of it; `nil` when all is well. A crash, a hang or too
  ///   much memory is for the caller to see.
  static func fault(with bytes: [UInt8]) -> String?
}

extension FuzzTarget {
  /// Goes through the seeds, and `count` changes of each by a generator of the caller's.
  ///
  /// - Returns: the first fault and the bytes that show it.
  public static func run(
    mutations count: Int, using generator: inout some RandomNumberGenerator
  ) -> (fault: String, bytes: [UInt8])? {
    for seed in seeds {
      if let fault = fault(with: seed) { return (fault, seed) }
      for _ in 0..<count {
        let bytes = mutated(seed, using: &generator)
        if let fault = fault(with: bytes) { return (fault, bytes) }
      }
    }
    return nil
  }

  /// One to four small changes.
  private static func mutated(
    _ seed: [UInt8], using generator: inout some RandomNumberGenerator
  ) -> [UInt8] {
    var bytes = seed
    for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes[place] = .random(in: 0...255, using: &generator)
      case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      case 2: bytes.insert(.random(in: 0...255, using: &generator), at: place)
      case 3: bytes.removeSubrange(place..<min(bytes.count, place + place % 7 + 1))
      case _: bytes += bytes[place...].prefix(40)
      }
    }
    return bytes
  }
}

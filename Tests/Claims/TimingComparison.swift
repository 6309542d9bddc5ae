import Foundation

/// Whether two kinds of input take the same time: Welch's t over samples of both, taken in random
/// turns (Reparaz, Balasch, Verbauwhede: "Dude, is my code constant time?", 2017). The slowest
/// twentieth of all samples is left out, as it tells of the machine and not of the code.
public struct TimingComparison: Sendable {
  private var samples: [(isFirst: Bool, nanoseconds: Double)] = []

  public init() {}

  public mutating func add(_ nanoseconds: UInt64, isFirst: Bool) {
    samples.append((isFirst, Double(nanoseconds)))
  }

  public mutating func add(_ other: TimingComparison) { samples += other.samples }

  /// Nanoseconds of a clock that only goes forward.
  public static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// Takes samples of the same work on two kinds of input, in random turns. Which input it is, is
  /// settled before the time begins: a branch more for one kind would be found. The core is
  /// offered to others in between.
  ///
  /// - Parameter second: as many as `first`.
  public static func of<Input, Result>(
    samples: Int, _ first: [Input], _ second: [Input], _ work: (Input) throws -> Result
  ) async rethrows -> TimingComparison {
    var comparison = TimingComparison()
    for sample in 0..<samples {
      if sample % 64 == 0 { await Task.yield() }
      let isFirst = Bool.random()
      let index = Int.random(in: 0..<first.count)
      let input = isFirst ? first[index] : second[index]
      let began = now()
      _ = try work(input)
      comparison.add(now() - began, isFirst: isFirst)
    }
    return comparison
  }

  /// The t statistic; beyond 4.5 either way the two are told apart.
  public var t: Double {
    let sorted = samples.map(\.nanoseconds).sorted()
    guard let most = sorted.isEmpty ? nil : sorted[sorted.count * 95 / 100] else { return 0 }
    let kept = samples.filter { $0.nanoseconds <= most }
    let first = Moments(kept.lazy.filter(\.isFirst).map(\.nanoseconds))
    let second = Moments(kept.lazy.filter { !$0.isFirst }.map(\.nanoseconds))
    let error = (first.variance / first.count + second.variance / second.count).squareRoot()
    return error > 0 ? (first.mean - second.mean) / error : 0
  }
}

private struct Moments {
  var count = 0.0
  var mean = 0.0
  private var squares = 0.0

  /// In one pass (Welford), so that large means lose nothing.
  init(_ values: some Sequence<Double>) {
    for value in values {
      count += 1
      let difference = value - mean
      mean += difference / count
      squares += difference * (value - mean)
    }
  }

  var variance: Double { count > 1 ? squares / (count - 1) : 0 }
}

import Foundation

/// Calls made by `h2load` (nghttp2), the same load for every server: it costs little, and counts
/// nothing but what came over the wire.
struct H2Load {
  enum Extent {
    /// As many calls as are answered within so many milliseconds.
    case milliseconds(Int)
    case calls(Int)
  }

  var connections = 1
  var streams = 1
  var extent: Extent
  /// The whole body of each request, messages with their prefixes.
  var body: String
  /// The least that a good answer has in DATA frames. A failure has less: its status is in the
  /// headers.
  var answerBytes: Int

  /// What one run of it said.
  struct Report {
    var calls: Int
    var seconds: Double
    /// Of each call, in milliseconds, ascending.
    var latencies: [Double]
  }

  /// - Parameter log: a file for the time each call took, which is not needed afterwards.
  func run(against url: String, log: String) throws -> Report {
    // h2load adds to a log that is there.
    try? FileManager.default.removeItem(atPath: log)
    let text = try output(
      [
        "--clients=\(connections)", "--max-concurrent-streams=\(streams)", "--data=\(body)",
        "--header=content-type: application/grpc", "--header=te: trailers", "--log-file=\(log)",
        url,
      ], log: log + ".report")
    let calls = try text.number(of: /(\d+) succeeded, 0 failed, 0 errored, 0 timeout/)
    let data = try text.number(of: /\((\d+)\) data/)
    guard calls > 0, data >= calls * answerBytes else {
      throw BenchFailure("\(url) did not answer every call: \(text)")
    }
    guard !url.hasPrefix("https:") || text.contains("TLSv1.3") else {
      throw BenchFailure("\(url) does not speak TLS 1.3")
    }
    return Report(
      calls: calls, seconds: try seconds(text, calls), latencies: try latencies(in: log))
  }

  private func output(_ arguments: [String], log: String) throws -> String {
    let extent =
      switch extent {
      case .milliseconds(let count): "--duration=\(count)ms"
      case .calls(let count): "--requests=\(count)"
      }
    let process = try Programs.start("/usr/bin/h2load", [extent] + arguments, log: log)
    process.waitUntilExit()
    return try String(contentsOfFile: log, encoding: .utf8)
  }

  private func seconds(_ text: String, _ calls: Int) throws -> Double {
    if case .milliseconds(let count) = extent { return Double(count) / 1000 }
    guard let match = text.firstMatch(of: /finished in ([\d.]+)(us|ms|s),/),
      let value = Double(match.1)
    else { throw BenchFailure("h2load did not say how long it took: \(text)") }
    return value / (match.2 == "us" ? 1e6 : match.2 == "ms" ? 1e3 : 1)
  }

  /// The third column, in microseconds. There are a million lines, so bytes are read, not
  /// characters.
  private func latencies(in log: String) throws -> [Double] {
    try String(contentsOfFile: log, encoding: .utf8).utf8.split(separator: UInt8(ascii: "\n"))
      .compactMap { line in
        let column = line.split(separator: UInt8(ascii: "\t"), maxSplits: 3).dropFirst(2).first
        return column.flatMap { Int(Substring($0)) }.map { Double($0) / 1000 }
      }.sorted()
  }
}

extension String {
  fileprivate func number(of pattern: Regex<(Substring, Substring)>) throws -> Int {
    guard let match = firstMatch(of: pattern), let number = Int(match.1) else {
      throw BenchFailure("h2load did not succeed: \(self)")
    }
    return number
  }
}

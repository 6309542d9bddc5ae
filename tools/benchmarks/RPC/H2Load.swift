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
  /// What a request says besides what every gRPC call says, each as `name: value`.
  var headers: [String] = []
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

  /// A run that has begun.
  struct Run {
    fileprivate let load: H2Load
    fileprivate let url: String
    fileprivate let log: String
    fileprivate let process: Process
  }

  /// - Parameter log: a file for the time each call took, which is not needed afterwards.
  func run(against url: String, log: String) throws -> Report {
    try start(against: url, log: log).finish()
  }

  /// The same, beside other runs.
  func start(against url: String, log: String) throws -> Run {
    // h2load adds to a log that is there.
    try? FileManager.default.removeItem(atPath: log)
    let extent =
      switch extent {
      case .milliseconds(let count): "--duration=\(count)ms"
      case .calls(let count): "--requests=\(count)"
      }
    let headers = (["content-type: application/grpc", "te: trailers"] + headers)
      .map { "--header=\($0)" }
    let process = try Programs.start(
      "/usr/bin/h2load",
      [
        extent, "--clients=\(connections)", "--max-concurrent-streams=\(streams)",
        "--data=\(body)", "--log-file=\(log)",
      ] + headers + [url], log: log + ".report")
    return Run(load: self, url: url, log: log, process: process)
  }
}

extension H2Load.Run {
  /// Waits for the end, and says what came of it.
  func finish() throws -> H2Load.Report {
    process.waitUntilExit()
    let text = try String(contentsOfFile: log + ".report", encoding: .utf8)
    let calls = try text.number(of: /(\d+) succeeded, 0 failed, 0 errored, 0 timeout/)
    let data = try text.number(of: /\((\d+)\) data/)
    guard calls > 0, data >= calls * load.answerBytes else {
      throw BenchFailure("\(url) did not answer every call: \(text)")
    }
    guard !url.hasPrefix("https:") || text.contains("TLSv1.3") else {
      throw BenchFailure("\(url) does not speak TLS 1.3")
    }
    return H2Load.Report(
      calls: calls, seconds: try seconds(text, calls), latencies: try latencies())
  }

  private func seconds(_ text: String, _ calls: Int) throws -> Double {
    if case .milliseconds(let count) = load.extent { return Double(count) / 1000 }
    guard let match = text.firstMatch(of: /finished in ([\d.]+)(us|ms|s),/),
      let value = Double(match.1)
    else { throw BenchFailure("h2load did not say how long it took: \(text)") }
    return value / (match.2 == "us" ? 1e6 : match.2 == "ms" ? 1e3 : 1)
  }

  /// The third column, in microseconds. There are a million lines, so bytes are read, not
  /// characters.
  private func latencies() throws -> [Double] {
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

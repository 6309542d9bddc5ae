import Foundation

/// A server under measurement.
final class MeasuredProcess {
  private let process: Process

  init(_ process: Process) { self.process = process }

  var isRunning: Bool { process.isRunning }

  /// Waits by looking: Foundation's own way hangs on another thread than the one that started it.
  func stop() {
    process.terminate()
    for _ in 0..<100 where process.isRunning { usleep(100_000) }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  /// Does `body` again and again until it finds something, which has to be within half a minute.
  func wait<Result>(for what: String, _ body: () throws -> Result?) async throws -> Result {
    for _ in 0..<600 {
      if let result = try body() { return result }
      guard process.isRunning else { throw BenchFailure("\(what): the program has ended") }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw BenchFailure("\(what): not within 30 seconds")
  }

  /// User and system time of all its threads so far, in seconds, to a hundredth.
  func cpuSeconds() throws -> Double { try Self.cpuSeconds(of: process.processIdentifier) }

  /// The same of any process, with that of its children that have ended if `endedChildren`.
  static func cpuSeconds(of process: Int32, endedChildren: Bool = false) throws -> Double {
    let text = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    // The name of the program, in parentheses, may hold anything; the fields after it count from 3.
    let fields = text[(text.lastIndex(of: ")") ?? text.startIndex)...].split(separator: " ")
    guard fields.count > 15 else { throw BenchFailure("/proc/PID/stat cannot be read") }
    let ticks = fields[12...(endedChildren ? 15 : 13)].compactMap { Double($0) }.reduce(0, +)
    return ticks / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  /// The most memory it has had at once, in MiB.
  func peakMemory() throws -> Double { try memory("VmHWM:") }

  /// The memory it has now, in MiB.
  func residentMemory() throws -> Double { try memory("VmRSS:") }

  private func memory(_ name: String) throws -> Double {
    let text = try String(
      contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
    let line = text.split(separator: "\n").first { $0.hasPrefix(name) }
    guard let kilobytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first,
      let value = Double(kilobytes)
    else { throw BenchFailure("/proc/PID/status cannot be read") }
    return value / 1024
  }
}

/// Why nothing could be measured.
struct BenchFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

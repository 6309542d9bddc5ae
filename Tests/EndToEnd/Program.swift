import ChildProcess
import Foundation

/// The programs that were built together with these tests.
enum Program: String {
  case cairn
  case cairnd

  /// Beside the test runner: the same build, whatever its configuration.
  var url: URL {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: rawValue)
  }
}

/// A process of ours, its output in files so that no full pipe can stop it.
final class RunningProgram: Sendable {
  private let process: ChildProcess
  private let folder: String

  /// - Parameters:
  ///   - folder: made; the working directory, and where the output goes.
  ///   - variables: the whole environment besides `PATH`.
  ///   - input: a file to read from standard input.
  ///   - wrapper: a program and its arguments that become the program, as `prlimit` does.
  init(
    _ program: Program, _ arguments: [String], in folder: String,
    variables: [String: String] = [:], input: String? = nil, through wrapper: [String] = []
  ) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let words = wrapper + [program.url.path] + arguments
    process = try ChildProcess(
      words[0], Array(words.dropFirst()),
      environment: variables.merging(Self.surroundings) { own, _ in own },
      in: folder, input: input, output: folder + "/out", errors: folder + "/err")
    self.folder = folder
  }

  /// What every program needs; and what a sanitizer, which is built into it as well, was told, and
  /// has loaded.
  private static let surroundings = ProcessInfo.processInfo.environment
    .filter { ["ASAN_OPTIONS", "TSAN_OPTIONS", "LD_PRELOAD"].contains($0.key) }
    .merging(["PATH": "/usr/bin:/bin"]) { _, path in path }

  /// A test that gave up leaves nothing behind.
  deinit { process.send(SIGKILL) }

  var processID: Int32 { process.processID }
  var isRunning: Bool { process.isRunning }
  var out: String { text("out") }
  var err: String { text("err") }

  func send(_ signal: Int32) { process.send(signal) }

  /// Waits until it has ended.
  @discardableResult
  func end() async -> ChildProcess.Ending { await process.end() }

  private func text(_ name: String) -> String {
    let data = FileManager.default.contents(atPath: folder + "/" + name) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }
}

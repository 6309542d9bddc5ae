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

/// How a process ended.
enum Ending: Equatable {
  case exit(Int32)
  case signal(Int32)
}

/// A process of ours, its output in files so that no full pipe can stop it.
final class RunningProgram: Sendable {
  let processID: Int32
  private let process: Process
  private let folder: String
  private let ended: AsyncStream<Void>

  /// - Parameters:
  ///   - folder: made; the working directory, and where the output goes.
  ///   - variables: the whole environment besides `PATH`.
  init(
    _ program: Program, _ arguments: [String], in folder: String,
    variables: [String: String] = [:]
  ) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let (ended, end) = AsyncStream<Void>.makeStream()
    let process = Process()
    process.executableURL = program.url
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = variables.merging(["PATH": "/usr/bin:/bin"]) { own, _ in own }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try Self.file(folder + "/out")
    process.standardError = try Self.file(folder + "/err")
    process.terminationHandler = { _ in end.finish() }
    try process.run()
    self.process = process
    self.folder = folder
    self.ended = ended
    processID = process.processIdentifier
  }

  /// A test that gave up leaves nothing behind.
  deinit { if process.isRunning { kill(processID, SIGKILL) } }

  var isRunning: Bool { process.isRunning }
  var out: String { text("out") }
  var err: String { text("err") }

  func send(_ signal: Int32) { kill(processID, signal) }

  /// Waits until it has ended. For one waiter at a time.
  @discardableResult
  func end() async -> Ending {
    for await _ in ended {}
    return process.terminationReason == .exit
      ? .exit(process.terminationStatus) : .signal(process.terminationStatus)
  }

  private func text(_ name: String) -> String {
    let data = FileManager.default.contents(atPath: folder + "/" + name) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }

  private static func file(_ path: String) throws -> FileHandle {
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let handle = FileHandle(forWritingAtPath: path)
    else { throw CocoaError(.fileWriteUnknown) }
    return handle
  }
}

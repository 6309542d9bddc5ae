internal import CSpawn
import Dispatch
import Foundation
import Synchronization

/// A program that a test runs beside itself.
///
/// Foundation's `Process` is not used for it: looking for the highest open descriptor, it reads
/// past the end of the folder `/proc/self/fd` once some 1,300 are open, as they are when all tests
/// run at once, and now and then that ends the tests with a memory fault.
public final class ChildProcess: Sendable {
  /// How a process ended.
  public enum Ending: Equatable, Sendable {
    case exit(Int32)
    case signal(Int32)
  }

  public let processID: Int32
  private let ending = Mutex<Ending?>(nil)
  private let ended = DispatchGroup()

  /// Starts the program.
  ///
  /// - Parameters:
  ///   - program: its whole path.
  ///   - environment: `nil` for our own.
  ///   - folder: where it works; `nil` for where we do.
  ///   - input: the file that it reads from standard input; `nil` for nothing to read.
  ///   - output: the file its output goes to, made anew; `nil` to drop it.
  ///   - errors: the same for what it says on standard error.
  public init(
    _ program: String, _ arguments: [String] = [], environment: [String: String]? = nil,
    in folder: String? = nil, input: String? = nil, output: String? = nil, errors: String? = nil
  ) throws {
    let environment = environment ?? ProcessInfo.processInfo.environment
    // The same process becomes the program once it is in its folder.
    let moving = folder.map { ["/usr/bin/env", "-C", $0] } ?? []
    processID = try Self.spawn(
      moving + [program] + arguments, environment.map { "\($0)=\($1)" },
      input: input ?? "/dev/null", files: [output ?? "/dev/null", errors ?? "/dev/null"])
    ended.enter()
    Thread.detachNewThread { [self] in
      var status: Int32 = 0
      while waitpid(processID, &status, 0) < 0, errno == EINTR {}
      let signal = status & 0x7F
      ending.withLock { $0 = signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal) }
      ended.leave()
    }
  }

  public var isRunning: Bool { ending.withLock { $0 } == nil }

  public func send(_ signal: Int32) {
    if isRunning { kill(processID, signal) }
  }

  /// Holds the thread until the process has ended.
  @discardableResult
  public func wait() -> Ending {
    ended.wait()
    return ending.withLock { $0 } ?? .signal(0)
  }

  @discardableResult
  public func end() async -> Ending {
    await withCheckedContinuation { continuation in
      ended.notify(queue: .global()) { continuation.resume() }
    }
    return wait()
  }

  /// Runs a program to its end.
  ///
  /// - Returns: how it ended, and what it wrote to standard output.
  public static func run(_ program: String, _ arguments: [String]) throws -> (Ending, String) {
    let output = FileManager.default.temporaryDirectory
      .appending(path: "cairn-child-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: output) }
    let ending = try ChildProcess(program, arguments, output: output.path).wait()
    return (ending, String(decoding: try Data(contentsOf: output), as: UTF8.self))
  }

  // MARK: - Starting

  /// Sound: what is handed to the C library lives in this function until it returns.
  private static func spawn(
    _ arguments: [String], _ environment: [String], input: String, files: [String]
  ) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    for (index, file) in files.enumerated() {
      posix_spawn_file_actions_addopen(
        &actions, Int32(index + 1), file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    // NIO's sockets would be inherited, and a connection that our process closes stays open then.
    posix_spawn_file_actions_addclosefrom_np(&actions, 3)
    // A server that runs in our process ignores signals which a child is to hear.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))

    var words = arguments.map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for word in words + variables { free(word) } }
    var processID: Int32 = 0
    let code = posix_spawn(
      &processID, arguments[0], &actions, &attributes, &words, &variables)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EINVAL) }
    return processID
  }
}

import ChildProcess
import Foundation
import Synchronization

/// A server's process, which ends when the test lets go of it or dies, in whatever way.
///
/// Between the two stands a shell that reads from a named pipe whose other end only we hold. When
/// the pipe closes, it stops the server and removes its folder.
final class WatchedProcess: Sendable {
  private let process: ChildProcess
  private let folder: String
  private let mark: String
  private let pipe: Mutex<Int32>

  private static let script = """
    folder=$1 mark=$2 signal=$3; shift 3
    exec 3<&0 </dev/null
    "$@" & program=$!
    (
      word=remove; read -r word <&3
      while [ ! -e "$mark" ]; do kill -s "$signal" $program 2>/dev/null; sleep 0.1; done
      [ "$word" = keep ] || rm -rf "$folder"
    ) 2>/dev/null &
    wait $program
    echo $? >"$mark"
    wait
    """

  /// - Parameters:
  ///   - folder: the server's, and the test's to remove after `stop`.
  ///   - signal: what makes the server stop at once.
  init(_ command: [String], in folder: String, log: String, signal: String) throws {
    let name = UUID().uuidString
    let path = "\(folder)/pipe-\(name)"
    guard mkfifo(path, 0o600) == 0 else { throw ServerFailure("no pipe at \(path)") }
    // Never inherited: a child of the test would keep the server alive.
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw ServerFailure("no pipe at \(path)") }
    pipe = Mutex(descriptor)
    mark = "\(folder)/ended-\(name)"
    self.folder = folder
    do {
      process = try ChildProcess(
        "/usr/bin/env",
        ["sh", "-c", Self.script, "sh", folder, mark, signal] + ServerUser.prefix + command,
        environment: ServerProgram.surroundings, in: "/", input: path, output: log, errors: log)
    } catch {
      close(descriptor)
      throw error
    }
  }

  deinit { release() }

  /// The server itself has ended, by itself or not.
  var hasEnded: Bool { FileManager.default.fileExists(atPath: mark) }

  private func release(word: String = "") {
    pipe.withLock { descriptor in
      guard descriptor >= 0 else { return }
      if !word.isEmpty {
        _ = word.withCString { write(descriptor, $0, strlen($0)) }
      }
      close(descriptor)
      descriptor = -1
    }
  }

  /// Stops the server and waits until it is gone.
  ///
  /// - Parameter keepsFolder: whether it is to be started again.
  func stop(keepsFolder: Bool = false) async {
    // The pipe holds the word until it is read, as long as a reader has it open.
    release(word: keepsFolder ? "keep\n" : "")
    await process.end()
    if !keepsFolder { try? FileManager.default.removeItem(atPath: folder) }
  }
}

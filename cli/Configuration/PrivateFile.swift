import Foundation
import Glibc

/// A file that holds a secret: only its owner may read it, and it is never half written.
struct PrivateFile: Sendable {
  let path: String

  /// The content, or `nil` where there is no such file. Refused where others could have read it.
  func read() throws(CommandFailure) -> Data? {
    let path = URL(fileURLWithPath: self.path).resolvingSymlinksInPath().path
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      let owner = attributes[.ownerAccountID] as? NSNumber,
      let mode = attributes[.posixPermissions] as? NSNumber
    else { throw failure("read") }
    guard owner.uint32Value == geteuid() else {
      throw CommandFailure(.notPermitted, "\(path) belongs to another user")
    }
    guard mode.intValue & 0o077 == 0 else {
      throw CommandFailure(
        .notPermitted, "\(path) holds credentials and is open to others",
        details: [("remedy", "chmod 600 \(path)")])
    }
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw CommandFailure(.invalidInput, "\(path) cannot be read")
    }
  }

  /// Replaces the content as one step. Where `overwrites` is not set, there must be no file yet.
  func write(_ content: [UInt8], overwrites: Bool = true) throws(CommandFailure) {
    let draft = "\(path).\(getpid()).tmp"
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure("written") }
    defer { unlink(draft) }
    let isWritten = Self.write(content, to: file) && fsync(file) == 0
    guard close(file) == 0, isWritten else { throw failure("written") }
    // `link` refuses to replace, `rename` replaces: each is one step.
    guard (overwrites ? rename(draft, path) : link(draft, path)) == 0 else {
      if errno == EEXIST {
        throw CommandFailure(.conflict, "\(path) is there already and is not overwritten")
      }
      throw failure("written")
    }
  }

  private static func write(_ content: [UInt8], to file: Int32) -> Bool {
    var rest = content[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// What the last system call complained of.
  private func failure(_ what: String) -> CommandFailure {
    CommandFailure(
      .invalidInput, "\(path) cannot be \(what): \(String(cString: strerror(errno)))")
  }
}

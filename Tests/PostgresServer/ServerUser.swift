import ChildProcess
import Foundation

/// The ordinary user that database servers run as: they refuse to be run by root.
enum ServerUser {
  private static let isNeeded = geteuid() == 0
  /// Comes with Debian's server package.
  private static let name = "postgres"

  /// What stands before a command so that this user carries it out, in the same process.
  static var prefix: [String] {
    isNeeded ? ["setpriv", "--reuid=\(name)", "--regid=\(name)", "--init-groups", "--"] : []
  }

  /// Hands a file or folder of ours over to it.
  static func give(_ path: String) throws {
    guard isNeeded else { return }
    guard let user = getpwnam(name)?.pointee else { throw ServerFailure("no user \(name)") }
    guard chown(path, user.pw_uid, user.pw_gid) == 0 else {
      throw ServerFailure("\(path) cannot be given to \(name)")
    }
  }

  /// Runs a command to its end as this user.
  static func run(
    _ command: [String], variables: [String: String] = [:], errors: String
  ) async throws {
    let process = try ChildProcess(
      "/usr/bin/env", prefix + command,
      environment: variables.merging(ServerProgram.surroundings) { own, _ in own },
      in: "/", errors: errors)
    guard await process.end() == .exit(0) else {
      let text = (try? String(contentsOfFile: errors, encoding: .utf8)) ?? ""
      throw ServerFailure("\(command[0]) failed: \(text)")
    }
  }
}

/// A server of the tests could not do as it was told.
public struct ServerFailure: Error, CustomStringConvertible {
  public let description: String

  public init(_ description: String) { self.description = description }
}

/// Where the programs of the database lie.
enum ServerProgram {
  static let surroundings = ["PATH": "/usr/sbin:/usr/bin:/bin", "LC_ALL": "C.UTF-8"]

  private static let folder = Result {
    let (ending, text) = try ChildProcess.run("/usr/bin/env", ["pg_config", "--bindir"])
    guard ending == .exit(0) else { throw ServerFailure("no pg_config: run tools/setup") }
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  static func path(_ name: String) throws -> String { try folder.get() + "/" + name }

  /// A port of the loopback address that nobody listens on at this moment.
  static func freePort() throws -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let found = withUnsafeMutableBytes(of: &address) { bytes -> Bool in
      guard let start = bytes.baseAddress else { return false }
      let address = start.assumingMemoryBound(to: sockaddr.self)
      return bind(descriptor, address, length) == 0
        && getsockname(descriptor, address, &length) == 0
    }
    guard found else { throw ServerFailure("no free port") }
    return Int(UInt16(bigEndian: address.sin_port))
  }
}

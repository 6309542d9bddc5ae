import Foundation

/// Where saved servers are kept: `$CAIRN_CONFIG`, or `cairn/config.json` in `$XDG_CONFIG_HOME` or
/// `~/.config`. It holds credentials and is refused while others can read it.
struct ConfigurationFile: Sendable {
  let path: String

  init(_ variables: [String: String]) throws(CommandFailure) {
    if let path = variables["CAIRN_CONFIG"], !path.isEmpty {
      self.path = path
    } else if let directory = variables["XDG_CONFIG_HOME"], !directory.isEmpty {
      path = "\(directory)/cairn/config.json"
    } else if let home = variables["HOME"], !home.isEmpty {
      path = "\(home)/.config/cairn/config.json"
    } else {
      throw CommandFailure(.usage, "neither CAIRN_CONFIG nor HOME says where the configuration is")
    }
  }

  /// The saved servers; none where there is no file.
  func read() throws(CommandFailure) -> SavedServers {
    guard let data = try PrivateFile(path: path).read() else { return SavedServers() }
    do {
      return try JSONDecoder().decode(SavedServers.self, from: data)
    } catch {
      // The decoder's own words may quote the content.
      throw CommandFailure(.invalidInput, "\(path) is not a configuration of cairn")
    }
  }

  func write(_ servers: SavedServers) throws(CommandFailure) {
    let directory = URL(fileURLWithPath: path).deletingLastPathComponent()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data: Data
    do {
      try FileManager.default.createDirectory(
        at: directory, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      data = try encoder.encode(servers)
    } catch {
      throw CommandFailure(.invalidInput, "\(directory.path) cannot be made")
    }
    try PrivateFile(path: path).write(Array(data) + [UInt8(ascii: "\n")])
  }
}

import Foundation

/// The text of `proto/`, read without the generator: an independent witness of the contract.
enum Schema {
  struct Method {
    let name: String
    let permission: String
    let isPlatform: Bool
  }

  static let text: String = {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../proto/cairn").standardizedFileURL
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    return (files?.allObjects as? [URL] ?? [])
      .filter { $0.pathExtension == "proto" }
      .sorted { $0.path < $1.path }
      .compactMap { try? String(contentsOf: $0, encoding: .utf8) }
      .joined(separator: "\n")
  }()

  /// Name and number of every value of an enum but the first, which is "unspecified".
  static func values(ofEnum name: String) -> [String: UInt16] {
    let pattern = try? Regex("\\nenum \(name) \\{([^}]*)\\}", as: (Substring, Substring).self)
    guard let pattern, let body = text.firstMatch(of: pattern)?.1 else { return [:] }
    return body.matches(of: /(?m)^\s*([A-Z0-9_]+) = (\d+);/)
      .reduce(into: [:]) { values, match in
        guard let number = UInt16(match.2), number != 0 else { return }
        values[String(match.1)] = number
      }
  }

  static let methods: [Method] =
    text.matches(of: /rpc (\w+)\([^{]*\{([^}]*)\}/).map { match in
      let permission = match.2.firstMatch(of: /permission: (\w+)/)?.1 ?? "absent"
      return Method(
        name: String(match.1), permission: String(permission),
        isPlatform: match.2.contains("platform: true"))
    }
}

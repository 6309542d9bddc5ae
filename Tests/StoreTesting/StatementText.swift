import Foundation

/// The text of one statement, found in the source of `Store`: rules about all of them hold for
/// those that nobody has written yet, too.
public struct StatementText: Sendable, CustomStringConvertible {
  public let file: String
  /// On one line.
  public let text: String

  public var description: String { "\(file): \(text)" }

  /// Whether it belongs to a shared database, where statements name the tenant as they need it.
  public var isShared: Bool { Self.sharedNouns.contains(file) }

  private static let sharedNouns: Set = [
    "AlarmRows.swift", "ApprovalRows.swift", "BackupRows.swift", "CredentialRows.swift",
    "DestroyedTenantRows.swift", "EpochKeys.swift", "ExportKeyRows.swift", "ExportRows.swift",
    "KeyVersions.swift", "MovedTenants.swift", "News.swift", "NodeRows.swift",
    "RestoreRows.swift",
    "RootWraps.swift", "Secrets.swift", "SigningKeyRows.swift",
    "TenantRows.swift",
  ]

  public static let all: [StatementText] = {
    let rows = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Store/Rows").standardized
    let files =
      (try? FileManager.default.contentsOfDirectory(at: rows, includingPropertiesForKeys: nil))
      ?? []
    return files.flatMap { file in
      statements(in: (try? String(contentsOf: file, encoding: .utf8)) ?? "").map {
        StatementText(file: file.lastPathComponent, text: $0)
      }
    }
  }()

  /// A text as it is compared: each white space one blank.
  public static func onOneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .replacing("( ", with: "(")
  }

  private static func statements(in source: String) -> [String] {
    source.matches(of: /"""\n([\s\S]*?)"""|"([^"\n]+)"/).compactMap { match in
      let text = onOneLine(String(match.output.1 ?? match.output.2 ?? ""))
      let verbs = ["SELECT ", "INSERT ", "UPDATE ", "DELETE "]
      return verbs.contains(where: text.hasPrefix) ? text : nil
    }
  }
}

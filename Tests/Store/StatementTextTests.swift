import Foundation
import Store
import Testing

/// Walks the texts of all statements in the source: a rule about every one of them, those that
/// nobody has written yet included.
@Suite("Statements") struct StatementTextTests {
  static let statements: [(file: String, text: String)] = {
    let rows = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Store/Rows").standardized
    let files =
      (try? FileManager.default.contentsOfDirectory(at: rows, includingPropertiesForKeys: nil))
      ?? []
    return files.flatMap { file -> [(String, String)] in
      let source = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      let literal = /"""\n([\s\S]*?)"""|"([^"\n]+)"/
      return source.matches(of: literal).compactMap { match in
        let text = String(match.output.1 ?? match.output.2 ?? "")
          .split(whereSeparator: \.isWhitespace).joined(separator: " ")
          .replacing("( ", with: "(")
        let isStatement = ["SELECT ", "INSERT ", "UPDATE ", "DELETE "].contains {
          text.hasPrefix($0)
        }
        return isStatement ? (file.lastPathComponent, text) : nil
      }
    }
  }()

  /// The shared databases' own nouns; their statements name the tenant as they need it.
  static let shared: Set = [
    "CredentialRows.swift", "EpochKeys.swift", "Secrets.swift", "TenantRows.swift",
  ]

  @Test("the walk finds them")
  func found() {
    #expect(Self.statements.count > 60)
  }

  @Test("each table of a tenant's statement is bound to $1")
  func tenantFirst() {
    for (file, text) in Self.statements where !Self.shared.contains(file) {
      if text.hasPrefix("INSERT") {
        #expect(text.contains("(tenant, "), "\(file): \(text)")
        #expect(text.contains("VALUES ($1, "), "\(file): \(text)")
      }
      // As many bindings to the tenant as tables that are read or changed.
      let tables = text.matches(of: /\b(?:FROM|JOIN|UPDATE) [a-z]/).count
      let bindings = text.matches(of: /tenant = \$1/).count
      #expect(bindings >= tables, "\(file): \(text)")
    }
  }

  @Test("no list is cut by OFFSET, and each list has a LIMIT or one key")
  func keyset() {
    for (file, text) in Self.statements {
      #expect(!text.contains("OFFSET"), "\(file): \(text)")
      if text.hasPrefix("SELECT"), text.contains("ORDER BY"), text.contains(" > ($") {
        #expect(text.contains("LIMIT"), "\(file): \(text)")
      }
    }
  }

  @Test("nothing but what both engines know")
  func dialect() {
    for (file, text) in Self.statements {
      for word in ["REPLACE INTO", "INSERT OR", "IFNULL", "rowid", "ILIKE", "::", "ANY("] {
        #expect(!text.contains(word), "\(file): \(text)")
      }
    }
  }
}

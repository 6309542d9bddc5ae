/// One handwritten Swift file, as the rules see it.
struct SourceFile: Sendable {
  /// From the root of the package, `Sources/RPC/Status.swift`.
  let path: String
  /// Every line as it stands.
  let lines: [String]
  /// The same lines with comments and the insides of string literals blanked out.
  let code: [String]

  init(path: String, text: String) {
    self.path = path
    self.lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    self.code = codeOnly(text)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  var isTest: Bool { path.hasPrefix("Tests/") }

  /// Talks to a person at a terminal.
  var isCommand: Bool {
    ["cli/", "tools/", "Sources/cairnd/"].contains { path.hasPrefix($0) }
  }

  /// The target it belongs to, as Package.swift names it.
  var target: String {
    let parts = path.split(separator: "/").map(String.init)
    switch parts.first {
    case "cli": return "cairn"
    case "Sources": return parts[1]
    case "Tests": return parts[1] + "Tests"
    case "tools": return parts[1] == "generator" ? "cairn-generate" : "cairn-" + parts[1]
    default: return path
    }
  }

  /// The modules it imports, with the number of the line.
  var imports: [(line: Int, module: String)] {
    let pattern = importLine
    return code.enumerated().compactMap { index, line in
      guard line.contains("import"), let match = line.firstMatch(of: pattern) else { return nil }
      return (index + 1, String(match.output.1))
    }
  }

  /// The lines of code that match, counted from 1.
  func lines(matching pattern: Regex<Substring>) -> [Int] {
    // Simple word boundaries: the default ones follow Unicode's rules and take ten times as long.
    let pattern = pattern.wordBoundaryKind(.simple)
    return code.enumerated().compactMap { $1.firstMatch(of: pattern) == nil ? nil : $0 + 1 }
  }

  private var importLine: Regex<(Substring, Substring)> {
    #/
    ^\s*(?:@\w+(?:\(\w+\))?\s+)*
    (?:(?:public|package|internal|fileprivate|private)\s+)?
    import\s+
    (?:(?:struct|class|enum|protocol|func|let|var|typealias)\s+)?
    (\w+)
    /#
  }
}

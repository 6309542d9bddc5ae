/// One handwritten Swift file, as the rules see it.
struct SourceFile: Sendable {
  /// From the root of the package, `Sources/RPC/Status.swift`.
  let path: String
  let text: String
  /// The text with comments and the insides of string literals blanked out.
  let codeText: String
  /// Every line as it stands.
  let lines: [String]
  /// The lines of `codeText`.
  let code: [String]

  init(path: String, text: String) {
    self.path = path
    self.text = text
    codeText = codeOnly(text)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    code = codeText.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  var isTest: Bool { path.hasPrefix("Tests/") }

  /// Talks to a person at a terminal.
  var isCommand: Bool {
    ["cli/", "tools/", "Sources/cairnd/"].contains { path.hasPrefix($0) }
  }

  /// The programs of `tools/`, by their folders.
  private static let tools = [
    "benchmarks": "cairn-bench", "generator": "cairn-generate",
    "interop/TestMessages": "TestMessages", "interop/server": "cairn-interop-server",
    "fuzzers/calls": "fuzz-calls", "fuzzers/entries": "Fuzzing",
    "fuzzers/messages": "fuzz-messages",
    "interop/client": "cairn-interop-client",
  ]

  /// The target it belongs to, as Package.swift names it.
  var target: String {
    let parts = path.split(separator: "/").map(String.init)
    switch parts.first {
    case "cli": return "cairn"
    case "Sources": return parts[1]
    case "Tests": return parts[1] + "Tests"
    case "tools":
      let inner = parts.dropFirst().dropLast()
      return (1...2).lazy.compactMap { Self.tools[inner.prefix($0).joined(separator: "/")] }.first
        ?? path
    default: return path
    }
  }

  /// The modules it imports, with the number of the line.
  var imports: [(line: Int, module: String)] {
    let pattern = Pattern(
      #"^ *(?:@\w+(?:\(\w+\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?"#
        + #"import\s+(?:(?:struct|class|enum|protocol|func|let|var|typealias)\s+)?(\w+)"#)
    return pattern.matches(in: codeText).map { ($0.line, $0.group) }
  }

  /// The lines of code that match, counted from 1.
  func codeLines(matching pattern: String) -> [Int] {
    Pattern(pattern).matches(in: codeText).map(\.line)
  }

  /// The lines that match as they stand, comments and text included, counted from 1.
  func lines(matching pattern: String) -> [Int] {
    Pattern(pattern).matches(in: text).map(\.line)
  }
}

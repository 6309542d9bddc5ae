/// Swift text under construction. Lines are wrapped afterwards by `swift format`.
struct Source {
  private(set) var text = ""
  private var depth = 0

  mutating func line(_ line: String = "") {
    if line.isEmpty {
      text += "\n"
    } else {
      text += String(repeating: "  ", count: depth) + line + "\n"
    }
  }

  /// `head {`, the lines that `body` adds, `}`.
  mutating func block(_ head: String, _ body: (inout Source) -> Void) {
    line(head + " {")
    depth += 1
    body(&self)
    depth -= 1
    line("}")
  }

  /// `head`, indented lines, `foot`.
  mutating func list(_ head: String, _ foot: String, _ lines: [String]) {
    line(head)
    depth += 1
    for entry in lines { line(entry + ",") }
    depth -= 1
    line(foot)
  }

  mutating func doc(_ comment: String) {
    if comment.isEmpty { return }
    for part in comment.split(separator: "\n", omittingEmptySubsequences: false) {
      line(part.isEmpty ? "///" : "/// \(part)")
    }
  }
}

/// A generated file.
struct GeneratedFile {
  var name: String
  var text: String
}

/// Text as a Swift string literal.
func literal(_ text: String) -> String {
  let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    .replacing("\n", with: " ")
  return "\"\(escaped)\""
}

import Foundation

/// A regular expression that finds lines. Foundation's engine, since Swift's own takes ten seconds
/// for the whole tree. Begin a pattern with `^ *`, not `^\s*`, which would begin lines before.
struct Pattern {
  private let expression: NSRegularExpression?

  init(_ text: String) {
    expression = try? NSRegularExpression(pattern: text, options: .anchorsMatchLines)
  }

  /// Each match: the line it begins on, counted from 1, and its first group. A pattern that is none
  /// matches every text, so that a rule with a slip in it is seen at once.
  func matches(in text: String) -> [(line: Int, group: String)] {
    guard let expression else { return [(1, "")] }
    let whole = text as NSString
    let found = expression.matches(in: text, range: NSRange(location: 0, length: whole.length))
    return found.map { match in
      let before = whole.substring(to: match.range.location)
      let group = match.numberOfRanges > 1 ? whole.substring(with: match.range(at: 1)) : ""
      return (before.utf8.count { $0 == UInt8(ascii: "\n") } + 1, group)
    }
  }
}

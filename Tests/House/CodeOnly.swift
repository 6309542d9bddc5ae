/// The text with comments and the insides of string literals replaced by spaces, line for line,
/// so that a rule about code is not fooled by words. Code in a string's interpolation stays.
func codeOnly(_ text: String) -> String {
  var scanner = CodeScanner(text: Array(text.utf8))
  return String(decoding: scanner.scan(), as: UTF8.self)
}

private struct CodeScanner {
  private enum Place {
    /// In code; inside an interpolation, `depth` counts the open parentheses.
    case code(depth: Int)
    case string(pounds: Int, quotes: Int)
    case blockComment(depth: Int)
  }

  private let newline = UInt8(ascii: "\n")
  private let text: [UInt8]
  private var index = 0
  private var places: [Place] = [.code(depth: 0)]
  private var result: [UInt8] = []

  init(text: [UInt8]) { self.text = text }

  mutating func scan() -> [UInt8] {
    while index < text.count {
      switch places[places.count - 1] {
      case .code(let depth): scanCode(depth: depth)
      case .string(let pounds, let quotes): scanString(pounds: pounds, quotes: quotes)
      case .blockComment(let depth): scanComment(depth: depth)
      }
    }
    return result
  }

  private mutating func scanCode(depth: Int) {
    if starts(with: "//") {
      while index < text.count, text[index] != newline { blank(1) }
    } else if starts(with: "/*") {
      blank(2)
      places.append(.blockComment(depth: 1))
    } else if let opening = stringOpening() {
      keep(opening.pounds + opening.quotes)
      places.append(.string(pounds: opening.pounds, quotes: opening.quotes))
    } else {
      scanBracket(depth: depth)
    }
  }

  /// Keeps one character and follows parentheses, so that an interpolation's end is found.
  private mutating func scanBracket(depth: Int) {
    let inInterpolation = places.count > 1
    if inInterpolation, text[index] == UInt8(ascii: "(") {
      places[places.count - 1] = .code(depth: depth + 1)
    } else if inInterpolation, text[index] == UInt8(ascii: ")") {
      if depth == 1 {
        places.removeLast()
      } else {
        places[places.count - 1] = .code(depth: depth - 1)
      }
    }
    keep(1)
  }

  private mutating func scanString(pounds: Int, quotes: Int) {
    let hashes = String(repeating: "#", count: pounds)
    if starts(with: String(repeating: "\"", count: quotes) + hashes) {
      keep(quotes + pounds)
      places.removeLast()
    } else if starts(with: "\\" + hashes + "(") {
      keep(2 + pounds)
      places.append(.code(depth: 1))
    } else if starts(with: "\\" + hashes) {
      blank(min(2 + pounds, text.count - index))
    } else {
      blank(1)
    }
  }

  private mutating func scanComment(depth: Int) {
    if starts(with: "*/") {
      blank(2)
      places.removeLast()
      if depth > 1 { places.append(.blockComment(depth: depth - 1)) }
    } else if starts(with: "/*") {
      blank(2)
      places[places.count - 1] = .blockComment(depth: depth + 1)
    } else {
      blank(1)
    }
  }

  /// How many `#` and quotes open a string literal here.
  private func stringOpening() -> (pounds: Int, quotes: Int)? {
    var pounds = 0
    while index + pounds < text.count, text[index + pounds] == UInt8(ascii: "#") { pounds += 1 }
    guard starts(with: "\"", at: pounds) else { return nil }
    return (pounds, starts(with: "\"\"\"", at: pounds) ? 3 : 1)
  }

  private func starts(with word: String, at offset: Int = 0) -> Bool {
    var place = index + offset
    for byte in word.utf8 {
      if place >= text.count || text[place] != byte { return false }
      place += 1
    }
    return true
  }

  private mutating func keep(_ count: Int) {
    result.append(contentsOf: text[index..<index + count])
    index += count
  }

  private mutating func blank(_ count: Int) {
    for byte in text[index..<index + count] {
      result.append(byte == newline ? newline : UInt8(ascii: " "))
    }
    index += count
  }
}

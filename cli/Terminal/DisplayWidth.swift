extension String {
  /// How many terminal columns the text takes: combining marks none, East Asian wide and emoji
  /// characters two (Unicode Standard Annex 11), all others one.
  var displayWidth: Int {
    reduce(0) { $0 + $1.displayWidth }
  }

  /// The text without anything that could move the cursor, change the terminal's state or reverse
  /// the direction of what follows; each such character becomes U+FFFD.
  var shownSafely: String {
    guard unicodeScalars.contains(where: \.drivesTerminal) else { return self }
    var safe = String.UnicodeScalarView()
    for scalar in unicodeScalars { safe.append(scalar.drivesTerminal ? "\u{FFFD}" : scalar) }
    return String(safe)
  }
}

extension Character {
  /// The width of a whole grapheme: that of its widest scalar, so that an emoji sequence of many
  /// scalars counts once.
  fileprivate var displayWidth: Int {
    unicodeScalars.reduce(0) { max($0, $1.displayWidth) }
  }
}

extension Unicode.Scalar {
  fileprivate var drivesTerminal: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F: true
    // Bidirectional embeddings, overrides and isolates; line and paragraph separators.
    case 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: true
    default: false
    }
  }

  fileprivate var displayWidth: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    if value < 0x1100 { return 1 }
    if properties.isEmojiPresentation { return 2 }
    return Self.wide.contains { $0.contains(value) } ? 2 : 1
  }

  /// The blocks whose characters are East Asian Wide or Fullwidth.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]
}

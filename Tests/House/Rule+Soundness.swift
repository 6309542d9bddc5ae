extension Rule {
  static let soundness = [uncheckedPromise, unsafePointer]

  /// How many lines above a promise its reason may stand.
  private static let reach = 3

  /// `@unchecked Sendable` and its like are promises that the compiler takes on trust, so each has
  /// its own reason: a comment that says `Sound`, on the line or at most three lines above it.
  private static let uncheckedPromise = Rule(
    demand: """
      `@unchecked Sendable`, `nonisolated(unsafe)` and `unsafeBitCast` each need a comment that \
      says "Sound: ...", on the line or at most 3 lines above
      """,
    breaches: [
      Sample("Sources/RPC/A.swift", "final class A: @unchecked Sendable {}"),
      Sample("Sources/RPC/A.swift", "nonisolated(unsafe) var a = 1"),
      Sample("Sources/RPC/A.swift", "// Sound: too far away\n\n\n\nnonisolated(unsafe) var a = 1"),
      Sample("Sources/RPC/A.swift", "func sound() {}\nnonisolated(unsafe) var a = 1"),
    ],
    passes: [
      Sample("Sources/RPC/A.swift", "// Sound: one loop only.\nclass A: @unchecked Sendable {}"),
      Sample("Sources/RPC/A.swift", "/// @unchecked Sendable would be wrong here."),
    ]
  ) { file in
    let promise = /@unchecked\s+Sendable|nonisolated\(unsafe\)|\bunsafeBitCast\(/
    return file.lines(matching: promise).filter { line in
      !(max(1, line - reach)...line).contains { says("sound", line: $0, of: file) }
    }
  }

  /// Pointers come in crowds, so one sentence for the file says what keeps all of them valid.
  private static let unsafePointer = Rule(
    demand: """
      A file that names Unsafe...Pointer types or OpaquePointer has one comment "Soundness: ..." \
      saying what keeps every pointer valid
      """,
    breaches: [
      Sample("Sources/RPC/A.swift", "let a: UnsafeRawPointer"),
      Sample("Sources/RPC/A.swift", "var session: OpaquePointer?"),
      Sample("Sources/RPC/A.swift", #"let a: UnsafeRawPointer; log("Soundness:")"#),
    ],
    passes: [
      Sample("Sources/RPC/A.swift", "/// Soundness: owned by self.\nlet a: UnsafeRawPointer"),
      Sample("Sources/RPC/A.swift", "// no UnsafeRawPointer"),
    ]
  ) { file in
    let pointers = file.lines(matching: /\b(?:Unsafe\w*Pointer|OpaquePointer)\b/)
    let explained = file.lines.indices.contains { says("soundness:", line: $0 + 1, of: file) }
    return explained ? [] : Array(pointers.prefix(1))
  }

  /// Whether a comment on the line has the word.
  private static func says(_ word: String, line: Int, of file: SourceFile) -> Bool {
    guard let comment = file.lines[line - 1].firstMatch(of: /\/\/.*/) else { return false }
    return comment.output.lowercased().contains(word)
      && !file.code[line - 1].lowercased().contains(word)
  }
}

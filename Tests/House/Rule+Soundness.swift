extension Rule {
  static let soundness = [unsafePromise]

  /// How many lines above a promise its reason may stand.
  private static let reach = 3

  /// What the compiler takes on trust. A pointer that is handed to a function for the length of the
  /// call is sound by custom and needs no words; one that is kept does.
  private static var promise: Regex<Substring> {
    #/
    @unchecked\s+Sendable | nonisolated\(unsafe\) | \bunsafeBitCast\( | \bUnmanaged\b
    | \bOpaquePointer\b
    | ^\s*(?:[a-z]+(?:\([a-z]+\))?\s+)*(?:let|var)\s+\w+\s*:[^={]*\bUnsafe\w*Pointer\b[^{]*$
    | \bUnsafe\w*Pointer(?:<[^>]*>)?\s*\.\s*allocate\b
    /#
  }

  private static let unsafePromise = Rule(
    demand: """
      `@unchecked Sendable`, `nonisolated(unsafe)`, `unsafeBitCast`, `Unmanaged` and kept pointers \
      each need a reason: a comment "Sound: ..." or "`@unchecked Sendable`: ..." on the line or at \
      most \(reach) lines above, or one "Soundness: ..." for the whole file
      """,
    breaches: [
      Sample("Sources/RPC/A.swift", "final class A: @unchecked Sendable {}"),
      Sample("Sources/RPC/A.swift", "nonisolated(unsafe) var a = 1"),
      Sample("Sources/RPC/A.swift", "// Sound: too far away\n\n\n\nnonisolated(unsafe) var a = 1"),
      Sample("Sources/RPC/A.swift", "func sound() {}\nnonisolated(unsafe) var a = 1"),
      Sample("Sources/RPC/A.swift", "  private let a: UnsafeMutablePointer<UInt8>?"),
      Sample("Sources/RPC/A.swift", "let a = UnsafeMutableRawPointer.allocate(byteCount: 1)"),
      Sample("Sources/RPC/A.swift", "var session: OpaquePointer?"),
      Sample("Sources/RPC/A.swift", #"var session: OpaquePointer?; log("Soundness:")"#),
    ],
    passes: [
      Sample("Sources/RPC/A.swift", "// Sound: one loop only.\nclass A: @unchecked Sendable {}"),
      Sample("Sources/RPC/A.swift", "/// `@unchecked Sendable`: a\n/// b.\nlet c: OpaquePointer"),
      Sample("Sources/RPC/A.swift", "func read(_ bytes: UnsafeRawBufferPointer) {}"),
      Sample("Sources/RPC/A.swift", "var a: UnsafeRawPointer { start + 1 }"),
      Sample("Sources/RPC/A.swift", "/// Soundness: owned by self.\n\n\n\n\nlet a: OpaquePointer"),
    ]
  ) { file in
    if file.lines.indices.contains(where: { says("soundness:", line: $0 + 1, of: file) }) {
      return []
    }
    return file.lines(matching: promise).filter { line in
      !(max(1, line - reach)...line).contains {
        says("sound", line: $0, of: file) || says("@unchecked sendable", line: $0, of: file)
      }
    }
  }

  /// Whether a comment on the line has the word.
  private static func says(_ word: String, line: Int, of file: SourceFile) -> Bool {
    guard let comment = file.lines[line - 1].firstMatch(of: /\/\/.*/) else { return false }
    return comment.output.lowercased().contains(word)
      && !file.code[line - 1].lowercased().contains(word)
  }
}

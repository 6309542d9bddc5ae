import Foundation

extension Rule {
  static let soundness = [unsafePromise]

  /// How many lines above a promise its reason may stand.
  private static let reach = 3

  /// What the compiler takes on trust. A pointer that is handed to a function for the length of the
  /// call is sound by custom and needs no words; one that is kept does.
  private static let promise = [
    #"@unchecked\s+Sendable|nonisolated\(unsafe\)|\bunsafeBitCast\(|\bUnmanaged\b"#,
    #"\bOpaquePointer\b"#,
    #"^ *(?:[a-z]+(?:\([a-z]+\))? +)*(?:let|var) +\w+ *:[^={\n]*\bUnsafe\w*Pointer\b[^{\n]*$"#,
    #"\bUnsafe\w*Pointer(?:<[^>\n]*>)?\.allocate\b"#,
  ].joined(separator: "|")

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
    let promises = file.codeLines(matching: promise)
    if promises.isEmpty || file.lines.indices.contains(where: { says("soundness:", $0 + 1, file) })
    {
      return []
    }
    return promises.filter { line in
      !(max(1, line - reach)...line).contains {
        says("sound", $0, file) || says("@unchecked sendable", $0, file)
      }
    }
  }

  /// Whether a comment on the line has the word.
  private static func says(_ word: String, _ line: Int, _ file: SourceFile) -> Bool {
    let comment = file.lines[line - 1].range(of: "//").map {
      file.lines[line - 1][$0.upperBound...]
    }
    return (comment?.lowercased().contains(word) ?? false)
      && !file.code[line - 1].lowercased().contains(word)
  }
}

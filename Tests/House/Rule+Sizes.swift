extension Rule {
  static let sizes = [fileLength, lineLength]

  /// Files that are longer than a file may be, with their longest permitted length. The list may
  /// only shrink: split a file rather than add it here.
  static let longFiles: [String: Int] = [:]

  private static let fileLength = Rule(
    demand: "A file has at most 400 lines, a file of tests 500: split it by concept",
    breaches: [
      Sample("Sources/RPC/Giant.swift", String(repeating: "\n", count: 401)),
      Sample("Tests/RPC/GiantTests.swift", String(repeating: "\n", count: 501)),
    ],
    passes: [
      Sample("Sources/RPC/Long.swift", String(repeating: "\n", count: 400)),
      Sample("Tests/RPC/LongTests.swift", String(repeating: "\n", count: 500)),
    ]
  ) { file in
    let most = longFiles[file.path] ?? (file.isTest ? 500 : 400)
    // A closing newline does not begin a line.
    let count = file.lines.count - (file.lines.last == "" ? 1 : 0)
    return count > most ? [0] : []
  }

  private static let lineLength = Rule(
    demand: "A line has at most 100 characters",
    breaches: [Sample("Sources/RPC/Wide.swift", String(repeating: "x", count: 101))],
    passes: [Sample("Sources/RPC/Wide.swift", String(repeating: "é", count: 100))]
  ) { file in
    file.lines.enumerated().compactMap { $1.utf8.count > 100 && $1.count > 100 ? $0 + 1 : nil }
  }
}

extension Rule {
  static let sealing = [sealedWrite]

  private static let seals = #"\.seal\(|replaceBlindIndex\(|\.entry\("#

  /// Keys and data lie in two files: a write begun with keys of before a rotation must be done
  /// again with those of now, and only one way of writing does that.
  private static let sealedWrite = Rule(
    demand: """
      A handler that seals or indexes writes by `write(about:)`, which knows of rotations of keys, \
      not by `data.write`
      """,
    breaches: [
      Sample("Sources/Services/Plan/A.swift", "tenant.data.write { $0.put(keys.seal(a)) }"),
      Sample(
        "Sources/Services/Student/A.swift",
        "let b = custody.entry(.localID, of: a)\ntry await call.tenant.data.write(.bulk) {}"),
    ],
    passes: [
      Sample("Sources/Services/Plan/A.swift", "tenant.write(about: [a]) { keys.seal($1) }"),
      Sample("Sources/Services/Plan/A.swift", "tenant.data.write { $0.insert(row) }"),
      Sample(
        "Sources/Services/Rotation/A.swift", "tenant.data.write { $0.put(keys.seal(a)) }"),
    ]
  ) { file in
    let mayDoSo = ["Sources/Services/Records/", "Sources/Services/Rotation/"]
    guard file.path.hasPrefix("Sources/Services/"), !mayDoSo.contains(where: file.path.hasPrefix),
      !file.codeLines(matching: seals).isEmpty
    else { return [] }
    return file.codeLines(matching: #"\bdata\.write\b"#)
  }
}

import Testing

/// A rule of the house about one file, with the samples that prove it awake.
struct Rule: Sendable, CustomTestStringConvertible {
  /// What it asks, as a sentence, with what to do instead.
  let demand: String
  /// Text that breaks it, and the path at which it does.
  let breaches: [Sample]
  /// Near misses that it must let pass.
  let passes: [Sample]
  /// The lines that break it; 0 stands for the whole file.
  let brokenLines: @Sendable (SourceFile) -> [Int]

  var testDescription: String { demand }

  /// What to show to whoever broke it.
  func violations(in file: SourceFile) -> [String] {
    brokenLines(file).map { line in
      let shown = line == 0 ? "" : ": " + file.lines[line - 1].trimmingPrefix { $0 == " " }
      return "\(file.path):\(line)\(shown)"
    }
  }
}

/// A file made up to try a rule on.
struct Sample: Sendable, CustomTestStringConvertible {
  let path: String
  let text: String

  init(_ path: String, _ text: String) {
    self.path = path
    self.text = text
  }

  var file: SourceFile { SourceFile(path: path, text: text) }
  var testDescription: String { "\(path): \(text.prefix(60))" }
}

extension Rule {
  static let all = sizes + words + soundness + sealing + imports

  /// A rule that forbids code of a certain look in files of a certain kind.
  static func forbidding(
    _ pattern: String, _ demand: String,
    in concerns: @escaping @Sendable (SourceFile) -> Bool = { _ in true },
    breaches: [Sample], passes: [Sample]
  ) -> Rule {
    Rule(demand: demand, breaches: breaches, passes: passes) { file in
      concerns(file) ? file.codeLines(matching: pattern) : []
    }
  }
}

import Testing

@Suite("The rules of the house")
struct RuleTests {
  @Test("hold in every file a person wrote", arguments: Rule.all)
  func hold(rule: Rule) async {
    var violations: [String] = []
    for file in await SourceTree.handwritten {
      violations += rule.violations(in: file)
      await Task.yield()
    }
    #expect(violations.isEmpty, "\(rule.demand)\n\(violations.joined(separator: "\n"))")
  }

  @Test("fire on every sample that breaks them", arguments: Rule.all)
  func fire(rule: Rule) {
    #expect(!rule.breaches.isEmpty, "a rule that was never seen to fire proves nothing")
    for sample in rule.breaches {
      #expect(!rule.brokenLines(sample.file).isEmpty, "\(rule.demand): \(sample)")
    }
  }

  @Test("let near misses pass", arguments: Rule.all)
  func spare(rule: Rule) {
    for sample in rule.passes {
      #expect(rule.brokenLines(sample.file).isEmpty, "\(rule.demand): \(sample)")
    }
  }

  @Test("look at the files that are there")
  func see() async {
    let paths = Set(await SourceTree.handwritten.map(\.path))
    #expect(paths.contains("Sources/RPC/Status.swift"))
    #expect(paths.contains("Tests/House/RuleTests.swift"))
    #expect(paths.contains("cli/Cairn.swift"))
  }

  @Test("excuse only files that are still there and still long")
  func excuse() async {
    let files = await SourceTree.handwritten
    for (path, most) in Rule.longFiles {
      let length = files.first { $0.path == path }?.lines.count ?? 0
      #expect(length > 400, "\(path) needs no excuse any more")
      #expect(length > most - 20, "\(path) has shrunk: lower its figure to \(length)")
    }
  }
}

@Suite("What counts as code")
struct CodeOnlyTests {
  @Test(
    "keeps code and blanks out comments and text",
    arguments: [
      ("let a = 1 // two", "let a = 1       "),
      (#"f("x") + g"#, #"f(" ") + g"#),
      (#"f("\(try a("b"))c")"#, #"f("\(try a(" ")) ")"#),
      (##"f(#"a"b"#)"##, ##"f(#"   "#)"##),
      (#"f("a\"b")"#, #"f("    ")"#),
      ("a /* b /* c */ d */ e", "a                   e"),
      ("\"\"\"\na \"b\" c\n\"\"\" + d", "\"\"\"\n       \n\"\"\" + d"),
      ("\"http://x\" + y", "\"        \" + y"),
    ])
  func blank(text: String, code: String) {
    #expect(codeOnly(text) == code)
  }

  @Test("keeps the lines of a whole file in step")
  func step() async {
    for file in await SourceTree.handwritten { #expect(file.lines.count == file.code.count) }
  }
}

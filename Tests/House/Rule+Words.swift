extension Rule {
  static let words = [
    forceTry, fatalError, print, defaultBranch, unknownDefault, leftover, detachedTask, vagueName,
    machinePath,
  ]

  private static let forceTry = forbidding(
    #"\btry!"#, "No `try!`: let the error travel, or make it impossible by type",
    breaches: [Sample("Tests/RPC/A.swift", "let a = try! b()")],
    passes: [Sample("Sources/RPC/A.swift", "let a = try b() // not try! here")])

  private static let fatalError = forbidding(
    #"\bfatalError\("#,
    "No `fatalError`: throw, or use `preconditionFailure` for what the type system cannot say",
    breaches: [Sample("Sources/RPC/A.swift", "default: fatalError()")],
    passes: [Sample("Sources/RPC/A.swift", #"log("fatalError()")"#)])

  private static let print = forbidding(
    #"\b(?:print|debugPrint|dump)\((?!.*\bto:)"#,
    "Only commands print (cli/, tools/, cairnd): elsewhere log, or return a value",
    in: { !$0.isCommand },
    breaches: [
      Sample("Sources/RPC/A.swift", "print(a)"), Sample("Tests/RPC/A.swift", "  dump(a)"),
    ],
    passes: [
      Sample("cli/A.swift", "print(a)"), Sample("Sources/RPC/A.swift", "fingerprint(a)"),
      Sample("Tests/RPC/A.swift", "dump(a, to: &text)"),
    ])

  private static let defaultBranch = forbidding(
    #"^ *default\s*:"#,
    "No `default:` where cases are decisions (Policy, the fault mapping): name every case",
    in: { $0.path.hasPrefix("Sources/Policy/") || $0.path.hasPrefix("Sources/RPC/Fault") },
    breaches: [
      Sample("Sources/Policy/A.swift", "  default: 1"),
      Sample("Sources/RPC/Fault+Status.swift", "    default:"),
    ],
    passes: [
      Sample("Sources/RPC/Timeout.swift", "default: 1"),
      Sample("Sources/Policy/A.swift", "default_: 1"),
    ])

  private static let unknownDefault = forbidding(
    #"@unknown\s+default"#, "No `@unknown default`: our own enums are all known",
    breaches: [Sample("Sources/Services/A.swift", "@unknown default: 1")],
    passes: [Sample("Sources/Services/A.swift", "// @unknown default")])

  private static let leftover = Rule(
    demand: "No markers of unfinished work: finish it, or open an issue",
    breaches: [
      Sample("Sources/RPC/A.swift", "// TO" + "DO: later"),
      Sample("Tests/RPC/A.swift", "/// FIX" + "ME"),
    ],
    passes: [
      Sample("Sources/RPC/A.swift", "case todo, mastodon // todo is a step's status"),
      Sample("Tests/RPC/A.swift", #"step("TO"# + #"DO", "DONE")"#),
    ]
  ) { $0.lines(matching: #"//.*\b(?:TOD[O]|FIXM[E]|XX[X]|HAC[K])\b"#) }

  private static let detachedTask = forbidding(
    #"\bTask\s*(?:<[^>]*>)?\s*\.\s*detached\b"#,
    "No detached tasks: they outlive their call; use a child task or a service",
    breaches: [Sample("Sources/RPC/A.swift", "Task.detached { }")],
    passes: [Sample("Sources/RPC/A.swift", "Task { }")])

  private static let vagueName = forbidding(
    #"\b(?:struct|class|enum|actor|protocol|typealias)\s+\w*"#
      + #"(?:Util|Utils|Utility|Utilities|Helper|Helpers|Manager)\b"#,
    "No type named Util, Helper or Manager: the idea has a noun of its own",
    breaches: [
      Sample("Sources/RPC/A.swift", "struct HeaderUtils {}"),
      Sample("Sources/RPC/A.swift", "public final class KeyManager: Sendable {}"),
    ],
    passes: [Sample("Sources/RPC/A.swift", "struct Utilisation {}")])

  private static let machinePath = Rule(
    demand: "No paths of one machine",
    breaches: [Sample("Tests/RPC/A.swift", #"let a = "/ho"# + #"me/me/roster""#)],
    passes: [Sample("Tests/RPC/A.swift", #"let a = "/tmp/roster""#)]
  ) { $0.lines(matching: #""/(?:home|root|work|Users)/"#) }
}

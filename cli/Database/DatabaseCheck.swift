import ArgumentParser
import Messages
import StorePostgres

struct DatabaseCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Shows whether cairnd would serve on a database, and everything against it.",
    discussion: """
      Connect as the role that cairnd connects as: much of what is looked at is what
      that role may do. cairnd looks at the same before it serves. With a finding that
      is no warning the status is 6.

        cairn database check --store postgres://cairn@db.example.org/cairn
        cairn database check --store postgres://cairn@db.example.org/cairn \\
          --key-store postgres://cairn@keys.example.org/cairn --output json
      """)

  @OptionGroup var database: DatabaseOptions

  mutating func run() async throws {
    let surroundings = Surroundings.current
    let reports = try await database.administration(surroundings).examine()
    let reply = Reply(format: database.output, surroundings: surroundings)
    let findings = reports.flatMap(\.findings)
    let refusals = findings.count { !$0.isWarning }
    reply.show(
      json: .object([
        .init("fit", .bool(refusals == 0)),
        .init("databases", .array(reports.map(JSONValue.init))),
      ])
    ) {
      reports.map { report in
        "\(report.address)".shownSafely + "\n" + report.findings.map(\.text).joined()
      }.joined()
    }
    guard refusals == 0 else {
      throw CommandFailure(
        .precondition, "cairnd would not serve here: \(refusals) of \(findings.count) findings")
    }
    reply.note(findings.isEmpty ? "nothing to be said" : "cairnd would serve here")
  }
}

extension DatabaseFinding {
  fileprivate var text: String {
    """
      \(isWarning ? "warning" : "refused")  \(name)  \(problem.shownSafely)
               mend: \(remedy.shownSafely)

    """
  }
}

extension JSONValue {
  fileprivate init(_ report: PostgresAdministration.Report) {
    self = .object([
      .init("database", .string(report.address.database)),
      .init("hosts", .array(report.address.hosts.map(JSONValue.string))),
      .init("findings", .array(report.findings.map(JSONValue.init))),
    ])
  }

  fileprivate init(_ finding: DatabaseFinding) {
    self = .object([
      .init("name", .string(finding.name)), .init("warning", .bool(finding.isWarning)),
      .init("problem", .string(finding.problem)), .init("remedy", .string(finding.remedy)),
    ])
  }
}

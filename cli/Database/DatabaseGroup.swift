import ArgumentParser
import Messages
import StorePostgres

struct DatabaseGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "database",
    abstract: "Sets up, checks and upgrades a PostgreSQL store.",
    discussion: """
      For those who administer the database: works without a server, as the role
      that the URL names. Whatever cairnd connects as owns nothing and can change no
      table, so cairnd never upgrades a database by itself.

        cairn database init --store postgres://postgres@/cairn?host=/run/postgresql
        cairn database check --store postgres://cairn@db.example.org/cairn
        cairn database migrate --store postgres://postgres@db.example.org/cairn

      A URL holds no password: libpq reads it from ~/.pgpass or passfile=FILE.
      """,
    subcommands: [DatabaseInit.self, DatabaseMigrate.self, DatabaseCheck.self])
}

/// Which databases are meant.
struct DatabaseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The database: postgres://USER@HOST/DATABASE. [CAIRN_STORE]", valueName: "url"))
  var store: String?

  @Option(
    help: ArgumentHelp(
      "The database of the keys, if they have one of their own. [CAIRN_KEY_STORE]",
      valueName: "url"))
  var keyStore: String?

  @Option(help: "How to print the answer: table or json.")
  var output: OutputFormat = .table

  func administration(
    _ surroundings: Surroundings
  ) throws(CommandFailure) -> PostgresAdministration {
    guard surroundings.variable("PGPASSWORD") == nil else {
      throw CommandFailure(
        .usage, "PGPASSWORD is set, which others on this machine can read",
        details: [("needed", "a password file: ~/.pgpass, or passfile=FILE in the URL")])
    }
    guard let store = store ?? surroundings.variable("CAIRN_STORE") else {
      throw CommandFailure(.usage, "--store is missing", details: [("needed", "a database's URL")])
    }
    let keys = keyStore ?? surroundings.variable("CAIRN_KEY_STORE")
    return PostgresAdministration(
      store: try Self.address(store, "--store"),
      keys: try keys.map { text throws(CommandFailure) in try Self.address(text, "--key-store") })
  }

  private static func address(
    _ text: String, _ option: String
  ) throws(CommandFailure) -> PostgresAddress {
    do {
      return try PostgresAddress(text)
    } catch {
      throw CommandFailure(.usage, "\(option) \(error)")
    }
  }
}

extension PostgresAdministration.Step {
  /// What is done, to be followed by nothing.
  var line: String { "apply migration \(number) (\(name)) to \(schema)" }
}

extension JSONValue {
  init(_ steps: [PostgresAdministration.Step]) {
    self = .array(
      steps.map { step in
        .object([
          .init("schema", .string(step.schema)), .init("number", .integer(Int64(step.number))),
          .init("name", .string(step.name)), .init("expansion", .bool(step.isExpansion)),
        ])
      })
  }
}

extension Reply {
  func show(applied steps: [PostgresAdministration.Step]) {
    show(json: .object([.init("applied", JSONValue(steps))])) {
      Table(
        [.text("schema"), .number("migration"), .text("name")],
        rows: steps.map { [$0.schema, String($0.number), $0.name] }
      ).text
    }
  }
}

import ArgumentParser
import Foundation
import Messages
import StorePostgres
import Vocabulary

struct DatabaseInit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Makes the roles, schemas and tables of a store in an empty database.",
    discussion: """
      Connect as a superuser, or as a role with CREATEROLE that owns the database. It
      adds what is missing and changes nothing that is there, so it may be run again,
      and by two at once.

        createdb --encoding=UTF8 --template=template0 cairn
        cairn database init --store postgres://postgres@/cairn?host=/run/postgresql
        psql -d cairn -c '\\password cairn'

      The keys of students are kept from long-lived backups of the database by giving
      them a database of their own, in a cluster of its own:

        cairn database init --store postgres://admin@db.example.org/cairn \\
          --key-store postgres://admin@keys.example.org/cairn --role cairn_north
      """)

  @OptionGroup var database: DatabaseOptions

  @Option(
    help: ArgumentHelp(
      "The role that cairnd will connect as; made without a password when it is missing.",
      valueName: "name"))
  var role = PostgresAdministration.serverRole

  mutating func run() async throws {
    let surroundings = Surroundings.current
    let reply = Reply(format: database.output, surroundings: surroundings)
    let now = Instant(seconds: Int64(surroundings.now().timeIntervalSince1970))
    let steps = try await database.administration(surroundings).initialise(role: role, at: now)
    reply.show(applied: steps)
    reply.note(
      """
      cairnd connects as \(role); give it a password: \\password \(role) in psql, or another way in.
      See whether it would start: cairn database check, as \(role)
      """)
  }
}

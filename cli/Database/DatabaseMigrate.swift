import ArgumentParser
import Foundation
import Messages
import StorePostgres
import Vocabulary

struct DatabaseMigrate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Brings the schemas of a store to the version of this cairn.",
    discussion: """
      There is no way back, so without --yes it only says what would happen. Each
      migration is one transaction; one that waits for a table longer than a few
      seconds gives up rather than hold everybody up. Servers of the version before go
      on serving unless a migration says otherwise.

        cairn database migrate --store postgres://postgres@db.example.org/cairn
        cairn database migrate --store postgres://postgres@db.example.org/cairn --yes
      """)

  @OptionGroup var confirmation: ConfirmationOptions
  @OptionGroup var database: DatabaseOptions

  mutating func run() async throws {
    let surroundings = Surroundings.current
    let reply = Reply(format: database.output, surroundings: surroundings)
    let administration = try database.administration(surroundings)
    let pending = try await administration.pending()
    guard confirmation.yes || pending.isEmpty else {
      confirmation.showPlan(pending.map(\.line), reply)
      if pending.contains(where: { !$0.isExpansion }) {
        reply.note("stop every cairnd of an earlier version first: they cannot serve afterwards")
      }
      return
    }
    let now = Instant(seconds: Int64(surroundings.now().timeIntervalSince1970))
    let steps = try await administration.migrate(at: now)
    if steps.isEmpty { reply.note("every schema is up to date") }
    reply.show(applied: steps)
  }
}

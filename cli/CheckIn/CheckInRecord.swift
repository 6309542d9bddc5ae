import ArgumentParser
import Client
import Messages
import RPC

struct CheckInRecord: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Records check-ins, each exactly once.",
    discussion: """
      The id in `clientId` is yours: sending the file again records nothing twice
      and says so.

        cairn checkin record --file week.json

        { "checkIns": [
          { "clientId": "0b0f5d1e-3f5b-4f0a-9a53-0c6f2f1b8a11",
            "studentId": "$STUDENT",
            "occurTime": "2026-09-14T15:30:00-04:00",
            "mode": "phone", "reached": "yes",
            "detail": { "with": "student", "wellbeing": 4, "academics": 3,
                        "needs": ["food"], "urgency": "soon",
                        "followUpOn": "2026-09-21",
                        "note": "Looks forward to the robotics club." } } ] }
      """)
  static let purpose = PurposeDemand.usually(.successPlan)

  @Option(help: ArgumentHelp("The check-ins, - for standard input."))
  var file: String

  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let request = try MessageFile.read(
      RecordCheckInsRequest.self, reply.surroundings.content(of: file))
    let response = try await client.navigators.recordCheckIns(request).message
    let columns = ["check-in", "week", "outcome", "counted"].map(Table.Column.text)
    let rows = response.receipts.map {
      [$0.clientID, $0.week, $0.outcome.word, $0.counted ? "yes" : "no"]
    }
    reply.show(response, Table(columns, rows: rows), whenEmpty: "no check-ins were recorded")
    let conflicts = response.receipts.filter { $0.outcome == .conflict }
    guard conflicts.isEmpty else {
      throw CommandFailure(
        .conflict, "an id was used before for a different check-in; that one was kept",
        details: conflicts.map { ($0.clientID, "give it an id of its own") })
    }
  }
}

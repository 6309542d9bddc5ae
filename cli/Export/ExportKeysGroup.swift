import ArgumentParser
import Client
import Messages
import RPC

struct ExportKeysGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "The keys to which a partner's exports are sealed.",
    discussion: """
      A key counts once its holder has proved to hold it. With the identity at hand
      that is one step:

        age-keygen -o kite.key
        cairn export keys register --identity kite.key

      Otherwise two, with the ordinary age tool in between:

        cairn export keys register --recipient $KITE --challenge-out kite.challenge
        age -d -i kite.key kite.challenge | cairn export keys confirm $KEY
      """,
    subcommands: [
      ExportKeysRegister.self, ExportKeysConfirm.self, ExportKeysList.self,
      ExportKeysRevoke.self,
    ])
}

struct ExportKeysConfirm: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm",
    abstract: "Proves that the holder of a key read its challenge.",
    discussion: """
      Examples:

        age -d -i kite.key kite.challenge | cairn export keys confirm $KEY
        cairn export keys confirm $KEY --proof-file kite.proof
      """)
  static let purpose = PurposeDemand.none

  @Argument(help: "The id of the key.")
  var id: String

  @Option(
    help: ArgumentHelp(
      "What the challenge holds; - is standard input.", valueName: "file"))
  var proofFile = "-"

  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let proof = String(decoding: try reply.surroundings.content(of: proofFile), as: UTF8.self)
    let response = try await client.exports.confirmExportKey(.init(id: id, proof: proof)).message
    reply.show(response) { response.key?.text ?? "" }
  }
}

struct ExportKeysList: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists keys, newest first.",
    discussion: """
      A partner sees its own, an administrator those of all parties.

        cairn export keys list
      """)
  static let purpose = PurposeDemand.none

  @OptionGroup var list: ListOptions
  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let found = try await list.collect(reply) { size, token in
      let page = try await client.exports.listExportKeys(.init(pageSize: size, pageToken: token))
      return (page.message.keys, page.message.nextPageToken)
    }
    let columns = ["id", "party", "recipient", "registered", "confirmed", "revoked"]
      .map(Table.Column.text)
    let rows = found.items.map { key in
      [
        key.id, key.party, key.recipient, key.createTime.text, key.confirmTime.text,
        key.revokeTime.text,
      ]
    }
    reply.show(
      ListExportKeysResponse(keys: found.items, nextPageToken: found.nextPageToken),
      Table(columns, rows: rows), whenEmpty: "there are no keys")
  }
}

struct ExportKeysRevoke: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke",
    abstract: "Ends a key: no export is sealed to it any more.",
    discussion: """
      Files made before stay readable to whoever holds it. An export that is under
      way ends.

        cairn export keys revoke $KEY
        cairn export keys revoke $KEY --yes
      """)
  static let purpose = PurposeDemand.none

  @Argument(help: "The id of the key.")
  var id: String

  @OptionGroup var confirmation: ConfirmationOptions
  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    guard confirmation.yes else {
      return confirmation.showPlan(["end the key \(id), and exports sealed to it"], reply)
    }
    let response = try await client.exports.revokeExportKey(.init(id: id)).message
    reply.show(response) { response.key?.text ?? "" }
  }
}

extension ExportKey {
  var text: String {
    var fields = FieldList()
    fields.add("Key", id)
    fields.add("Party", party)
    fields.add("Recipient", recipient)
    fields.add("Registered", "\(createTime.text) by \(registeredBy)")
    fields.add("Confirmed", confirmTime.text)
    fields.add("Revoked", revokeTime.text)
    return fields.text
  }
}

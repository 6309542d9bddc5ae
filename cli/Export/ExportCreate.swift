import ArgumentParser
import Client
import Messages
import RPC

struct ExportCreate: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: "Makes a file of everything that consents open to a partner.",
    discussion: """
      The file is sealed to the partner's confirmed keys, whoever makes it, and each
      student in it is recorded as a disclosure. It appears whole or not at all.

        cairn export create --purpose enrichment --out /exports
        cairn export create --party kite-club --purpose enrichment --out /exports
      """)
  static let purpose = PurposeDemand.stated
  static let isShort = false

  @Option(
    help: ArgumentHelp("For whom; a partner's is always its own.", valueName: "name"))
  var party = ""

  @Option(help: ArgumentHelp("The directory for the file.", valueName: "directory"))
  var out: String

  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let bar = ProgressBar(reply.console)
    defer { bar.clear() }
    let answer = try await client.exports.createExport(.init(party: party)) { responses in
      var download = ExportDownload(folder: out, bar: bar)
      for try await response in responses {
        switch response.part {
        case .header(let header): try download.begin(header)
        case .chunk(let chunk): try download.append(chunk)
        case .receipt(let receipt): download.receipt = receipt
        case nil: break
        }
      }
      return try download.finish()
    }
    answer.message.show(reply)
    reply.showDisclosure(answer)
  }
}

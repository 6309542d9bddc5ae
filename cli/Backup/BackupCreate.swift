import ArgumentParser
import Client
import Foundation
import Messages
import RPC

struct BackupCreate: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: "Copies databases of a serving server into age files.",
    discussion: """
      With --tenant: the tenant's data and keys. With --all: every tenant's, the
      epoch keys and the registry. Data comes before keys, so that no record is
      newer than the keys that open it. Each file appears whole or not at all.

        cairn backup create --tenant harborview --out /backups \\
          --recipient $OPERATOR --recipient $OFFICER
        cairn backup create --tenant harborview --artefact data --out /backups \\
          --recipients-file recipients.txt
        cairn backup create --all --out /backups --recipients-file recipients.txt
      """)
  static let purpose = PurposeDemand.none
  static let isShort = false

  @Option(help: ArgumentHelp("The directory for the files.", valueName: "directory"))
  var out: String

  @Option(
    name: .customLong("recipient"),
    help: ArgumentHelp("Who can open the files, age1...; at least two.", valueName: "recipient"))
  var recipients: [String] = []

  @Option(help: ArgumentHelp("A file with one recipient a line.", valueName: "file"))
  var recipientsFile: String?

  @Option(
    name: .customLong("artefact"),
    help: "What to copy: of a tenant data or keys, of the deployment epochs or registry.")
  var artefacts: [Choice<BackupArtefact>] = []

  @Flag(help: "Everything of the whole deployment.")
  var all = false

  @Option(
    help: ArgumentHelp(
      "Days until copies of keys must be deleted, at most what the server promises.",
      valueName: "count"))
  var days: Int32 = 0

  @OptionGroup var connection: ConnectionOptions

  mutating func validate() throws {
    guard (0...365).contains(days) else { throw ValidationError("--days takes at most 365") }
    if all, connection.tenant != nil || !artefacts.isEmpty {
      throw ValidationError("--all is everything; leave --tenant and --artefact out")
    }
  }

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let download = BackupDownload(
      folder: out, recipients: try gathered(reply.surroundings), days: days,
      bar: ProgressBar(reply.console))
    var files: [BackupDownload.File] = []
    for order in try await orders(client, reply) {
      files.append(try await download.run(order, client))
    }
    let columns = ["artefact", "tenant", "file"].map(Table.Column.text)
    let json = JSONValue.object([
      .init("files", .array(files.map(\.json)))
    ])
    let table = Table(
      columns + [.number("bytes"), .text("delete by")],
      rows: files.map {
        [
          $0.manifest.artefact.word, $0.order.tenant ?? "", $0.path, String($0.size),
          $0.manifest.expireTime.text,
        ]
      })
    reply.show(json: json) { table.text }
  }

  private func gathered(_ surroundings: Surroundings) throws(CommandFailure) -> [String] {
    var recipients = recipients
    if let recipientsFile {
      let text = String(decoding: try surroundings.content(of: recipientsFile), as: UTF8.self)
      recipients += text.split(whereSeparator: \.isNewline).map(String.init)
        .filter { !$0.hasPrefix("#") && !$0.isEmpty }
    }
    return recipients
  }

  /// What to copy, in the order that keeps a set usable: no key is older than the data it opens.
  private func orders(
    _ client: CairnClient, _ reply: Reply
  ) async throws -> [BackupDownload.Order] {
    let tenant = connection.tenant ?? reply.surroundings.variable("CAIRN_TENANT")
    guard all else {
      let chosen = artefacts.isEmpty ? [.data, .keys] : artefacts.values()
      return chosen.sorted { $0.rawValue < $1.rawValue }.map { artefact in
        let isShared = artefact == .epochs || artefact == .registry
        return BackupDownload.Order(artefact: artefact, tenant: isShared ? nil : tenant)
      }
    }
    var names: [String] = []
    var token = ""
    repeat {
      let page = try await client.tenants.listTenants(.init(pageSize: 1000, pageToken: token))
      names += page.message.tenants.map(\.name)
      token = page.message.nextPageToken
    } while !token.isEmpty
    return names.map { .init(artefact: .data, tenant: $0) }
      + names.map { .init(artefact: .keys, tenant: $0) }
      + [.init(artefact: .epochs), .init(artefact: .registry)]
  }
}

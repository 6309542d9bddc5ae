import ArgumentParser
import Client
import Messages
import RPC

struct ExportTenant: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "tenant",
    abstract: "Makes a file of everything that a tenant keeps. It takes two people.",
    discussion: """
      You, an administrator of the tenant, ask; somebody who runs the platform agrees
      (`cairn approval approve`); you make the file:

        cairn export tenant --recipient $OFFICER --reason "moving to another system"
        cairn export tenant --recipient $OFFICER --reason "moving to another system" \\
          --yes
        cairn export tenant --recipient $OFFICER --approval $APPROVAL \\
          --out /exports --yes

      Without --yes each step only says what would happen. Health records and notes
      are in the file too: whoever holds a recipient's key can read them all.
      """)
  static let purpose = PurposeDemand.usually(.rosterMaintenance)
  static let isShort = false

  @Option(
    name: .customLong("recipient"),
    help: ArgumentHelp("Who can open the file, age1...; may be repeated.", valueName: "recipient"))
  var recipients: [String]

  @Option(help: ArgumentHelp("Why. Never a person's data.", valueName: "text"))
  var reason = ""

  @Option(help: ArgumentHelp("The approval that was agreed to.", valueName: "id"))
  var approval: String?

  @Option(help: ArgumentHelp("The directory for the file.", valueName: "directory"))
  var out: String?

  @OptionGroup var confirmation: ConfirmationOptions
  @OptionGroup var connection: ConnectionOptions

  mutating func validate() throws {
    if approval == nil, reason.isEmpty {
      throw ValidationError("--reason is required when you ask")
    }
    if approval != nil, out == nil {
      throw ValidationError("--out is required with --approval")
    }
  }

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let seal = "seal it to \(recipients.joined(separator: ", "))"
    guard confirmation.yes else {
      let first = approval.map { "use the approval \($0)" } ?? "ask for a second person's agreement"
      return confirmation.showPlan(
        [first, "write everything that the tenant keeps into a file", seal], reply)
    }
    if let approval, let out { return try await download(approval, out, client, reply) }
    let response = try await client.exports.beginTenantExport(
      .init(recipients: recipients, reason: reason)
    ).message
    reply.show(response) { response.approval?.text ?? "" }
    reply.note(
      "nothing is exported yet; when the other person has agreed, go on with --approval "
        + (response.approval?.id ?? ""))
  }

  private func download(
    _ approval: String, _ out: String, _ client: CairnClient, _ reply: Reply
  ) async throws {
    let bar = ProgressBar(reply.console)
    defer { bar.clear() }
    let request = CreateTenantExportRequest(approvalID: approval, recipients: recipients)
    let file = try await client.exports.createTenantExport(request) { responses in
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
    }.message
    file.show(reply)
  }
}

import ArgumentParser
import Client
import Messages
import RPC

struct TenantDestroy: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "destroy",
    abstract: "Ends a tenant and everything it keeps. It takes two people.",
    discussion: """
      The tenant must be suspended, and no legal hold or request for inspection be
      open. You ask, an administrator of the tenant agrees (`cairn approval approve`),
      you confirm:

        cairn tenant suspend harborview --reason "agreement ended"
        cairn tenant destroy harborview --reason "agreement ended"
        cairn tenant destroy harborview --reason "agreement ended" --yes
        cairn approval approve $APPROVAL --yes
        cairn tenant destroy harborview --approval $APPROVAL --yes

      Without --yes each step only says what would happen.
      """)
  static let purpose = PurposeDemand.none
  static let isShort = false

  @Argument(help: "Its name or id.")
  var tenant: String

  @Option(help: ArgumentHelp("Why. Never a person's data.", valueName: "text"))
  var reason = ""

  @Option(help: ArgumentHelp("The approval that was agreed to.", valueName: "id"))
  var approval: String?

  @OptionGroup var confirmation: ConfirmationOptions
  @OptionGroup var connection: ConnectionOptions

  mutating func validate() throws {
    if approval == nil, reason.isEmpty {
      throw ValidationError("--reason is required when you ask")
    }
  }

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    if let approval, confirmation.yes { return try await confirm(approval, client, reply) }
    let request = BeginTenantDestructionRequest(
      tenant: tenant, reason: reason.isEmpty ? "confirmation" : reason,
      validateOnly: !confirmation.yes || approval != nil)
    let response = try await client.tenants.beginTenantDestruction(request).message
    guard confirmation.yes else { return showPlan(response, reply) }
    reply.show(response) { response.approval?.text ?? "" }
    reply.note(
      "nothing is destroyed yet; when the other person has agreed, confirm with --approval "
        + (response.approval?.id ?? ""))
  }

  private func showPlan(_ response: BeginTenantDestructionResponse, _ reply: Reply) {
    let name = response.tenant?.name ?? tenant
    let ask =
      approval == nil
      ? "ask for a second person's agreement" : "use the approval \(approval ?? "")"
    confirmation.showPlan(
      [
        ask, "destroy the keys, then the files, of the tenant \(name)",
        "make \(response.students) students unreadable, and free the name",
        "promise that no backup can be read after \(response.promiseTime.text)",
      ], reply)
  }

  private func confirm(
    _ approval: String, _ client: CairnClient, _ reply: Reply
  ) async throws {
    let response = try await client.tenants.confirmTenantDestruction(
      .init(tenant: tenant, approvalID: approval)
    ).message
    let record = response.destruction ?? TenantDestructionRecord()
    reply.show(response) { record.certificate }
    reply.note("destroyed; no backup can be read after \(record.promiseTime.text)")
    reply.note("verify with --key \(record.verifier.shownSafely)")
  }
}

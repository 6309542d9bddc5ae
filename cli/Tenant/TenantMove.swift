import ArgumentParser
import Client
import Messages
import RPC

struct TenantMove: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: "Takes a tenant into the store that the server was started to move to.",
    discussion: """
      The server copies the tenant while it works, then suspends it, copies it as it
      stands, compares both, and hands it over. Its credentials go along; nothing
      works at this server any more, and the copy left here is to be discarded once
      the other server is seen to serve it. Both need the same root key.

        cairnd --data /var/lib/cairn --move-to /srv/cairn-new
        cairn tenant move harborview
        cairn tenant move harborview --yes
        cairn tenant move harborview --discard --yes

      Without --yes it only says what would be moved. A move that was stopped goes on
      when it is asked for again.
      """)
  static let purpose = PurposeDemand.none
  static let isShort = false

  @Argument(help: "Its name or id.")
  var tenant: String

  @Flag(help: "Destroy what was left behind of a tenant that has moved.")
  var discard = false

  @OptionGroup var confirmation: ConfirmationOptions
  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    if discard { return try await discard(client, reply) }
    let report = try await move(client, ProgressBar(reply.console))
    guard confirmation.yes else { return confirmation.showPlan(plan(report), reply) }
    reply.show(report) { report.text }
    reply.note(
      "moved; when the other server serves it, run this command again with --discard")
  }

  private func move(_ client: CairnClient, _ bar: ProgressBar) async throws -> MoveReport {
    defer { bar.clear() }
    let request = MoveTenantRequest(tenant: tenant, validateOnly: !confirmation.yes)
    let report = try await client.moves.moveTenant(request) { responses in
      var report: MoveReport?
      for try await response in responses {
        switch response.part {
        case .progress(let progress):
          let isBytes = progress.phase == .copying || progress.phase == .paused
          bar.show(
            progress.phase.word, done: progress.done, total: progress.total,
            unit: isBytes ? .bytes : .rows)
        case .report(let found): report = found
        case nil: break
        }
      }
      return report
    }.message
    guard let report else { throw Status(.internal, "the call ended without a report") }
    return report
  }

  private func plan(_ report: MoveReport) -> [String] {
    [
      "copy \(report.dataRows) rows of data and \(report.keyRows) of keys while it works",
      "suspend \(report.name), and copy it as it stands then",
      "hand it over at change \(report.change) with \(report.credentials) credentials",
    ]
  }

  private func discard(_ client: CairnClient, _ reply: Reply) async throws {
    let request = DiscardMovedTenantRequest(tenant: tenant, validateOnly: !confirmation.yes)
    let response = try await client.moves.discardMovedTenant(request).message
    guard confirmation.yes else {
      return confirmation.showPlan(
        ["destroy keys and files of \(tenant) here; the other store keeps it"], reply)
    }
    reply.show(response) { "Discarded  \(response.tenantID)\n" }
  }
}

extension MoveReport {
  var text: String {
    var fields = FieldList()
    fields.add("Tenant", name)
    fields.add("Id", tenantID)
    fields.add("Rows", "\(dataRows) of data, \(keyRows) of keys")
    fields.add("Values opened", String(values))
    fields.add("Manifests", "\(students) students")
    fields.add("Credentials", String(credentials))
    fields.add("Last change", String(change))
    fields.add("Last disclosure", String(disclosure))
    fields.add("Copied in", "\(onlineMilliseconds) ms, while it worked")
    fields.add("Paused for", "\(pauseMilliseconds) ms")
    return fields.text
  }
}

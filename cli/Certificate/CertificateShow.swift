import ArgumentParser
import Client
import Messages
import RPC

struct CertificateShow: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows the newest certificate of a student's or a tenant's destruction.",
    discussion: """
      There are two: one when it is unreadable here, and a final one once no backup
      can bring it back.

        cairn certificate show --student $STUDENT
        cairn certificate show --student $STUDENT --out ada.cert
        cairn certificate show --destroyed-tenant harborview
      """)
  static let purpose = PurposeDemand.none

  @Option(help: ArgumentHelp("The id of the student who was erased.", valueName: "id"))
  var student: String?

  @Option(
    help: ArgumentHelp("The id or the last short name of the tenant.", valueName: "tenant"))
  var destroyedTenant: String?

  @Option(help: ArgumentHelp("Write the certificate into this new file.", valueName: "file"))
  var out: String?

  @OptionGroup var connection: ConnectionOptions

  mutating func validate() throws {
    guard (student == nil) != (destroyedTenant == nil) else {
      throw ValidationError("give either --student or --destroyed-tenant")
    }
  }

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    if let student {
      let response = try await client.erasures.getErasureCertificate(
        .init(studentID: student)
      ).message
      try write(response.certificate)
      reply.show(response) { response.certificate }
      explain(response.state, response.verifier, reply)
    } else if let destroyedTenant {
      let response = try await client.tenants.getDestructionCertificate(
        .init(tenant: destroyedTenant)
      ).message
      let record = response.destruction ?? TenantDestructionRecord()
      try write(record.certificate)
      reply.show(response) { record.certificate }
      explain(record.state, record.verifier, reply)
    }
  }

  private func write(_ certificate: String) throws {
    guard let out else { return }
    try PrivateFile(path: out).write(Array(certificate.utf8), overwrites: false)
  }

  private func explain(_ state: ErasureState, _ verifier: String, _ reply: Reply) {
    switch state {
    case .final: reply.note("final: no backup can bring it back")
    case .overdue:
      reply.note("overdue: the epoch key was not destroyed in time; an operator must look")
    case _: reply.note("unreadable here; the final certificate follows on the promised day")
    }
    reply.note("verify with --key \(verifier.shownSafely)")
  }
}

import ArgumentParser
import Client
import Messages
import RPC

struct StudentErase: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Erases a student for good, and says by when no backup can undo it.",
    discussion: """
      Destroys the student's keys and every sealed record. The record of disclosures
      stays. A legal hold or an open request for inspection forbids it. Without --yes
      it only says what would go. Afterwards:

        cairn student erase $STUDENT --basis family-request --reason "ticket 4711"
        cairn student erase $STUDENT --basis family-request --reason "ticket 4711" \\
          --yes
        cairn certificate show --student $STUDENT
      """)
  static let purpose = PurposeDemand.none

  @Argument(help: "The student's id.")
  var id: String

  @Option(help: "Why it is erased.")
  var basis: Choice<ErasureBasis>

  @Option(
    help: ArgumentHelp("Kept for auditors. Never a person's data.", valueName: "text"))
  var reason: String

  @OptionGroup var confirmation: ConfirmationOptions
  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let request = EraseStudentRequest(
      studentID: id, basis: basis.value, reason: reason, validateOnly: !confirmation.yes)
    let response = try await client.erasures.eraseStudent(request).message
    let erasure = response.erasure ?? Erasure()
    guard confirmation.yes else {
      guard let extent = response.extent else {
        return confirmation.showPlan(["change nothing: the student is erased already"], reply)
      }
      return confirmation.showPlan(
        [
          "destroy the keys of student \(id): \(extent.keys)",
          "delete record groups: \(extent.groups), plans: \(extent.plans), plan revisions: "
            + "\(extent.planRevisions), check-ins: \(extent.checkIns), "
            + "consents: \(extent.consents)",
          "promise that no backup can be read after \(erasure.promiseTime.text)",
        ], reply)
    }
    reply.show(response) { erasure.text }
    if erasure.state == .online {
      reply.note("unreadable here now, and in every backup from \(erasure.promiseTime.text) on")
    }
  }
}

extension Erasure {
  /// Shows one erasure.
  var text: String {
    var fields = FieldList()
    fields.add("Student", studentID)
    fields.add("State", state.word)
    fields.add("Basis", basis.word)
    fields.add("Reason", reason)
    fields.add("Erased", eraseTime.text)
    fields.add("Erased by", erasedBy)
    fields.add("Records", String(records))
    fields.add("Promised", promiseTime.text)
    return fields.text
  }
}

import ArgumentParser
import Client
import Messages
import RPC

struct PlanList: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the plans of the students that you may see, without their content.",
    discussion: """
      Examples:

        cairn plan list --student $STUDENT
        cairn plan list --school-year 2027 --status active --review-due-by 2026-12-01
      """)
  static let purpose = PurposeDemand.usually(.successPlan)

  @Option(help: ArgumentHelp("Only plans of this student.", valueName: "id"))
  var student = ""

  @Option(help: ArgumentHelp("Only of the school year that ends in this year.", valueName: "year"))
  var schoolYear: Int32 = 0

  @Option(help: "Only plans of this status.")
  var status: Choice<PlanStatus>?

  @Option(
    help: ArgumentHelp("Only plans to be reviewed on or before this day.", valueName: "YYYY-MM-DD"))
  var reviewDueBy = ""

  @OptionGroup var list: ListOptions
  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let found = try await list.collect(reply) { size, token in
      let request = ListPlansRequest(
        pageSize: size, pageToken: token, studentID: student, schoolYear: schoolYear,
        status: status?.value ?? .unspecified, reviewDueBy: reviewDueBy)
      let page = try await client.plans.listPlans(request)
      return (page.message.plans, page.message.nextPageToken)
    }
    var table = Table(
      ["plan", "student", "year", "status", "tier", "next review"].map(Table.Column.text)
        + [.number("revision")])
    for plan in found.items {
      table.add([
        plan.id, plan.studentID, plan.schoolYearText, plan.status.word, plan.tier.word,
        plan.nextReviewOn, String(plan.revision),
      ])
    }
    reply.show(
      ListPlansResponse(plans: found.items, nextPageToken: found.nextPageToken), table,
      whenEmpty: "there are no such plans that you may see")
  }
}

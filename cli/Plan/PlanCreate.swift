import ArgumentParser
import Client
import Messages
import RPC

struct PlanCreate: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: "Opens a Success Plan for a student and school year.",
    discussion: """
      The file has the fields of CreatePlanRequest:

        cairn plan create $STUDENT --file plan.json

        { "schoolYear": 2027, "tier": "2a", "nextReviewOn": "2027-01-15",
          "familyParticipated": true,
          "content": {
            "domains": [
              { "domain": "academic", "strengths": ["reads above grade level"],
                "needs": ["support in fractions"], "interests": ["robotics"],
                "rating": 3 } ],
            "goals": [
              { "text": "Master fractions by spring", "domain": "academic",
                "dueOn": "2027-04-30", "status": "active",
                "steps": [
                  { "what": "Tutoring twice a week", "owner": "partner",
                    "dueOn": "2026-10-01", "status": "todo" } ] } ] },
          "voices": { "studentVoice": "I want to build a robot." } }
      """)
  static let purpose = PurposeDemand.usually(.successPlan)

  @Argument(help: "The student's id.")
  var student: String

  @Option(help: ArgumentHelp("The plan, - for standard input."))
  var file: String

  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    var request = try MessageFile.read(
      CreatePlanRequest.self, reply.surroundings.content(of: file), fixed: ["studentId"])
    request.studentID = student
    let response = try await client.plans.createPlan(request).message
    reply.show(response) { response.plan?.text ?? "" }
  }
}

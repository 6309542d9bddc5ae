import ArgumentParser

struct StudentGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "student",
    abstract: "Shows, finds, lists, creates and erases students.",
    discussion: """
      What you see is decided by role, assignment and consent; groups that you may
      not see are named, not hidden.

        cairn student search --local-id 100234 --purpose success-plan
        cairn student show $STUDENT --purpose service-coordination
      """,
    subcommands: [
      StudentShow.self, StudentSearch.self, StudentList.self, StudentCreate.self,
      StudentErase.self, StudentErasures.self, HoldGroup.self, InspectionGroup.self,
    ])
}

import ArgumentParser

struct PlanGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Opens, shows and revises Success Plans.",
    discussion: """
      One living plan for each student and school year: strengths before needs,
      goals, steps.

        cairn plan create $STUDENT --file plan.json
        cairn plan show $PLAN
      """,
    subcommands: [PlanShow.self, PlanList.self, PlanCreate.self, PlanRevise.self])
}

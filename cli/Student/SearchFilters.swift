import ArgumentParser
import Messages

/// What must hold of a student besides what is searched for.
struct SearchFilters: ParsableArguments {
  @Option(help: ArgumentHelp("Only students of this school.", valueName: "id"))
  var school = ""

  @Option(help: ArgumentHelp("Only this grade, such as KG or 03.", valueName: "code"))
  var grade = ""

  @Option(help: "Only students of this status.")
  var status: Choice<StudentStatus>?

  @Option(name: .customLong("class"), help: ArgumentHelp("Only this class.", valueName: "id"))
  var schoolClass = ""

  @Option(help: ArgumentHelp("Only students assigned to this navigator.", valueName: "id"))
  var navigator = ""

  @Option(help: "Only students with an open plan of this tier.")
  var tier: Choice<Tier>?

  @Option(
    help: ArgumentHelp(
      "Only students with an open plan whose review is due by then.", valueName: "YYYY-MM-DD"))
  var reviewDueBy = ""

  func request(
    _ criterion: SearchStudentsRequest.Criterion, pageSize: Int32, pageToken: String
  ) -> SearchStudentsRequest {
    SearchStudentsRequest(
      criterion: criterion, pageSize: pageSize, pageToken: pageToken, schoolID: school,
      grade: grade, status: status?.value ?? .unspecified, classID: schoolClass,
      navigatorID: navigator, tier: tier?.value ?? .unspecified, reviewDueBy: reviewDueBy)
  }
}

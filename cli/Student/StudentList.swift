import ArgumentParser
import Client
import Messages
import RPC

struct StudentList: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the students that you may see.",
    discussion: """
      Examples:

        cairn student list --purpose success-plan --grade 03
        cairn student list --purpose success-plan --class $CLASS
      """)
  static let purpose = PurposeDemand.stated

  @Option(help: ArgumentHelp("Only students of this school.", valueName: "id"))
  var school = ""

  @Option(name: .customLong("class"), help: ArgumentHelp("Only this class.", valueName: "id"))
  var schoolClass = ""

  @Option(help: ArgumentHelp("Only this grade, such as KG or 03.", valueName: "code"))
  var grade = ""

  @Option(help: "Only students of this status.")
  var status: Choice<StudentStatus>?

  @Option(help: ArgumentHelp("Only students assigned to this navigator.", valueName: "id"))
  var navigator = ""

  @OptionGroup var list: ListOptions
  @OptionGroup var connection: ConnectionOptions

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let found = try await list.collect(reply) { size, token in
      let request = ListStudentsRequest(
        pageSize: size, pageToken: token, schoolID: school, grade: grade,
        status: status?.value ?? .unspecified, classID: schoolClass, navigatorID: navigator)
      let page = try await client.students.listStudents(request)
      return (page.message.students, page.message.nextPageToken)
    }
    reply.show(
      ListStudentsResponse(students: found.items, nextPageToken: found.nextPageToken),
      Student.table(found.items), whenEmpty: "there are no such students that you may see")
  }
}

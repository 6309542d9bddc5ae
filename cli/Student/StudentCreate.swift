import ArgumentParser
import Client
import Messages
import RPC

struct StudentCreate: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: "Creates a student. Most students come from a roster instead.",
    discussion: """
      From options, or from a file with the fields of CreateStudentRequest:

        cairn student create --family Okonkwo --given Ada --birth-date 2016-04-12 \\
          --grade 03
        cairn student create --file student.json

        { "grade": "03",
          "identity": { "givenName": "Ada", "familyName": "Okonkwo",
                        "birthDate": "2016-04-12" },
          "contact": { "contacts": [
            { "relationship": "mother", "givenName": "Ngozi",
              "familyName": "Okonkwo", "hasRights": true } ] } }
      """)
  static let purpose = PurposeDemand.usually(.rosterMaintenance)

  @Option(help: ArgumentHelp("Read the student from this file, - for standard input."))
  var file: String?

  @Option(help: ArgumentHelp("The family name.", valueName: "name"))
  var family: String?

  @Option(help: ArgumentHelp("The given name.", valueName: "name"))
  var given: String?

  @Option(help: ArgumentHelp("The birth date.", valueName: "YYYY-MM-DD"))
  var birthDate: String?

  @Option(help: ArgumentHelp("The school's id.", valueName: "id"))
  var school: String?

  @Option(help: ArgumentHelp("The grade, such as KG or 03.", valueName: "code"))
  var grade: String?

  @Option(help: ArgumentHelp("The district's own number.", valueName: "number"))
  var localId: String?

  @Option(help: ArgumentHelp("The state's number.", valueName: "number"))
  var stateId: String?

  @OptionGroup var connection: ConnectionOptions

  mutating func validate() throws {
    let fields = [family, given, birthDate, school, grade, localId, stateId]
    guard file == nil || !fields.contains(where: { $0 != nil }) else {
      throw ValidationError("a student comes from --file or from options, not from both")
    }
    guard file != nil || (family != nil && given != nil) else {
      throw ValidationError("give --family and --given, or --file")
    }
  }

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let response = try await client.students.createStudent(request(reply.surroundings)).message
    reply.show(response) { response.student?.text ?? "" }
  }

  private func request(_ surroundings: Surroundings) throws -> CreateStudentRequest {
    if let file {
      return try MessageFile.read(CreateStudentRequest.self, surroundings.content(of: file))
    }
    let identity = StudentIdentity(
      givenName: given ?? "", familyName: family ?? "", birthDate: birthDate ?? "",
      localID: localId ?? "", stateID: stateId ?? "")
    return CreateStudentRequest(schoolID: school ?? "", grade: grade ?? "", identity: identity)
  }
}

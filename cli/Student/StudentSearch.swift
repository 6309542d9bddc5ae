import ArgumentParser
import Client
import Messages
import RPC

struct StudentSearch: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds students by an exact identifier, or by names and birth date together.",
    discussion: """
      Names are compared without regard to case, accents, punctuation and blanks.

        cairn student search --local-id 100234 --purpose success-plan
        cairn student search --state-id KY-554-2210 --purpose success-plan
        cairn student search --sourced-id s-0042 --purpose roster-maintenance
        cairn student search --family Okonkwo --given Ada --birth-date 2016-04-12 \\
          --purpose success-plan
      """)
  static let purpose = PurposeDemand.stated

  @Option(help: ArgumentHelp("The district's own number.", valueName: "number"))
  var localId: String?

  @Option(help: ArgumentHelp("The state's number.", valueName: "number"))
  var stateId: String?

  @Option(help: ArgumentHelp("The id in the roster source.", valueName: "id"))
  var sourcedId: String?

  @Option(help: ArgumentHelp("The family name.", valueName: "name"))
  var family: String?

  @Option(help: ArgumentHelp("The given name.", valueName: "name"))
  var given: String?

  @Option(help: ArgumentHelp("The birth date.", valueName: "YYYY-MM-DD"))
  var birthDate: String?

  @OptionGroup var connection: ConnectionOptions

  mutating func validate() throws {
    let person = [family, given, birthDate]
    let identifiers = [localId, stateId, sourcedId].compactMap(\.self)
    let named = person.contains { $0 != nil }
    guard identifiers.count + (named ? 1 : 0) == 1 else {
      throw ValidationError(
        "give one of --local-id, --state-id, --sourced-id, or --family, --given and --birth-date")
    }
    guard !named || !person.contains(where: { $0 == nil }) else {
      throw ValidationError("--family, --given and --birth-date are needed together")
    }
  }

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let answer = try await client.students.searchStudents(.init(criterion: criterion))
    reply.show(
      answer.message, Student.table(answer.message.students),
      whenEmpty: "there is no such student that you may see")
    reply.showDisclosure(answer)
  }

  private var criterion: SearchStudentsRequest.Criterion {
    if let localId { return .localID(localId) }
    if let stateId { return .stateID(stateId) }
    if let sourcedId { return .sourcedID(sourcedId) }
    return .person(
      PersonQuery(
        familyName: family ?? "", givenName: given ?? "", birthDate: birthDate ?? ""))
  }
}

import ArgumentParser
import Client
import Messages
import RPC

struct StudentSearch: ServerCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds students by identifier, name, sound of the name, phone, e-mail or birth year.",
    discussion: """
      Names are compared without regard to case, accents, punctuation and blanks,
      whole or in any of their parts: Garcia finds García Márquez.

        cairn student search --local-id 100234 --purpose success-plan
        cairn student search --state-id KY-554-2210 --purpose success-plan
        cairn student search --sourced-id s-0042 --purpose roster-maintenance
        cairn student search --family Okonkwo --given Ada --birth-date 2016-04-12 \\
          --purpose success-plan
        cairn student search --family-prefix oko --school $SCHOOL \\
          --purpose success-plan
        cairn student search --sounds-like Okonquo --purpose success-plan
        cairn student search --goes-by Adi --purpose success-plan
        cairn student search --phone "(502) 555-0100" --purpose service-coordination
        cairn student search --email ngozi@example.org \\
          --purpose service-coordination
        cairn student search --birth-year 2016 --grade 03 --purpose success-plan

      Filters narrow any of them: --school, --grade, --status, --class, --navigator,
      and, by the student's open plan, --tier and --review-due-by.
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

  @Option(help: ArgumentHelp("The first three letters of the family name, or more."))
  var familyPrefix: String?

  @Option(help: ArgumentHelp("A family name that sounds the same.", valueName: "name"))
  var soundsLike: String?

  @Option(help: ArgumentHelp("The name that the student goes by.", valueName: "name"))
  var goesBy: String?

  @Option(help: ArgumentHelp("A phone number of the student or a contact.", valueName: "number"))
  var phone: String?

  @Option(help: ArgumentHelp("An e-mail address of the student or a contact."))
  var email: String?

  @Option(help: ArgumentHelp("The year of birth; together with --grade.", valueName: "YYYY"))
  var birthYear: Int32?

  @OptionGroup(title: "Filters") var filters: SearchFilters
  @OptionGroup var list: ListOptions
  @OptionGroup var connection: ConnectionOptions

  mutating func validate() throws {
    let person = [family, given, birthDate]
    let single = [
      localId, stateId, sourcedId, familyPrefix, soundsLike, goesBy, phone, email,
      birthYear.map(String.init),
    ].compactMap(\.self)
    let named = person.contains { $0 != nil }
    guard single.count + (named ? 1 : 0) == 1 else {
      throw ValidationError(
        """
        give one of --local-id, --state-id, --sourced-id, --family-prefix, --sounds-like, \
        --goes-by, --phone, --email, --birth-year, or --family, --given and --birth-date
        """)
    }
    guard !named || !person.contains(where: { $0 == nil }) else {
      throw ValidationError("--family, --given and --birth-date are needed together")
    }
    guard birthYear == nil || !filters.grade.isEmpty else {
      throw ValidationError("--birth-year needs --grade")
    }
  }

  func run(_ client: CairnClient, _ reply: Reply) async throws {
    let found = try await list.collect(reply, pageMax: 100) { size, token in
      let page = try await client.students.searchStudents(
        filters.request(criterion, pageSize: size, pageToken: token))
      return (page.message.students, page.message.nextPageToken)
    }
    reply.show(
      SearchStudentsResponse(students: found.items, nextPageToken: found.nextPageToken),
      Student.table(found.items), whenEmpty: "there is no such student that you may see")
  }

  private var criterion: SearchStudentsRequest.Criterion {
    if let localId { return .localID(localId) }
    if let stateId { return .stateID(stateId) }
    if let sourcedId { return .sourcedID(sourcedId) }
    if let familyPrefix { return .familyPrefix(familyPrefix) }
    if let soundsLike { return .familySound(soundsLike) }
    if let goesBy { return .preferredName(goesBy) }
    if let phone { return .phone(phone) }
    if let email { return .email(email) }
    if let birthYear {
      return .birthYear(BirthYearQuery(year: birthYear, grade: filters.grade))
    }
    return .person(
      PersonQuery(
        familyName: family ?? "", givenName: given ?? "", birthDate: birthDate ?? ""))
  }
}

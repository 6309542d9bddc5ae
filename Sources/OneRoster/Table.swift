/// The files of a package, in the order in which they are best read.
enum Table: Int, CaseIterable {
  case manifest
  case academicSessions, orgs, courses, classes, users, roles, enrollments, demographics
  case userProfiles, userResources, resources, classResources, courseResources
  case categories, lineItems, results, scoreScales, lineItemScoreScales, resultScoreScales
  case lineItemLearningObjectiveIds, resultLearningObjectiveIds

  private static let fileNames = allCases.map { "\($0).csv" }
  private static let byFileName = Dictionary(uniqueKeysWithValues: zip(fileNames, allCases))

  init?(fileName: String) {
    guard let table = Self.byFileName[fileName] else { return nil }
    self = table
  }

  var fileName: String { Self.fileNames[rawValue] }

  private static let properties = allCases.map { "file.\($0)" }
  private static let byProperty = Dictionary(
    uniqueKeysWithValues: zip(properties, allCases).filter { $1 != .manifest })

  /// A data file by its property in the manifest, such as `file.users`.
  init?(property: String) {
    guard let table = Self.byProperty[property] else { return nil }
    self = table
  }

  var property: String { Self.properties[rawValue] }

  /// Read and counted but not kept. What is wrong in such a file cannot reach any
  /// record, so all its findings are warnings.
  var isIgnored: Bool {
    switch self {
    case .manifest, .academicSessions, .orgs, .courses, .classes, .users, .roles, .enrollments,
      .demographics:
      false
    case .userProfiles, .userResources, .resources, .classResources, .courseResources, .categories,
      .lineItems, .results, .scoreScales, .lineItemScoreScales, .resultScoreScales,
      .lineItemLearningObjectiveIds, .resultLearningObjectiveIds:
      true
    }
  }

  /// Without these a bulk set is not the whole truth.
  static func required(in version: RosterVersion) -> [Table] {
    let both: [Table] = [.academicSessions, .orgs, .courses, .classes, .users, .enrollments]
    return version == .v12 ? both + [.roles] : both
  }
}

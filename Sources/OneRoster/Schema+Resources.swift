extension Schema {
  /// Resource files: read and counted only.
  static func resources(_ table: Table, _ version: RosterVersion) -> [Column]? {
    switch table {
    case .resources:
      [
        .required(.vendorResourceId), .optional(.title),
        .optional(.roles, .list), .optional(.importance, token("primary", "secondary")),
        .optional(.vendorId), .optional(.applicationId),
      ]
    case .classResources:
      [
        .optional(.title), .required(.classSourcedId, .reference(.classes)),
        .required(.resourceSourcedId, .reference(.resources)),
      ]
    case .courseResources:
      [
        .optional(.title), .required(.courseSourcedId, .reference(.courses)),
        .required(.resourceSourcedId, .reference(.resources)),
      ]
    case .userProfiles: version == .v11 ? nil : userProfiles
    case .userResources: version == .v11 ? nil : userResources
    case .manifest, .academicSessions, .orgs, .courses, .classes, .users, .roles, .enrollments,
      .demographics, .categories, .lineItems, .results, .scoreScales, .lineItemScoreScales,
      .resultScoreScales, .lineItemLearningObjectiveIds, .resultLearningObjectiveIds:
      nil
    }
  }

  private static let userProfiles: [Column] = [
    .required(.userSourcedId, .reference(.users)), .required(.profileType), .required(.vendorId),
    .optional(.applicationId), .optional(.description), .required(.credentialType),
    .required(.username), .optional(.password, .secret),
  ]

  private static let userResources: [Column] = [
    .required(.userSourcedId, .reference(.users)), .optional(.orgSourcedId, .reference(.orgs)),
    .optional(.classSourcedId, .reference(.classes)),
    .required(.resourceSourcedId, .reference(.resources)),
  ]
}

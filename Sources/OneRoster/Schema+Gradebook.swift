extension Schema {
  /// Gradebook files: read and counted only. Scores are not looked into, so they are plain text.
  static func gradebook(_ table: Table, _ version: RosterVersion) -> [Column]? {
    switch table {
    case .categories:
      version == .v11 ? [.required(.title)] : [.required(.title), .optional(.weight)]
    case .lineItems: lineItems(version)
    case .results: results(version)
    case .scoreScales: version == .v11 ? nil : scoreScales
    case .lineItemScoreScales:
      version == .v11
        ? nil
        : [
          .optional(.title), .required(.lineItemSourcedId, .reference(.lineItems)),
          .required(.scoreScaleSourcedId, .reference(.scoreScales)),
        ]
    case .resultScoreScales:
      version == .v11
        ? nil
        : [
          .optional(.title), .required(.resultSourcedId, .reference(.results)),
          .required(.scoreScaleSourcedId, .reference(.scoreScales)),
        ]
    case .lineItemLearningObjectiveIds:
      version == .v11
        ? nil
        : [.required(.lineItemSourcedId, .reference(.lineItems))] + learningObjective
    case .resultLearningObjectiveIds:
      version == .v11
        ? nil
        : [.required(.resultSourcedId, .reference(.results))] + learningObjective + [
          .optional(.score), .optional(.textScore),
        ]
    case .manifest, .academicSessions, .orgs, .courses, .classes, .users, .roles, .enrollments,
      .demographics, .userProfiles, .userResources, .resources, .classResources, .courseResources:
      nil
    }
  }

  private static func lineItems(_ version: RosterVersion) -> [Column] {
    let both: [Column] = [
      .required(.title), .optional(.description), .required(.assignDate, .date),
      .required(.dueDate, .date), .required(.classSourcedId, .reference(.classes)),
      .required(.categorySourcedId, .reference(.categories)),
    ]
    switch version {
    case .v11:
      return both + [
        .required(.gradingPeriodSourcedId, .reference(.academicSessions)),
        .required(.resultValueMin), .required(.resultValueMax),
      ]
    case .v12:
      return both + [
        .required(.academicSessionSourcedId, .reference(.academicSessions)),
        .optional(.resultValueMin), .optional(.resultValueMax),
        .required(.schoolSourcedId, .reference(.orgs)),
      ]
    }
  }

  private static func results(_ version: RosterVersion) -> [Column] {
    let status = token(
      "exempt", "fully graded", "not submitted", "partially graded", "submitted",
      extensibleIn: version)
    let head: [Column] = [
      .required(.lineItemSourcedId, .reference(.lineItems)),
      .required(.studentSourcedId, .reference(.users)), .required(.scoreStatus, status),
    ]
    let tail: [Column] = [.required(.scoreDate, .date), .optional(.comment)]
    switch version {
    case .v11:
      return head + [.required(.score)] + tail
    case .v12:
      return head + [.optional(.score)] + tail + [
        .optional(.textScore), .optional(.classSourcedId, .reference(.classes)),
        .optional(.inProgress, .boolean), .optional(.incomplete, .boolean),
        .optional(.late, .boolean), .optional(.missing, .boolean),
      ]
    }
  }

  private static let scoreScales: [Column] = [
    .required(.title), .required(.type), .required(.orgSourcedId, .reference(.orgs)),
    .required(.courseSourcedId, .reference(.courses)),
    .required(.classSourcedId, .reference(.classes)), .required(.scoreScaleValue),
  ]

  private static let learningObjective: [Column] = [
    .required(.source, token("case", "unknown", extensibleIn: .v12)),
    .required(.learningObjectiveId),
  ]
}

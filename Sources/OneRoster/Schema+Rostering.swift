extension Schema {
  /// The columns after the first three.
  static func rostering(_ table: Table, _ version: RosterVersion) -> [Column]? {
    switch table {
    case .academicSessions:
      [
        .required(.title),
        .required(
          .type,
          token("gradingPeriod", "semester", "schoolYear", "term", extensibleIn: version)),
        .required(.startDate, .date), .required(.endDate, .date),
        .optional(.parentSourcedId, .reference(.academicSessions)), .required(.schoolYear, .year),
      ]
    case .orgs:
      [
        .required(.name),
        .required(
          .type,
          token(
            "department", "school", "district", "local", "state", "national",
            extensibleIn: version)),
        .optional(.identifier), .optional(.parentSourcedId, .reference(.orgs)),
      ]
    case .courses:
      [
        .optional(.schoolYearSourcedId, .reference(.academicSessions)), .required(.title),
        .optional(.courseCode), .optional(.grades, .grades),
        .required(.orgSourcedId, .reference(.orgs)), .optional(.subjects, .list),
        .optional(.subjectCodes, .list),
      ]
    case .classes:
      [
        .required(.title), .optional(.grades, .grades),
        .required(.courseSourcedId, .reference(.courses)), .optional(.classCode),
        .required(.classType, token("homeroom", "scheduled", extensibleIn: version)),
        .optional(.location), .required(.schoolSourcedId, .reference(.orgs)),
        .required(.termSourcedIds, .references(.academicSessions)), .optional(.subjects, .list),
        .optional(.subjectCodes, .list), .optional(.periods, .list),
      ]
    case .users: version == .v11 ? users11 : users12
    case .roles: version == .v11 ? nil : roles
    case .enrollments:
      [
        .required(.classSourcedId, .reference(.classes)),
        .required(.schoolSourcedId, .reference(.orgs)),
        .required(.userSourcedId, .reference(.users)),
        .required(
          .role, token("administrator", "proctor", "student", "teacher", extensibleIn: version)),
        .optional(.primary, .boolean), .optional(.beginDate, .date), .optional(.endDate, .date),
      ]
    case .demographics: demographics(version)
    case .manifest, .userProfiles, .userResources, .resources, .classResources, .courseResources,
      .categories, .lineItems, .results, .scoreScales, .lineItemScoreScales, .resultScoreScales,
      .lineItemLearningObjectiveIds, .resultLearningObjectiveIds:
      nil
    }
  }

  private static let users11: [Column] = [
    .required(.enabledUser, .boolean), .required(.orgSourcedIds, .references(.orgs)),
    .required(
      .role,
      token(
        "administrator", "aide", "guardian", "parent", "proctor", "relative", "student", "teacher")
    ),
    .required(.username), .optional(.userIds, .userIDs), .required(.givenName),
    .required(.familyName), .optional(.middleName), .optional(.identifier), .optional(.email),
    .optional(.sms), .optional(.phone), .optional(.agentSourcedIds, .references(.users)),
    .optional(.grades, .grades), .optional(.password, .secret),
  ]

  private static let users12: [Column] = [
    .required(.enabledUser, .boolean), .required(.username), .optional(.userIds, .userIDs),
    .required(.givenName), .required(.familyName), .optional(.middleName), .optional(.identifier),
    .optional(.email), .optional(.sms), .optional(.phone),
    .optional(.agentSourcedIds, .references(.users)), .optional(.grades, .grades),
    .optional(.password, .secret), .optional(.userMasterIdentifier),
    // Of 1.2.0 only.
    .passing(.resourceSourcedIds, .references(.resources)),
    .optional(.preferredGivenName), .optional(.preferredMiddleName),
    .optional(.preferredFamilyName), .optional(.primaryOrgSourcedId, .reference(.orgs)),
    .optional(.pronouns),
  ]

  private static let roles: [Column] = [
    .required(.userSourcedId, .reference(.users)),
    .required(.roleType, token("primary", "secondary")),
    .required(
      .role,
      token(
        "aide", "counselor", "districtAdministrator", "guardian", "parent", "principal", "proctor",
        "relative", "siteAdministrator", "student", "systemAdministrator", "teacher",
        extensibleIn: .v12)),
    .optional(.beginDate, .date), .optional(.endDate, .date),
    .required(.orgSourcedId, .reference(.orgs)),
    .optional(.userProfileSourcedId, .reference(.userProfiles)),
  ]

  private static func demographics(_ version: RosterVersion) -> [Column] {
    let sexes =
      version == .v11
      ? token("male", "female")
      : token("male", "female", "unspecified", "other", extensibleIn: version)
    let flags: [ColumnName] = [
      .americanIndianOrAlaskaNative, .asian, .blackOrAfricanAmerican,
      .nativeHawaiianOrOtherPacificIslander, .white, .demographicRaceTwoOrMoreRaces,
      .hispanicOrLatinoEthnicity,
    ]
    return [.optional(.birthDate, .date), .optional(.sex, sexes)]
      + flags.map { .optional($0, .boolean) }
      + [
        .optional(.countryOfBirthCode), .optional(.stateOfBirthAbbreviation),
        .optional(.cityOfBirth), .optional(.publicSchoolResidenceStatus),
      ]
  }
}

/// Every column of the standard, spelt as in the header row.
enum ColumnName: Int, CaseIterable {
  case propertyName, value
  case sourcedId, status, dateLastModified
  case title, type, startDate, endDate, parentSourcedId, schoolYear, name, identifier
  case schoolYearSourcedId, courseCode, grades, orgSourcedId, subjects, subjectCodes
  case courseSourcedId, classCode, classType, location, schoolSourcedId, termSourcedIds, periods
  case enabledUser, orgSourcedIds, role, username, userIds, givenName, familyName, middleName
  case email, sms, phone, agentSourcedIds, password, userMasterIdentifier, resourceSourcedIds
  case preferredGivenName, preferredMiddleName, preferredFamilyName, primaryOrgSourcedId, pronouns
  case userSourcedId, roleType, beginDate, userProfileSourcedId
  case classSourcedId, primary
  case birthDate, sex, americanIndianOrAlaskaNative, asian, blackOrAfricanAmerican
  case nativeHawaiianOrOtherPacificIslander, white, demographicRaceTwoOrMoreRaces
  case hispanicOrLatinoEthnicity, countryOfBirthCode, stateOfBirthAbbreviation, cityOfBirth
  case publicSchoolResidenceStatus
  case profileType, vendorId, applicationId, description, credentialType
  case resourceSourcedId, vendorResourceId, roles, importance
  case weight, assignDate, dueDate, categorySourcedId, gradingPeriodSourcedId
  case academicSessionSourcedId, resultValueMin, resultValueMax
  case lineItemSourcedId, studentSourcedId, scoreStatus, score, scoreDate, comment, textScore
  case inProgress, incomplete, late, missing
  case scoreScaleValue, scoreScaleSourcedId, resultSourcedId, source, learningObjectiveId

  private static let texts = allCases.map { String(describing: $0) }

  var text: String { Self.texts[rawValue] }
}

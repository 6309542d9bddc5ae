import OneRoster

extension Spoiled {
  static let references: [Spoiled] = [
    Spoiled("an id twice", .v11, "error ref.id_repeated enrollments.csv:4:sourcedId") {
      $0.replacing("\ne3,", with: "\ne2,", in: "enrollments.csv")
    },
    Spoiled("no such class", .v11, "error ref.target_row_absent enrollments.csv:4:classSourcedId") {
      $0.replacing("m-south", with: "m-west", in: "enrollments.csv")
    },
    Spoiled("no such agent", .v11, "error ref.target_row_absent users.csv:5:agentSourcedIds") {
      $0.replacing(",ada,,\r", with: ",adam,,\r", in: "users.csv")
    },
    Spoiled(
      "demographics of nobody", .v11, "error ref.target_row_absent demographics.csv:3:sourcedId"
    ) { $0.replacing("\nbo,", with: "\nbob,", in: "demographics.csv") },
    Spoiled(
      "a whole file of targets is missing", .v11,
      "error ref.target_file_absent classes.csv:2:courseSourcedId x2",
      "error pkg.file_required courses.csv:0:"
    ) {
      $0.removing("courses.csv")
        .replacing("file.courses,bulk", with: "file.courses,absent", in: "manifest.csv")
    },
    Spoiled(
      "what is wrong in a file that is not kept is a warning", .v11,
      "warning ref.target_row_absent classResources.csv:2:classSourcedId",
      "warning ref.target_file_absent classResources.csv:2:resourceSourcedId"
    ) {
      $0.setting(
        "classResources.csv",
        to: """
          sourcedId,status,dateLastModified,title,classSourcedId,resourceSourcedId
          cr,,,Book,nowhere,book

          """
      ).replacing(
        "file.classResources,absent", with: "file.classResources,bulk", in: "manifest.csv")
    },
  ]

  static let meanings: [Spoiled] = [
    Spoiled("a class in a district", .v11, "error meaning.org_type classes.csv:3:schoolSourcedId") {
      $0.replacing(",,south,fall", with: ",,district,fall", in: "classes.csv")
    },
    Spoiled(
      "an enrollment in a district", .v11,
      "error meaning.org_type enrollments.csv:4:schoolSourcedId"
    ) { $0.replacing(",south,bo", with: ",district,bo", in: "enrollments.csv") },
    Spoiled(
      "a course in a term", .v11, "error meaning.session_type courses.csv:2:schoolYearSourcedId"
    ) { $0.replacing("math,,,year", with: "math,,,fall", in: "courses.csv") },
    Spoiled("two primary roles", .v12, "error meaning.two_primary_roles roles.csv:8:roleType") {
      $0.replacing("tia,secondary", with: "tia,primary", in: "roles.csv")
    },
    Spoiled(
      "a primary org without a role", .v12,
      "error meaning.primary_org_without_role users.csv:6:primaryOrgSourcedId"
    ) { $0.replacing(",north,\r", with: ",south,\r", in: "users.csv") },
    Spoiled("a user without a role", .v12, "error meaning.user_without_role users.csv:5:sourcedId")
    {
      $0.replacing("r5,,,hal", with: "r5,,,gil", in: "roles.csv")
        .replacing("gil,primary,relative", with: "gil,secondary,relative", in: "roles.csv")
    },
    Spoiled("a student who teaches", .v11, "error meaning.enrollment_role enrollments.csv:4:role") {
      $0.replacing("bo,student", with: "bo,teacher", in: "enrollments.csv")
    },
    Spoiled(
      "a parent who is enrolled", .v11, "error meaning.enrollment_role enrollments.csv:4:role"
    ) { $0.replacing(",bo,student", with: ",gil,student", in: "enrollments.csv") },
    Spoiled(
      "an enrollment longer than its terms", .v11,
      "warning meaning.enrollment_dates enrollments.csv:4:endDate"
    ) { $0.replacing("student,,,\r", with: "student,,,2027-06-12\r", in: "enrollments.csv") },
    Spoiled(
      "an enrollment that ends before it begins", .v11,
      "error meaning.date_order enrollments.csv:4:endDate"
    ) {
      $0.replacing("student,,,\r", with: "student,,2026-10-02,2026-10-01\r", in: "enrollments.csv")
    },
    Spoiled(
      "a role that ends before it begins", .v12, "error meaning.date_order roles.csv:7:endDate"
    ) { $0.replacing("2026-08-17,2027", with: "2027-08-17,2027", in: "roles.csv") },
    Spoiled(
      "a session that ends before it begins", .v11,
      "error meaning.date_order academicSessions.csv:4:endDate"
    ) {
      $0.replacing(
        "term,2027-01-19,2027-06-12", with: "term,2027-01-19,2027-01-12",
        in: "academicSessions.csv"
      )
      .replacing("\"fall,spring\"", with: "fall", in: "classes.csv")
      .replacing("17,2027-06-12", with: "17,2027-01-12", in: "enrollments.csv")
      .replacing("17,2027-06-12", with: "17,2027-01-12", in: "enrollments.csv")
    },
    Spoiled(
      "a primary student", .v11, "warning meaning.primary_teacher enrollments.csv:3:primary"
    ) { $0.replacing("ada,student,false", with: "ada,student,true", in: "enrollments.csv") },
    Spoiled(
      "two primary teachers at a time", .v11,
      "warning meaning.primary_teacher enrollments.csv:5:primary"
    ) {
      $0.appending("e4,,,m-north,north,tia,teacher,true,2026-10-01,\n", to: "enrollments.csv")
    },
    Spoiled("two primary teachers one after the other") {
      $0.replacing("17,2027-06-12", with: "17,2026-10-01", in: "enrollments.csv")
        .appending("e4,,,m-north,north,tia,teacher,true,2026-10-01,\n", to: "enrollments.csv")
    },
    Spoiled(
      "organisations in a ring", .v11, "error meaning.parent_cycle orgs.csv:2:parentSourcedId",
      "error meaning.parent_cycle orgs.csv:3:parentSourcedId"
    ) { $0.replacing("district,1,", with: "district,1,north", in: "orgs.csv") },
    Spoiled(
      "a session that is its own parent", .v11,
      "error meaning.parent_cycle academicSessions.csv:2:parentSourcedId"
    ) { $0.replacing("12,,2027", with: "12,year,2027", in: "academicSessions.csv") },
    Spoiled(
      "a teacher as agent", .v11, "warning meaning.agent_role users.csv:2:agentSourcedIds"
    ) { $0.replacing(",gil,KG", with: ",tia,KG", in: "users.csv") },
  ]

  static let all = packages + texts + tables + rows + references + meanings
}

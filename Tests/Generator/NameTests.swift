import Testing

@testable import cairn_generate

@Suite("Names in Swift and C")
struct NameTests {
  @Test(
    "of properties",
    arguments: [
      ("id", "id"), ("school_id", "schoolID"), ("consent_ids", "consentIDs"),
      ("has_504_plan", "has504Plan"), ("has_iep", "hasIEP"), ("description", "descriptionField"),
      ("type_url", "typeURL"),
    ])
  func properties(field: String, name: String) {
    #expect(property(field) == name)
  }

  @Test(
    "of enum cases",
    arguments: [
      ("STUDENT_STATUS_ENROLLED", "StudentStatus", "enrolled"),
      ("TIER_UNSPECIFIED", "Tier", "unspecified"), ("TIER_2A", "Tier", "tier2A"),
      ("CHECK_IN_MODE_HOME_VISIT", "CheckInMode", "homeVisit"),
      ("FORMAT_SOURCED_ID", "Format", "sourcedID"), ("ALONE", "Tier", "alone"),
    ])
  func cases(value: String, type: String, name: String) {
    #expect(enumCase(value, ofEnum: type) == name)
  }

  @Test("are escaped where they are words of Swift")
  func words() {
    #expect(escaped("class") == "`class`")
    #expect(escaped("with") == "with")
  }

  @Test("of C are those of protoc-c")
  func c() {
    let name = TypeName(fullName: "google.rpc.QuotaFailure.Violation", package: "google.rpc")
    #expect(name.swift == "GoogleRPC.QuotaFailure.Violation")
    #expect(name.holder == "GoogleRPC.QuotaFailure")
    #expect(name.c == "Google__Rpc__QuotaFailure__Violation")
    #expect(name.cFunctions == "google__rpc__quota_failure__violation")
    #expect(cLower("WhoAmIRequest") == "who_am_irequest")
    #expect(cField("class") == "class_")
    #expect(cField("with") == "with")
  }

  @Test("as literals keep quotes and fold lines")
  func literals() {
    #expect(literal("a \"b\" \\ c\nd") == #""a \"b\" \\ c d""#)
  }
}

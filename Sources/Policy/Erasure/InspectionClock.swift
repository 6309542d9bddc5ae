public import Vocabulary

/// The time in which a family must be shown the records it asked to see.
public enum InspectionClock {
  /// 34 CFR 99.10(b): within a reasonable period, but not more than 45 days.
  public static let days = 45

  /// The last day.
  public static func due(receivedOn day: CivilDate) -> CivilDate {
    CivilDate(dayNumber: day.dayNumber + days)
  }
}

/// How a request to see the records ended. Raw values are those of `cairn.v1.InspectionOutcome`.
public enum InspectionOutcome: UInt16, SchemaNumbered {
  /// The records were shown.
  case complied = 1
  /// Who asked took it back.
  case withdrawn = 2
  /// Who asked has no rights in these records.
  case refused = 3

  public static let schemaPrefix = "INSPECTION_OUTCOME"
}

/// Who asks. Raw values are those of `cairn.v1.InspectionCapacity`.
public enum InspectionCapacity: UInt16, SchemaNumbered {
  case parent = 1
  case guardian = 2
  case eligibleStudent = 3

  public static let schemaPrefix = "INSPECTION_CAPACITY"
}

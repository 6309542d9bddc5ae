public import Vocabulary

/// When the rights of parents pass to the student (34 CFR 99.3 "eligible student", 99.5; L18).
public enum Majority {
  public static let years = 18

  /// The 18th birthday: the rights move when that day begins in the tenant's time zone.
  ///
  /// Who was born on 29 February comes of age on 1 March of a common year, the first day on which
  /// 18 whole years have passed.
  public static func day(bornOn birthDate: CivilDate) -> CivilDate? {
    let year = birthDate.year + years
    return CivilDate(year: year, month: birthDate.month, day: birthDate.day)
      ?? CivilDate(year: year, month: 3, day: 1)
  }
}

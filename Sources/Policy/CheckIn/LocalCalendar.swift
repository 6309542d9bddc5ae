public import Vocabulary

extension CivilDate {
  /// The day of `moment` where clocks are `secondsFromUTC` ahead of UTC (behind, when negative).
  public init(_ moment: Instant, secondsFromUTC: Int) {
    let local = moment.milliseconds + Int64(secondsFromUTC) * 1000
    let day: Int64 = 86_400_000
    // Rounds down also before 1970, where `/` alone would round toward it.
    let number = local >= 0 ? local / day : (local - day + 1) / day
    self.init(dayNumber: Int(number))
  }
}

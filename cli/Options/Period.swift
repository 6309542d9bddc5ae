import ArgumentParser

/// A length of time on the command line, in minutes, hours or days: `90m`, `12h`, `7d`.
struct Period: ExpressibleByArgument, Sendable, Hashable {
  let minutes: Int32

  init?(argument: String) {
    let units: [Character: Int32] = ["m": 1, "h": 60, "d": 24 * 60]
    guard let unit = argument.last.flatMap({ units[$0] }), let count = Int32(argument.dropLast()),
      count > 0, argument.first != "+"
    else { return nil }
    let (minutes, isTooLong) = count.multipliedReportingOverflow(by: unit)
    if isTooLong { return nil }
    self.minutes = minutes
  }
}

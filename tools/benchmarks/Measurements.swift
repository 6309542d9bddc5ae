import Foundation

/// A measured value; the name ends in its unit.
struct Figure: Sendable {
  let name: String
  let value: Double

  init(_ name: String, _ value: Double) {
    self.name = name
    self.value = value
  }
}

/// Everything measured in one run of a benchmark. Of each case and figure the median of all rounds
/// counts: one round that met a busy machine changes nothing.
struct Measurements {
  private var names: [String] = []
  private var rounds: [String: [[Figure]]] = [:]

  mutating func add(_ figures: [Figure], to name: String) {
    if rounds[name] == nil { names.append(name) }
    rounds[name, default: []].append(figures)
  }

  func show(json: Bool) {
    for name in names {
      let rounds = rounds[name] ?? []
      let medians = (rounds.first ?? []).map { figure in
        Figure(figure.name, Self.median(rounds.compactMap { Self.value(figure.name, in: $0) }))
      }
      print(json ? Self.json(name, rounds.count, medians) : Self.text(name, rounds.count, medians))
    }
  }

  private static func value(_ name: String, in figures: [Figure]) -> Double? {
    figures.first { $0.name == name }?.value
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    guard sorted.count.isMultiple(of: 2) else { return sorted[middle] }
    return (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// One object a line, in the form that design.md section 4 fixes.
  private static func json(_ name: String, _ runs: Int, _ figures: [Figure]) -> String {
    let values = figures.map { "\"\($0.name)\": \(number($0.value))" }
    let head = ["\"case\": \"\(name)\"", "\"subject\": \"cairn\"", "\"runs\": \(runs)"]
    return "{" + (head + values).joined(separator: ", ") + "}"
  }

  private static func text(_ name: String, _ runs: Int, _ figures: [Figure]) -> String {
    let lines = figures.map { figure in
      let value = number(figure.value)
      return "  \(String(repeating: " ", count: max(0, 12 - value.count)))\(value)  \(figure.name)"
    }
    return (["\(name) (median of \(runs))"] + lines).joined(separator: "\n")
  }

  private static func number(_ value: Double) -> String {
    String(format: abs(value) < 100 ? "%.2f" : "%.0f", value)
  }
}

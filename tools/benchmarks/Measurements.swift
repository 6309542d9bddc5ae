import Foundation

/// A measured value; the name ends in its unit.
struct Figure: Sendable {
  let name: String
  let value: Double

  init(_ name: String, _ value: Double) {
    self.name = name
    self.value = value
  }

  /// Rates are better when they are higher, times and sizes when they are lower.
  func isBetter(than other: Figure) -> Bool {
    name.hasSuffix("_per_s") ? value > other.value : value < other.value
  }
}

/// What is measured: ours or a peer.
struct Contender: Hashable, Sendable {
  let subject: String
  /// Which way of using the subject this is, where there are several: the best counts.
  var way: String?

  static let cairn = Contender(subject: "cairn")
}

/// Everything measured in one run of a benchmark. Of each case and figure the median of all rounds
/// counts: one round that met a busy machine changes nothing.
struct Measurements {
  private struct Row {
    let name: String
    let contender: Contender
    var rounds: [[Figure]]

    var medians: [Figure] {
      rounds[0].map { figure in
        Figure(
          figure.name,
          median(rounds.compactMap { round in round.first { $0.name == figure.name }?.value }))
      }
    }
  }

  private var rows: [Row] = []

  mutating func add(_ figures: [Figure], to name: String, of contender: Contender = .cairn) {
    if let index = rows.firstIndex(where: { $0.name == name && $0.contender == contender }) {
      rows[index].rounds.append(figures)
    } else {
      rows.append(Row(name: name, contender: contender, rounds: [figures]))
    }
  }

  func show(json: Bool) {
    for row in rows where !rows.contains(where: { Self.outdoes($0, row) }) {
      print(json ? Self.json(row) : Self.text(row))
    }
  }

  /// Whether it is the same subject used in a better way: the first figure decides.
  private static func outdoes(_ other: Row, _ row: Row) -> Bool {
    other.name == row.name && other.contender.subject == row.contender.subject
      && other.medians[0].isBetter(than: row.medians[0])
  }

  /// One object a line.
  private static func json(_ row: Row) -> String {
    var members = ["\"case\": \"\(row.name)\"", "\"subject\": \"\(row.contender.subject)\""]
    if let way = row.contender.way { members.append("\"way\": \"\(way)\"") }
    members.append("\"runs\": \(row.rounds.count)")
    members += row.medians.map { "\"\($0.name)\": \(number($0.value))" }
    return "{" + members.joined(separator: ", ") + "}"
  }

  private static func text(_ row: Row) -> String {
    let subject = [row.contender.subject, row.contender.way].compactMap(\.self)
      .joined(separator: ", ")
    let lines = row.medians.map { figure in
      let value = number(figure.value)
      return "  \(String(repeating: " ", count: max(0, 12 - value.count)))\(value)  \(figure.name)"
    }
    return (["\(row.name): \(subject) (median of \(row.rounds.count))"] + lines)
      .joined(separator: "\n")
  }

  private static func number(_ value: Double) -> String {
    String(format: abs(value) < 1 ? "%.4f" : abs(value) < 100 ? "%.2f" : "%.0f", value)
  }
}

private func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  let middle = sorted.count / 2
  guard sorted.count.isMultiple(of: 2) else { return sorted[middle] }
  return (sorted[middle - 1] + sorted[middle]) / 2
}

/// Rows in aligned columns under a header, two blanks apart; no blanks at line ends.
struct Table: Sendable {
  enum Alignment: Sendable {
    case left
    case right
  }

  struct Column: Sendable {
    let title: String
    let alignment: Alignment

    static func text(_ title: String) -> Self { Self(title: title, alignment: .left) }
    static func number(_ title: String) -> Self { Self(title: title, alignment: .right) }
  }

  let columns: [Column]
  private(set) var rows: [[String]] = []

  init(_ columns: [Column]) { self.columns = columns }

  init(_ columns: [Column], rows: [[String]]) {
    self.columns = columns
    for row in rows { add(row) }
  }

  /// Adds a row. An empty cell is shown as `-`, so that every row has the same number of words in
  /// single-word columns.
  mutating func add(_ cells: [String]) {
    precondition(cells.count == columns.count, "a row has one cell for each column")
    rows.append(cells.map { $0.isEmpty ? "-" : $0.shownSafely })
  }

  /// The header and the rows, each line ended.
  var text: String {
    let titles = columns.map { $0.title.uppercased() }
    let widths = columns.indices.map { index in
      rows.reduce(titles[index].displayWidth) { max($0, $1[index].displayWidth) }
    }
    return ([titles] + rows).map { line($0, widths) }.joined()
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      let padding = String(repeating: " ", count: widths[index] - cell.displayWidth)
      if index > 0 { line += "  " }
      switch columns[index].alignment {
      case .left: line += cell + padding
      case .right: line += padding + cell
      }
    }
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }
}

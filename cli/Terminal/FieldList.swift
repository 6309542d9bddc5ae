/// Names and values in two columns, for showing one thing: `Name:   value`. Absent and empty values
/// are left out.
struct FieldList: Sendable {
  private var fields: [(name: String, value: String)] = []

  init() {}

  mutating func add(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    fields.append((name, value.shownSafely))
  }

  var text: String {
    let width = fields.reduce(0) { max($0, $1.name.displayWidth) } + 3
    return fields.map { name, value in
      name + ":" + String(repeating: " ", count: width - name.displayWidth - 1) + value + "\n"
    }.joined()
  }
}

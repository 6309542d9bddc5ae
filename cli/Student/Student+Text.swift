import Messages

extension Student {
  /// Shows the student group by group; what was withheld is said, not left out.
  var text: String {
    var head = FieldList()
    head.add("Student", id)
    head.add("School", schoolID)
    head.add("Grade", grade)
    head.add("Status", status.word)
    head.add("Revision", String(revision))
    head.add("Changed", updateTime.text)
    let groups = RecordGroup.allKnown.filter { $0.rawValue != 0 }
    return head.text + groups.map(section).joined()
  }

  private func section(_ group: RecordGroup) -> String {
    let title = "\n\(group.word.prefix(1).uppercased() + group.word.dropFirst())"
    if withheld.contains(group) { return title + ": withheld from you\n" }
    guard let text = content(of: group) else { return "" }
    guard !text.isEmpty else { return title + ": nothing recorded\n" }
    return title + "\n" + text.indented
  }

  /// `nil` where the group is absent without having been withheld: it was not part of the answer.
  private func content(of group: RecordGroup) -> String? {
    switch group {
    case .identity: identity?.text
    case .contact: contact?.text
    case .academic: academic?.text
    case .health: health?.text
    case .services: services?.text
    case .notes: notes?.text
    case .unspecified, .unrecognized: nil
    }
  }

  /// One line a student.
  static func table(_ students: [Student]) -> Table {
    let columns = ["id", "family name", "given name", "birth date", "grade", "status", "withheld"]
      .map(Table.Column.text)
    return Table(
      columns,
      rows: students.map { student in
        [
          student.id, student.identity?.familyName ?? "", student.identity?.givenName ?? "",
          student.identity?.birthDate ?? "", student.grade, student.status.word,
          student.withheld.map(\.word).joined(separator: ","),
        ]
      })
  }
}

extension String {
  /// Every line moved two blanks to the right.
  var indented: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "  \($0)" }.joined(separator: "\n")
  }
}

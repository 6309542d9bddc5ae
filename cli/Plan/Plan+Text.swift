import Messages

extension Plan {
  /// The plan as people read it together: strengths first, then interests, needs and goals.
  var text: String {
    var head = FieldList()
    head.add("Success Plan", id)
    head.add("Student", studentID)
    head.add("School year", schoolYearText)
    head.add("Status", status.word)
    head.add("Tier", tier.word)
    head.add("Navigator", navigatorID)
    head.add("Opened", openedOn)
    head.add("Last review", lastReviewedOn)
    head.add("Next review", nextReviewOn)
    head.add("Took part", participants)
    head.add("Revision", revisionText)
    var text = head.text
    if let content { text += content.text }
    if let voices { text += voices.text }
    if !withheld.isEmpty {
      text += "\nWithheld from you: \(withheld.map(\.word).joined(separator: ", "))\n"
    }
    return text
  }

  /// `2026-27` for the year that ends in 2027.
  var schoolYearText: String {
    guard schoolYear > 0 else { return "" }
    let ending = schoolYear % 100
    return "\(schoolYear - 1)-\(ending < 10 ? "0" : "")\(ending)"
  }

  private var participants: String {
    [(familyParticipated, "family"), (studentParticipated, "student")].filter(\.0).map(\.1)
      .joined(separator: ", ")
  }

  private var revisionText: String {
    var text = String(revision)
    if let updateTime { text += ", \(updateTime.text)" }
    return reason.isEmpty ? text : "\(text): \(reason)"
  }
}

extension PlanContent {
  fileprivate var text: String {
    var text = domains.map(\.text).joined()
    if !barriers.isEmpty { text += "\nBarriers\n" + bullets(barriers) }
    if noNeedFound { text += "\nNo need was found.\n" }
    if !goals.isEmpty { text += "\nGoals\n" }
    for (index, goal) in goals.enumerated() { text += goal.text(number: index + 1) }
    return text
  }
}

extension PlanDomain {
  fileprivate var text: String {
    let rated = rating > 0 ? "  (\(rating) of 5)" : ""
    let parts = [("Strengths", strengths), ("Interests", interests), ("Needs", needs)]
    return "\n\(domain.shownSafely)\(rated)\n"
      + parts.filter { !$0.1.isEmpty }.map { "  \($0)\n" + bullets($1).indented }.joined()
  }
}

extension Goal {
  fileprivate func text(number: Int) -> String {
    let facts = [
      status.word, domain, dueOn.isEmpty ? "" : "due \(dueOn)", measure,
    ].filter { !$0.isEmpty }
    var text = "  \(number). \(self.text.shownSafely)\n"
    if !facts.isEmpty { text += "     \(facts.joined(separator: ", ").shownSafely)\n" }
    return text + steps.map(\.text).joined()
  }

  /// `words a minute: 41 to 60`.
  private var measure: String {
    let way = [baseline, target].filter { !$0.isEmpty }.joined(separator: " to ")
    let amount = unit.isEmpty || way.isEmpty ? way : "\(way) \(unit)"
    return [metric, amount].filter { !$0.isEmpty }.joined(separator: ": ")
  }
}

extension ActionStep {
  fileprivate var text: String {
    let who = ownerName.isEmpty ? owner.word : "\(owner.word) (\(ownerName))"
    let facts = [
      who, dueOn.isEmpty ? "" : "due \(dueOn)", status == .todo ? "" : status.word, blockedReason,
      evidence,
    ].filter { !$0.isEmpty }
    let box = status == .done ? "[x]" : "[ ]"
    return "     \(box) \(what.shownSafely)\n"
      + "         \(facts.joined(separator: ", ").shownSafely)\n"
  }
}

extension PlanVoices {
  fileprivate var text: String {
    let parts = [
      ("In the student's words", studentVoice), ("In the family's words", familyStatement),
      ("Narrative", narrative),
    ].filter { !$0.1.isEmpty }
    return parts.map { name, words in
      let lines = words.split(separator: "\n", omittingEmptySubsequences: false)
      return "\n\(name)\n" + lines.map { "  \(String($0).shownSafely)\n" }.joined()
    }.joined()
  }
}

private func bullets(_ items: [String]) -> String {
  items.map { "  - \($0.shownSafely)\n" }.joined()
}

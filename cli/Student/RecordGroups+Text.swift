import Messages

// Each record group as lines of names and values.

extension StudentIdentity {
  var text: String {
    var fields = FieldList()
    fields.add("Name", [givenName, middleName, familyName].joinedNames)
    fields.add("Goes by", preferredName)
    fields.add("Pronouns", pronouns)
    fields.add("Born", birthDate)
    fields.add("Sex", sex.word)
    fields.add("Race, ethnicity", raceEthnicity.map(\.word).joined(separator: ", "))
    fields.add("Local id", localID)
    fields.add("State id", stateID)
    fields.add("Sourced id", sourcedID)
    fields.add("Language", language)
    return fields.text
  }
}

extension StudentContact {
  var text: String {
    var fields = FieldList()
    fields.add("Address", address?.line)
    fields.add("Email", email)
    fields.add("Phone", phone)
    return fields.text + contacts.map { "\($0.title)\n" + $0.text.indented }.joined()
  }
}

extension PostalAddress {
  var line: String {
    let place = [city, [state, postalCode].joinedNames].filter { !$0.isEmpty }
    return (lines + place).joined(separator: ", ")
  }
}

extension Contact {
  /// `Mother, may sign consents`.
  fileprivate var title: String {
    let kind = relationship.word.isEmpty ? "contact" : relationship.word
    let rights = hasRights ? ", holds a parent's rights" : ""
    return kind.prefix(1).uppercased() + kind.dropFirst() + rights
  }

  fileprivate var text: String {
    var fields = FieldList()
    fields.add("Name", [givenName, familyName].joinedNames)
    fields.add("Phone", phone)
    fields.add("Email", email)
    fields.add("Address", address?.line)
    fields.add("Language", language)
    fields.add("Court restriction", courtRestriction)
    fields.add("Call order", priority == 0 ? "" : String(priority))
    return fields.text
  }
}

extension StudentAcademic {
  var text: String {
    var fields = FieldList()
    if daysEnrolled > 0 { fields.add("Absent", "\(daysAbsent) of \(daysEnrolled) days") }
    fields.add("English", englishProficiency)
    for assessment in assessments {
      let parts = [assessment.score, assessment.level, assessment.takenOn].filter { !$0.isEmpty }
      fields.add(assessment.name, parts.joined(separator: ", "))
    }
    return fields.text
  }
}

extension StudentHealth {
  var text: String {
    var fields = FieldList()
    fields.add("IEP", hasIEP ? "yes" : "")
    fields.add("504 plan", has504Plan ? "yes" : "")
    fields.add("Conditions", conditions.joined(separator: ", "))
    fields.add("Accommodations", accommodations.joined(separator: "; "))
    fields.add("Care", careInstructions)
    return fields.text
  }
}

extension StudentServices {
  var text: String {
    let flags = [
      ("homeless", homeless), ("foster care", fosterCare),
      ("economically disadvantaged", economicallyDisadvantaged),
      ("military-connected", militaryConnected), ("English learner", englishLearner),
    ]
    var fields = FieldList()
    fields.add("Applies", flags.filter(\.1).map(\.0).joined(separator: ", "))
    fields.add("Programs", programs.joined(separator: ", "))
    return fields.text
  }
}

extension StudentNotes {
  var text: String {
    notes.map { note in
      (note.writtenOn.isEmpty ? "" : "\(note.writtenOn)  ") + note.text.shownSafely + "\n"
    }.joined()
  }
}

extension [String] {
  /// With one blank between the parts that are there.
  fileprivate var joinedNames: String { filter { !$0.isEmpty }.joined(separator: " ") }
}

import Messages
import RPC
import Sealing
import Store
import Vocabulary

/// A person who does not exist, in the image of one who does: every text as long, every field that
/// is set set, and nothing by which a reader could find the model. What stays as it is (grade,
/// school, city, flags) many have in common.
struct Decoy {
  /// From two other students; no two parts of a decoy's name belong together.
  struct Names {
    let given: String
    let family: String
  }

  private(set) var student: Messages.Student

  /// - Parameter names: `nil` to change the model's own, letter by letter.
  init(
    of model: Messages.Student, named names: Names?,
    using generator: inout some RandomNumberGenerator
  ) {
    student = model
    if let identity = model.identity {
      student.identity = Self.identity(of: identity, named: names, using: &generator)
    }
    if let contact = model.contact {
      let family = student.identity?.familyName ?? ""
      student.contact = Self.contact(of: contact, family: family, using: &generator)
    }
    if var health = model.health {
      health.conditions = health.conditions.map { $0.reshaped(using: &generator) }
      health.accommodations = health.accommodations.map { $0.reshaped(using: &generator) }
      health.careInstructions = health.careInstructions.reshaped(using: &generator)
      student.health = health
    }
    if var services = model.services {
      services.programs = services.programs.map { $0.reshaped(using: &generator) }
      student.services = services
    }
    if var notes = model.notes {
      notes.notes = notes.notes.map { note in
        Note(writtenOn: note.writtenOn, text: note.text.reshaped(using: &generator))
      }
      student.notes = notes
    }
  }

  private static func identity(
    of model: StudentIdentity, named names: Names?,
    using generator: inout some RandomNumberGenerator
  ) -> StudentIdentity {
    var identity = model
    identity.givenName = names?.given ?? model.givenName.reshaped(using: &generator)
    identity.familyName = names?.family ?? model.familyName.reshaped(using: &generator)
    identity.middleName = model.middleName.reshaped(using: &generator)
    identity.preferredName = model.preferredName.isEmpty ? "" : identity.givenName
    if let day = CivilDate(model.birthDate) {
      // Near enough for the grade.
      let shift = Int.random(in: 1...90, using: &generator)
      identity.birthDate = CivilDate(dayNumber: day.dayNumber - shift).description
    }
    identity.localID = model.localID.reshaped(using: &generator)
    identity.stateID = model.stateID.reshaped(using: &generator)
    identity.sourcedID = model.sourcedID.reshaped(using: &generator)
    return identity
  }

  private static func contact(
    of model: StudentContact, family: String, using generator: inout some RandomNumberGenerator
  ) -> StudentContact {
    var contact = model
    contact.address = model.address.map { address(of: $0, using: &generator) }
    contact.email = model.email.reshaped(using: &generator)
    contact.phone = model.phone.reshaped(using: &generator)
    contact.mobile = model.mobile.reshaped(using: &generator)
    contact.contacts = model.contacts.map { person in
      var person = person
      person.givenName = person.givenName.reshaped(using: &generator)
      person.familyName = person.familyName.reshaped(using: &generator)
      person.phone = person.phone.reshaped(using: &generator)
      person.mobile = person.mobile.reshaped(using: &generator)
      person.email = person.email.reshaped(using: &generator)
      person.sourcedID = person.sourcedID.reshaped(using: &generator)
      person.courtRestriction = person.courtRestriction.reshaped(using: &generator)
      person.address = person.address.map { address(of: $0, using: &generator) }
      return person
    }
    return contact
  }

  private static func address(
    of model: PostalAddress, using generator: inout some RandomNumberGenerator
  ) -> PostalAddress {
    var address = model
    address.lines = model.lines.map { $0.reshaped(using: &generator) }
    return address
  }
}

extension StudentGroups {
  /// The length of each group in the blocks that sealing pads to, so that two students of equal
  /// sizes have ciphertexts of equal lengths.
  var paddedSizes: [Int] {
    [
      (Vocabulary.RecordGroup.identity, identity?.wireBytes().count),
      (.contact, contact?.wireBytes().count), (.academic, academic?.wireBytes().count),
      (.health, health?.wireBytes().count), (.services, services?.wireBytes().count),
      (.notes, notes?.wireBytes().count),
    ].map { group, count in SubjectKeys.sealedCount(of: count ?? 0, in: group) }
  }
}

extension String {
  /// A text of the same length and rhythm: letters for letters, vowels for vowels, digits for
  /// digits; all else stays.
  fileprivate func reshaped(using generator: inout some RandomNumberGenerator) -> String {
    let alphabets = [
      "aeiou", "bcdfghjklmnpqrstvwxyz", "AEIOU", "BCDFGHJKLMNPQRSTVWXYZ", "0123456789",
    ]
    .map { Array($0.utf8) }
    let bytes = utf8.map { byte in
      alphabets.first { $0.contains(byte) }?.randomElement(using: &generator) ?? byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

import Messages
import OneRoster

// A roster's word and the record that people have kept meanwhile become one. What the roster says
// replaces what was there; what it does not say stays, since an empty column more often means that
// a source does not know than that it knows of nothing. What only people know (language, court
// orders, who holds rights) is never touched.

extension StudentIdentity {
  mutating func take(_ listed: StudentIdentity) {
    givenName.take(listed.givenName)
    familyName.take(listed.familyName)
    middleName.take(listed.middleName)
    preferredName.take(listed.preferredName)
    pronouns.take(listed.pronouns)
    birthDate.take(listed.birthDate)
    localID.take(listed.localID)
    stateID.take(listed.stateID)
    sourcedID.take(listed.sourcedID)
    if listed.sex != .unspecified { sex = listed.sex }
    if !listed.raceEthnicity.isEmpty {
      // A roster has no word for some categories, so it cannot take them back.
      let others = raceEthnicity.filter { !Roster.RaceEthnicity.inSchemaAll.contains($0) }
      raceEthnicity = listed.raceEthnicity + others
    }
  }
}

extension StaffIdentity {
  mutating func take(_ listed: StaffIdentity) {
    givenName.take(listed.givenName)
    familyName.take(listed.familyName)
    email.take(listed.email)
    phone.take(listed.phone)
    mobile.take(listed.mobile)
    localID.take(listed.localID)
    sourcedID.take(listed.sourcedID)
  }
}

extension StudentContact {
  mutating func take(_ listed: StudentContact) {
    email.take(listed.email)
    phone.take(listed.phone)
    mobile.take(listed.mobile)
    take(guardians: listed.contacts)
  }

  /// Guardians are recognised by the roster's id. Contacts without one were made by hand and stay.
  private mutating func take(guardians listed: [Contact]) {
    let ids = Set(listed.map(\.sourcedID))
    contacts = contacts.compactMap { contact in
      contact.sourcedID.isEmpty || ids.contains(contact.sourcedID) ? contact : contact.afterLeaving
    }
    for guardian in listed {
      if let index = contacts.firstIndex(where: { $0.sourcedID == guardian.sourcedID }) {
        contacts[index].take(guardian)
      } else {
        var guardian = guardian
        guardian.priority = min((contacts.map(\.priority).max() ?? 0) + 1, 99)
        contacts.append(guardian)
      }
    }
  }
}

extension Contact {
  fileprivate mutating func take(_ listed: Contact) {
    // Rights that differ from what the relationship gives are somebody's decision.
    if hasRights == relationship.givesRights, courtRestriction.isEmpty {
      hasRights = listed.hasRights
    }
    if !relationship.refines(listed.relationship) { relationship = listed.relationship }
    givenName.take(listed.givenName)
    familyName.take(listed.familyName)
    phone.take(listed.phone)
    mobile.take(listed.mobile)
    email.take(listed.email)
  }

  /// What stays of a guardian whom the roster no longer lists: nothing, unless somebody has noted a
  /// court order or decided about rights. Those must be found again should the guardian return.
  fileprivate var afterLeaving: Contact? {
    guard !courtRestriction.isEmpty || hasRights != relationship.givesRights else { return nil }
    var contact = self
    contact.hasRights = false
    return contact
  }
}

extension String {
  fileprivate mutating func take(_ listed: String) {
    if !listed.isEmpty { self = listed }
  }
}

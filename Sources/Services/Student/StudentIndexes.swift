import Messages
import RPC
import Sealing
import Store
import Vocabulary

/// The values under which a student is found again.
struct StudentIndexes: Sendable {
  /// Of the numbers that name one student only.
  let identifiers: [BlindIndexRow]
  /// Of names and birth date together, which two students may share; `nil` without a birth date.
  let person: BlindIndexRow?

  var all: [BlindIndexRow] { identifiers + (person.map { [$0] } ?? []) }

  init(of identity: StudentIdentity, with custody: TenantCustody) {
    identifiers = [
      (Sealing.BlindIndex.sourcedID, identity.sourcedID), (.localID, identity.localID),
      (.stateID, identity.stateID),
    ].compactMap { index, text in
      let identifier = text.asIdentifier
      return identifier.isEmpty
        ? nil : BlindIndexRow(index, value: custody.blindIndex(index, of: identifier))
    }
    person = CivilDate(identity.birthDate).map { birthDate in
      BlindIndexRow(
        .exactIdentity,
        value: custody.blindIndex(
          ofGivenName: identity.givenName, familyName: identity.familyName, birthDate: birthDate))
    }
  }

  /// Refuses when another student has one of the identifiers.
  ///
  /// A hit is not opened to make sure: that two different numbers of one tenant share a keyed value
  /// of 64 bits will not happen, and refusing would be harmless.
  ///
  /// - Throws: `exists(.student)`.
  func requireFree(for student: StudentID, in reader: TenantReader) async throws {
    for entry in identifiers {
      for subject in try await reader.subjects(with: entry) where subject != student {
        // Staff share the index of roster ids.
        if try await reader.student(subject) != nil { throw Fault.exists(.student) }
      }
    }
  }
}

extension String {
  /// An identifier as it is compared: without white space around it.
  var asIdentifier: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

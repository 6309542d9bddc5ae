import Messages
import RPC
import Sealing
import Store
import Vocabulary

/// The values under which a student is found again.
struct StudentIndexes: Sendable {
  /// Of the numbers that name one student only.
  let identifiers: [BlindIndexRow]
  /// The same numbers under every version of the index root under which others may have them.
  private let known: [BlindIndexRow]
  /// Of names and birth date together, which two students may share; `nil` without a birth date.
  let person: BlindIndexRow?

  var all: [BlindIndexRow] { identifiers + (person.map { [$0] } ?? []) }

  init(of identity: StudentIdentity, with custody: TenantCustody) {
    let texts: [(Sealing.BlindIndex, String)] = [
      (.sourcedID, identity.sourcedID), (.localID, identity.localID), (.stateID, identity.stateID),
    ]
    let numbers = texts.map { ($0, $1.asIdentifier) }.filter { !$1.isEmpty }
    identifiers = numbers.map { custody.entry($0, of: $1) }
    known = numbers.flatMap { custody.entries($0, of: $1) }
    person = CivilDate(identity.birthDate).map { birthDate in
      custody.entry(
        ofGivenName: identity.givenName, familyName: identity.familyName, birthDate: birthDate)
    }
  }

  /// Refuses when another student has one of the identifiers.
  ///
  /// A hit is not opened to make sure: that two different numbers of one tenant share a keyed value
  /// of 64 bits will not happen, and refusing would be harmless.
  ///
  /// - Throws: `exists(.student)`.
  func requireFree(for student: StudentID, in reader: TenantReader) async throws {
    for subject in try await reader.subjects(withAny: known) where subject != student {
      // Staff share the index of roster ids.
      if try await reader.student(subject) != nil { throw Fault.exists(.student) }
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

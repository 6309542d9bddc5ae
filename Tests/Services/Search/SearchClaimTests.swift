import Claims
import Foundation
import Messages
import RPC
import Sealing
import Store
import Testing
import Vocabulary

@testable import Services

/// What searching leaves at rest, and what somebody gains who may change it.
@Suite("Claims of searching")
struct SearchClaimTests {
  // MARK: - D5

  /// The share of its students with one of the ten commonest surnames whom the attacker names, and
  /// with how many students it was tried.
  private static let budget = 0.30
  private static let leak = Claim("D5", full: 20_000, short: 4000)

  @Test("D5: ranking the values of the blind index tells hardly anybody's surname")
  func rankAttack() async throws {
    let town = try await Town(students: Self.leak.attempts)
    let named = try await town.shareNamedByRank()
    Self.leak.report(
      "\(percent(named)) of the students with the ten commonest surnames named, at most 30 %")
    #expect(named <= Self.budget)
  }

  @Test("D5: without the rule that no surname is indexed, a truncated index of them names many")
  func rankAttackOnSurnames() async throws {
    let town = try await Town(students: Self.leak.attempts, indexesSurnames: true)
    let named = try await town.shareNamedByRank()
    #expect(named > Self.budget)
  }

  private func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }

  // MARK: - B6

  private static let swaps = Claim("B6", full: 1000, short: 60)

  @Test("B6: index rows put under other students hide somebody at worst, and show nobody else")
  func swappedRows() async throws {
    let roll = try await Roll()
    let admin = try await roll.tenant.admin()
    var (wrong, missing) = (0, 0)
    for _ in 0..<Self.swaps.attempts {
      for student in try await roll.swapRows() {
        let criteria = [
          SearchStudentsRequest.Criterion.localID(roll.localID(of: student)),
          .person(roll.person(student)),
        ]
        for criterion in criteria {
          let found = try await admin.found(criterion)
          wrong += found.count { $0 != roll.ids[student].description }
          missing += found.isEmpty ? 1 : 0
        }
      }
    }
    Self.swaps.report("\(wrong) wrong students, \(missing) searches that missed one")
    #expect(wrong == 0)
    // The swaps do something.
    #expect(missing > 0)
  }

  @Test("B6: without the look into the opened record, swapped rows show other students")
  func swappedRowsUnchecked() async throws {
    let roll = try await Roll()
    let call = try await roll.tenant.call(as: roll.tenant.admin())
    var wrong = 0
    for _ in 0..<Self.swaps.attempts {
      for student in try await roll.swapRows() {
        let request = SearchStudentsRequest(criterion: .localID(roll.localID(of: student)))
        let query = try StudentQuery(request.criterion)
        guard case .blindIndex = query.lookup else { continue }
        let search = StudentSearch(
          query: query, filter: try SearchFilter(request, within: .all, call),
          source: .blindIndex, call: call)
        // What is opened, before it is asked whether it matches.
        let shown = try await search.round(after: nil, limit: 10).students
        wrong += shown.count { $0.id != roll.ids[student].description }
      }
    }
    #expect(wrong > 0)
  }
}

/// A tenant's own blind index, of students whose surnames are as unevenly common as real ones.
private struct Town {
  private static let surnames = 4000
  private static let givenNames = 300
  /// Of the twin: an index of surnames alone, cut to 12 bits.
  private static let surnameIndex = 99
  private static let surnameBits = 12

  private let tenant: LiveTenant
  /// Surnames by their rank in the population.
  private let ranks: [StudentID: Int]

  init(students: Int, indexesSurnames: Bool = false) async throws {
    tenant = try await LiveDeployment.open().tenant()
    let custody = tenant.session.custody
    var ranks: [StudentID: Int] = [:]
    var entries: [(StudentID, [BlindIndexRow])] = []
    for number in 0..<students {
      let id = StudentID.random()
      let rank = Self.zipf(Self.surnames)
      ranks[id] = rank
      let birth = CivilDate(dayNumber: 15_000 + .random(in: 0..<4745))
      let identity = StudentIdentity(
        givenName: "Given\(Self.zipf(Self.givenNames))", familyName: "Family\(rank)",
        birthDate: birth.description, localID: "\(number)")
      var rows = StudentIndexes(of: identity, with: custody).all
      if indexesSurnames {
        let value = custody.blindIndex(.localID, of: identity.familyName)
        rows.append(
          BlindIndexRow(
            index: Self.surnameIndex, value: Int64(value >> (64 - Self.surnameBits))))
      }
      entries.append((id, rows))
    }
    self.ranks = ranks
    let made = entries
    try await tenant.session.data.write(.bulk) { writer in
      for (id, rows) in made { for row in rows { try await writer.insert(row, of: id) } }
    }
  }

  /// What an attacker makes of the table: in each index, takes the commonest value for the
  /// commonest surname of the population, the second for the second, and so on.
  ///
  /// - Returns: the best of all indexes.
  func shareNamedByRank() async throws -> Double {
    let known = ranks.keys
    let rows = try await tenant.session.data.read { reader in
      var rows: [BlindIndexRow: [StudentID]] = [:]
      for student in known {
        for row in try await reader.blindIndex(of: student) {
          rows[row, default: []].append(student)
        }
      }
      return rows
    }
    let common = ranks.values.count { $0 < 10 }
    let shares = Dictionary(grouping: rows, by: \.key.index).values.map { index in
      let ranked = index.sorted { ($0.value.count, $0.key.value) > ($1.value.count, $1.key.value) }
      let named = ranked.prefix(10).enumerated().reduce(0) { sum, guess in
        sum + guess.element.value.count { ranks[$0] == guess.offset }
      }
      return Double(named) / Double(common)
    }
    return shares.max() ?? 0
  }

  /// A rank from 0 up, each half, a third, a quarter ... as common as the first (Zipf's law).
  private static func zipf(_ count: Int) -> Int {
    // The inverse of the law's sum, which grows as the logarithm of the rank.
    Int(pow(Double(count), .random(in: 0..<1))) - 1
  }
}

/// Some students whose index rows change places.
private struct Roll {
  let tenant: LiveTenant
  let ids: [StudentID]

  init() async throws {
    tenant = try await LiveDeployment.open().tenant()
    var ids: [StudentID] = []
    for number in 0..<24 {
      ids.append(
        try await tenant.student(
          .sample(
            identity: .sample(
              given: "Given\(number % 3)", family: "Family\(number)", localID: "N-\(number)"))))
    }
    self.ids = ids
  }

  func localID(of student: Int) -> String { "N-\(student)" }

  func person(_ student: Int) -> PersonQuery {
    PersonQuery(
      familyName: "Family\(student)", givenName: "Given\(student % 3)", birthDate: "2012-03-04")
  }

  /// Puts one row of each of two students under the other, as somebody could who may write to the
  /// file.
  ///
  /// - Returns: the two.
  func swapRows() async throws -> [Int] {
    let two = Array(ids.indices.shuffled().prefix(2))
    let (one, other) = (ids[two[0]], ids[two[1]])
    try await tenant.session.data.write { writer in
      var rows = try await writer.reader.blindIndex(of: one)
      var others = try await writer.reader.blindIndex(of: other)
      guard let index = rows.map(\.index).randomElement(),
        let place = rows.firstIndex(where: { $0.index == index }),
        let otherPlace = others.firstIndex(where: { $0.index == index })
      else { return }
      (rows[place], others[otherPlace]) = (others[otherPlace], rows[place])
      try await writer.replaceBlindIndex(of: one, with: rows)
      try await writer.replaceBlindIndex(of: other, with: others)
    }
    return two
  }
}

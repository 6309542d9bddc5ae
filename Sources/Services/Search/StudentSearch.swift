import Messages
import RPC
import Sealing
import Search
import Store
import Vocabulary

/// One search: candidates, looked up, then held against the clear row, then opened, then asked.
/// Whether a student is shown, only the row and the opened record decide; an index at rest that
/// somebody has changed can hide a student, not show another.
struct StudentSearch: Sendable {
  /// Rounds of one call, each of one page of candidates: a bound on the work where few candidates
  /// are hits. The page is then shorter, and the next one goes on.
  static let roundsMax = 4
  /// Students of a caseload or class that one round asks the index about.
  private static let scopeRowsMax = 512

  /// Some candidates, opened.
  struct Round: Sendable {
    /// With the groups that the query tells of.
    var students: [Messages.Student]
    /// The last student looked at; `nil` when there are no more.
    var last: StudentID?
  }

  let query: StudentQuery
  let filter: SearchFilter
  let source: Source
  let call: TenantCall

  enum Source: Sendable {
    case blindIndex
    case memory(TenantIndex, Set<SearchTerm>)
  }

  /// The students of a page, and the token of the next; empty after the last.
  func page(
    _ page: Page<StudentID>
  ) async throws -> (rows: ArraySlice<Messages.Student>, nextToken: String) {
    var found: [Messages.Student] = []
    var last = page.after
    var rounds = 0
    repeat {
      let round = try await self.round(after: last, limit: page.limit)
      found += round.students.filter(query.matches)
      last = round.last
      rounds += 1
    } while last != nil && found.count < page.limit && rounds < Self.roundsMax
    return page.cut(found, by: { StudentID($0.id) ?? .none }, lookedUntil: last)
  }

  /// Opens the next candidates within scope and filter, whoever they are.
  func round(after: StudentID?, limit: Int) async throws -> Round {
    let (last, records) = try await call.tenant.readIndexes { reader, custody in
      let candidates = try await candidates(after: after, limit: limit, reader, custody)
      var rows: [StudentRow] = []
      for student in candidates.students {
        // Staff share the index of roster ids.
        if let row = try await reader.student(student), try await filter.admits(row, reader) {
          rows.append(row)
        }
      }
      return (candidates.last, try await reader.records(of: rows, in: query.told))
    }
    let students = try await call.tenant.students(
      records, shown: query.told, withheld: .all.subtracting(call.readable))
    return Round(students: students, last: last)
  }

  // MARK: - Candidates

  private struct Candidates {
    var students: [StudentID]
    /// `nil` when there are no more.
    var last: StudentID?

    /// - Parameter rest: in the order of ids, cut at `limit` here.
    init(_ rest: some Collection<StudentID>, limit: Int, lookedUntil last: StudentID?) {
      students = Array(rest.prefix(limit))
      self.last = rest.count > limit ? students.last : last
    }
  }

  private nonisolated(nonsending) func candidates(
    after: StudentID?, limit: Int, _ reader: TenantReader, _ custody: TenantCustody
  ) async throws -> Candidates {
    switch source {
    case .blindIndex:
      let rest = try await reader.subjects(withAny: query.entries(with: custody))
        .filter { $0 > after ?? .none }
      return Candidates(rest, limit: limit, lookedUntil: nil)
    case .memory(let index, let terms):
      if filter.isNarrow {
        // A caseload or a class is smaller than what shares three letters: begin there.
        let rows = try await reader.students(
          filter.students, after: after, limit: Self.scopeRowsMax)
        return Candidates(
          index.students(with: terms, among: rows.map(\.id)), limit: limit,
          lookedUntil: rows.count < Self.scopeRowsMax ? nil : rows.last?.id)
      }
      let rest = index.students(with: terms, filter.columns, after: after, limit: limit)
      return Candidates(rest, limit: limit, lookedUntil: rest.count < limit ? nil : rest.last)
    }
  }
}

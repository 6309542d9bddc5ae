public import Vocabulary

/// Finds students of one tenant by tokens: keyed fingerprints of names, sounds, numbers.
///
/// Built once from entries in the order of ids, then kept current entry by entry. It knows neither
/// the key of the tokens nor what they are of, and answers candidates: the record decides. It is
/// wiped when it goes.
public struct StudentIndex: ~Copyable, Sendable {
  /// Students changed since the index was built. They are looked through one by one, so that there
  /// should not be many; an index that has outgrown this is built again.
  public static let recentMax = 4096

  private var codes = ColumnCodes()
  private var segments: [IndexSegment] = []
  private var draft = EntryTable()
  private let recent = EntryTable()
  private var places: [StudentID: Int] = [:]

  public init() {}

  /// The memory that it takes, give or take what Swift keeps beside it.
  public var byteCount: Int {
    let places = self.places.capacity * (MemoryLayout<(StudentID, Int)>.stride + 1)
    return segments.reduce(draft.byteCount + recent.byteCount + places) { $0 + $1.byteCount }
  }

  // MARK: - Building

  /// Adds a student behind all others.
  public mutating func append(_ entry: IndexEntry) {
    draft.append(entry, codes.columns(of: entry))
    if draft.count == IndexSegment.studentsMax { seal() }
  }

  /// To be called after the last student was added.
  public mutating func seal() {
    guard draft.count > 0 else { return }
    segments.append(IndexSegment(draft))
    draft = EntryTable()
  }

  // MARK: - Keeping current

  /// Puts the entry in place of the student's earlier one.
  ///
  /// - Returns: false, with nothing changed, when too much has changed since the index was built.
  public mutating func replace(_ entry: IndexEntry) -> Bool {
    guard recent.count < Self.recentMax else { return false }
    remove(entry.id)
    places[entry.id] = recent.count
    recent.append(entry, codes.columns(of: entry))
    return true
  }

  /// Forgets the student.
  public mutating func remove(_ student: StudentID) {
    segment(of: student)?.supersede(student)
    if let place = places.removeValue(forKey: student) { recent.isSuperseded[place] = true }
  }

  // MARK: - Finding

  /// Students with the token who pass the filter, in the order of their ids, beginning after
  /// `after`; at most `limit`.
  public func students(
    with token: UInt64, _ filter: IndexFilter = IndexFilter(), after: StudentID? = nil, limit: Int
  ) -> [StudentID] {
    guard let test = codes.test(filter) else { return [] }
    let after = after ?? .none
    var found: [StudentID] = []
    for segment in segments[firstSegment { $0.lastID > after }...] where found.count < limit {
      segment.collect(token, test, after: after, limit: limit, into: &found)
    }
    let changed = recentStudents(with: token, test, after: after)
    guard !changed.isEmpty else { return found }
    return Array((found + changed).sorted().prefix(limit))
  }

  /// Whether the student has the token.
  public func has(_ token: UInt64, _ student: StudentID) -> Bool {
    if let known = segment(of: student)?.has(token, student) { return known }
    guard let place = places[student] else { return false }
    let sought = Posting(token, at: place)
    return recent.postings.withElements { $0.contains(sought) }
  }

  private func recentStudents(
    with token: UInt64, _ test: ColumnTest, after: StudentID
  ) -> [StudentID] {
    var found: [StudentID] = []
    recent.postings.withElements { postings in
      for posting in postings where posting.has(token) {
        let place = posting.place
        if !recent.isSuperseded[place], test.passes(recent.columns[place]),
          recent.ids[place] > after
        {
          found.append(recent.ids[place])
        }
      }
    }
    return found
  }

  private func segment(of student: StudentID) -> IndexSegment? {
    let position = firstSegment { $0.lastID >= student }
    return position < segments.count ? segments[position] : nil
  }

  private func firstSegment(_ isLater: (IndexSegment) -> Bool) -> Int {
    var (low, high) = (0, segments.count)
    while low < high {
      let middle = (low + high) / 2
      if isLater(segments[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

import Vocabulary

/// Some thousand students with neighbouring ids, and their postings in order.
///
/// Made once. A student who changes is superseded here and goes on in the recent entries.
struct IndexSegment: Sendable {
  /// So many that few segments are looked through, so few that sorting one takes some milliseconds.
  static let studentsMax = 8192

  private let ids: WipedBuffer<StudentID>
  private let columns: WipedBuffer<Columns>
  private let postings: WipedBuffer<Posting>
  private let isSuperseded: WipedBuffer<Bool>

  /// - Parameter draft: students in the order of their ids; its memory becomes the segment's.
  init(_ draft: EntryTable) {
    draft.postings.sort()
    draft.shrink()
    (ids, columns, postings, isSuperseded) =
      (draft.ids, draft.columns, draft.postings, draft.isSuperseded)
  }

  var byteCount: Int {
    ids.byteCount + columns.byteCount + postings.byteCount + isSuperseded.byteCount
  }

  var lastID: StudentID { ids[ids.count - 1] }

  /// Adds students with the token to `found` until it holds `limit`, in the order of their ids.
  func collect(
    _ token: UInt64, _ test: ColumnTest, after: StudentID, limit: Int, into found: inout [StudentID]
  ) {
    let first = ids.partition { $0 > after }
    var position = postings.partition { $0 >= Posting(token, at: first) }
    while first < ids.count, position < postings.count, found.count < limit,
      postings[position].has(token)
    {
      let place = postings[position].place
      if !isSuperseded[place], test.passes(columns[place]) { found.append(ids[place]) }
      position += 1
    }
  }

  /// `nil` when the student's entry is not, or no longer, in this segment.
  func has(_ token: UInt64, _ student: StudentID) -> Bool? {
    guard let place = place(of: student), !isSuperseded[place] else { return nil }
    let sought = Posting(token, at: place)
    let position = postings.partition { $0 >= sought }
    return position < postings.count && postings[position] == sought
  }

  func supersede(_ student: StudentID) {
    if let place = place(of: student) { isSuperseded[place] = true }
  }

  private func place(of student: StudentID) -> Int? {
    let place = ids.partition { $0 >= student }
    return place < ids.count && ids[place] == student ? place : nil
  }
}

extension WipedBuffer {
  /// The first position from which on `isLater` holds, in elements that are in order.
  func partition(_ isLater: (Element) -> Bool) -> Int {
    withElements { elements in
      var (low, high) = (0, elements.count)
      while low < high {
        let middle = (low + high) / 2
        if isLater(elements[middle]) { high = middle } else { low = middle + 1 }
      }
      return low
    }
  }
}

import Vocabulary

/// Entries as they come: each at the next place, its postings behind those of the one before.
final class EntryTable: Sendable {
  let ids = WipedBuffer<StudentID>()
  let columns = WipedBuffer<Columns>()
  let postings = WipedBuffer<Posting>()
  let isSuperseded = WipedBuffer<Bool>()

  var count: Int { ids.count }

  var byteCount: Int {
    ids.byteCount + columns.byteCount + postings.byteCount + isSuperseded.byteCount
  }

  func append(_ entry: IndexEntry, _ columns: Columns) {
    precondition(count < Posting.placesMax)
    for token in Set(entry.tokens) { postings.append(Posting(token, at: count)) }
    ids.append(entry.id)
    self.columns.append(columns)
    isSuperseded.append(false)
  }

  func shrink() {
    ids.shrink()
    columns.shrink()
    postings.shrink()
    isSuperseded.shrink()
  }
}

import RPC

/// One page of a list, as a request asks for it.
struct Page<Key: PageKey>: Sendable {
  /// Rows of a page when the request does not say; the schema lets nobody ask for more than 1000.
  static var sizeDefault: Int { 100 }

  /// The sort key after which it begins; `nil` for the first page.
  let after: Key?
  private let size: Int
  private let list: PagedList

  /// - Throws: `invalidFields` when the token is none of this list.
  init(size: Int32, token: String, of list: PagedList) throws(Fault) {
    after = token.isEmpty ? nil : try PageToken.key(of: token, for: list)
    self.size = size > 0 ? Int(size) : Self.sizeDefault
    self.list = list
  }

  /// How many rows to ask the store for: one more than are shown, to know whether any follow.
  var limit: Int { size + 1 }

  /// The same for a list that was not looked through to its end: when the rows do not fill the
  /// page, the next one begins after `last`, as far as was looked; `nil` at the end.
  func cut<Row>(
    _ rows: [Row], by key: (Row) -> Key, lookedUntil last: Key?
  ) -> (rows: ArraySlice<Row>, nextToken: String) {
    guard rows.count <= size, let last else { return cut(rows, by: key) }
    return (rows[...], PageToken.text(after: last, of: list))
  }

  /// The rows to show, and the token of the next page; empty after the last.
  func cut<Row>(_ rows: [Row], by key: (Row) -> Key) -> (rows: ArraySlice<Row>, nextToken: String) {
    let shown = rows.prefix(size)
    guard rows.count > size, let last = shown.last else { return (shown, "") }
    return (shown, PageToken.text(after: key(last), of: list))
  }
}

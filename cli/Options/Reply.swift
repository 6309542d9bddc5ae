import Messages
import RPC

/// Where a command puts its answer: text for people or JSON for scripts, on standard output.
struct Reply: Sendable {
  let format: OutputFormat
  let surroundings: Surroundings
  /// The purpose that the call states; unspecified where none is needed.
  var purpose = Purpose.unspecified

  var console: Console { surroundings.console }

  /// Shows one answer. Only the asked-for form is made.
  func show(_ message: some SchemaMessage, asText text: () -> String) {
    show(json: JSONValue(message), asText: text)
  }

  func show(json: @autoclosure () -> JSONValue, asText text: () -> String) {
    switch format {
    case .table: console.out(text())
    case .json: console.say(json().text)
    }
  }

  /// Shows a list. An empty one is no table at all, but a line on standard error.
  func show(_ message: some SchemaMessage, _ table: Table, whenEmpty: String) {
    switch format {
    case .json: console.say(JSONValue(message).text)
    case .table where table.rows.isEmpty: console.note(whenEmpty)
    case .table: console.out(table.text)
    }
  }

  /// Says something beside the answer, on standard error.
  func note(_ line: String) { console.note(line) }
}

extension Reply {
  /// Says under which number the disclosure was recorded, and on what terms it was made.
  func showDisclosure<Message>(_ answer: Answer<Message>) {
    for metadata in [answer.initialMetadata, answer.trailingMetadata] {
      if let id = metadata[text: "cairn-disclosure-id"] {
        note("recorded as disclosure \(id.shownSafely)")
      }
      if let notice = metadata[text: "cairn-redisclosure-notice"] { note(notice.shownSafely) }
    }
  }
}

import Foundation
import Messages

extension GoogleProtobuf.Timestamp {
  /// Reads RFC 3339 with a zone, with or without fractions of a second.
  init?(text: String) {
    guard
      let date = (try? Self.style.parse(text)) ?? (try? Self.fractionalStyle.parse(text))
    else { return nil }
    self.init(date)
  }

  init(_ date: Date) {
    let seconds = date.timeIntervalSince1970.rounded(.down)
    let nanos = ((date.timeIntervalSince1970 - seconds) * 1000).rounded(.down) * 1_000_000
    self.init(seconds: Int64(seconds), nanos: Int32(nanos))
  }

  var date: Date { Date(timeIntervalSince1970: Double(seconds)) }

  private static let style = Date.ISO8601FormatStyle()
  private static let fractionalStyle = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
}

extension GoogleProtobuf.Timestamp? {
  /// Empty where there is no time.
  var text: String { self?.text ?? "" }
}

extension RootKeySource {
  /// Reads the text of a setting or an option.
  ///
  /// - Throws: `RootKeyError.sourceInvalid`, which says what would be right.
  public init(_ text: String) throws(RootKeyError) {
    guard let colon = text.firstIndex(of: ":"),
      text[..<colon].allSatisfy({ $0.isASCII && $0.isLowercase })
    else {
      guard !text.isEmpty else { throw .sourceInvalid("a root key source is not empty") }
      self.init(.file(path: text))
      return
    }
    let rest = text[text.index(after: colon)...]
    let mark = rest.firstIndex(of: "?") ?? rest.endIndex
    var parameters = try Parameters(rest[mark...].dropFirst())
    let subject = String(rest[..<mark])
    let kind = String(text[..<colon])
    guard !subject.isEmpty else { throw .sourceInvalid("\(kind): names nothing") }
    let place = try Self.place(kind, subject, &parameters)
    let version = try parameters.number("version", in: 1...1_000_000)
    try parameters.finish(of: kind)
    self.init(place, version: version.map { UInt32($0) })
  }

  private static func place(
    _ kind: String, _ subject: String, _ parameters: inout Parameters
  ) throws(RootKeyError) -> Place {
    switch kind {
    case "file":
      return .file(path: subject)
    case "credential":
      guard !subject.contains("/"), subject != ".", subject != ".." else {
        throw .sourceInvalid("credential: takes the name of a credential, not a path")
      }
      return .credential(name: subject)
    case "fd":
      return .descriptor(try descriptor(subject))
    case "passphrase":
      let input = try parameters.one("fd").map { (text) throws(RootKeyError) in
        PassphraseInput.descriptor(try descriptor(text))
      }
      return .passphrase(blob: subject, from: input ?? .terminal)
    case "exec":
      guard subject.hasPrefix("/") else {
        throw .sourceInvalid("exec: takes the whole path of a program")
      }
      guard let blob = try parameters.one("blob") else {
        throw .sourceInvalid("exec: needs blob=FILE, what the program reads")
      }
      return .exec(
        program: subject, arguments: parameters.all("arg"), blob: blob,
        seconds: try parameters.number("seconds", in: 1...300) ?? Plugin.secondsDefault)
    case "officers":
      return .officers(blob: subject, keys: parameters.all("key"))
    case _:
      throw .sourceInvalid(
        "\"\(kind):\" is not known; file:, credential:, fd:, passphrase:, exec: and officers: are")
    }
  }

  /// Standard output and standard error are never read from.
  private static func descriptor(_ text: String) throws(RootKeyError) -> Int32 {
    guard let number = Int32(text), number == 0 || (3...65_535).contains(number) else {
      throw .sourceInvalid("a descriptor is 0, or a number from 3 on")
    }
    return number
  }
}

/// What follows the question mark: `name=value`, joined by `&`.
private struct Parameters {
  private var values: [(name: String, value: String)] = []

  init(_ text: Substring) throws(RootKeyError) {
    for part in text.split(separator: "&") {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2, !sides[1].isEmpty else {
        throw .sourceInvalid("\"\(part)\" is not name=value")
      }
      values.append((String(sides[0]), String(sides[1])))
    }
  }

  /// Takes every value of a name, in order.
  mutating func all(_ name: String) -> [String] {
    defer { values.removeAll { $0.name == name } }
    return values.filter { $0.name == name }.map(\.value)
  }

  mutating func one(_ name: String) throws(RootKeyError) -> String? {
    let found = all(name)
    guard found.count < 2 else { throw .sourceInvalid("\(name)= may be given once") }
    return found.first
  }

  mutating func number(
    _ name: String, in range: ClosedRange<Int>
  ) throws(RootKeyError) -> Int? {
    guard let text = try one(name) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw .sourceInvalid("\(name)= is from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  func finish(of kind: String) throws(RootKeyError) {
    guard let other = values.first else { return }
    throw .sourceInvalid("\(kind): knows no \(other.name)=")
  }
}

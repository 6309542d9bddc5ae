extension ValueType {
  func checkList(_ text: ArraySlice<UInt8>, _ itemsMax: Int) -> Value.Check {
    let parts = text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard parts.count <= itemsMax else {
      return .wrong(.rowBadList, "expected at most \(itemsMax) items")
    }
    let items = parts.map(\.trimmed)
    guard items.allSatisfy({ !$0.isEmpty }) else {
      return .wrong(.rowBadList, "expected items between single commas")
    }
    if zip(items, parts).contains(where: { $0.count != $1.count }) {
      return .lenient(.items(items), .rowBadList, "expected no spaces around the commas")
    }
    return .sound(.items(items))
  }

  func checkReferences(_ text: ArraySlice<UInt8>, _ itemsMax: Int) -> Value.Check {
    let list = checkList(text, itemsMax)
    switch list {
    case .sound(.items(let items)), .lenient(.items(let items), _, _):
      let isSound = items.allSatisfy(\.isGUID)
      return isSound
        ? list : .wrong(.rowBadGUID, "expected items of 1 to 255 of 0-9 A-Z a-z . / @ _ -")
    case .sound, .lenient, .wrong:
      return list
    }
  }

  /// Grades in the codes of the Common Education Data Standards. A code that is not among them is
  /// kept as `Other`.
  func checkGrades(_ text: ArraySlice<UInt8>, _ itemsMax: Int) -> Value.Check {
    switch checkList(text, itemsMax) {
    case .sound(.items(let items)), .lenient(.items(let items), _, _):
      let readings = items.map(Grade.init)
      let grades = Value.items(readings.map { Array($0.code.utf8)[...] })
      if readings.contains(where: { !$0.isKnown }) {
        return .lenient(
          grades, .rowBadGrade, "expected IT PR PK TK KG 01-13 PS UG Other; read as Other")
      }
      if readings.contains(where: { !$0.isExact }) {
        return .lenient(
          grades, .rowBadGrade, "expected IT PR PK TK KG 01-13 PS UG Other, spelt exactly so")
      }
      return .sound(grades)
    case .sound(let value): return .sound(value)
    case .lenient(let value, let code, let message): return .lenient(value, code, message)
    case .wrong(let code, let message): return .wrong(code, message)
    }
  }

  /// `{Type:Id}`, several separated by commas. The items are types and ids in turn.
  func checkUserIDs(_ text: ArraySlice<UInt8>, _ itemsMax: Int) -> Value.Check {
    switch checkList(text, itemsMax) {
    case .sound(.items(let items)), .lenient(.items(let items), _, _):
      var pairs: [ArraySlice<UInt8>] = []
      for item in items {
        let inner = item.dropFirst().dropLast()
        guard item.first == UInt8(ascii: "{"), item.last == UInt8(ascii: "}"), item.count > 4,
          let colon = inner.firstIndex(of: UInt8(ascii: ":")), colon > inner.startIndex,
          colon + 1 < inner.endIndex
        else { return .wrong(.rowBadList, "expected {Type:Id}, several separated by commas") }
        pairs += [inner[..<colon].trimmed, inner[(colon + 1)...].trimmed]
      }
      return .sound(.items(pairs))
    case .sound(let value): return .sound(value)
    case .lenient(let value, let code, let message): return .lenient(value, code, message)
    case .wrong(let code, let message): return .wrong(code, message)
    }
  }
}

/// A grade code read with leniency in spelling.
private struct Grade {
  let code: String
  let isKnown: Bool
  let isExact: Bool

  private static let codes =
    ["IT", "PR", "PK", "TK", "KG", "PS", "UG", "Other"]
    + (1...13).map { $0 < 10 ? "0\($0)" : "\($0)" }

  init(_ text: ArraySlice<UInt8>) {
    if let code = Self.codes.first(where: { text.elementsEqual($0.utf8) }) {
      self.init(code: code, isKnown: true, isExact: true)
    } else if let code = Self.codes.first(where: { text.equalsIgnoringCase($0) }) {
      self.init(code: code, isKnown: true, isExact: false)
    } else if text.equalsIgnoringCase("K") {
      self.init(code: "KG", isKnown: true, isExact: false)
    } else if text.count == 1, let number = decimal(text), number > 0 {
      self.init(code: "0\(number)", isKnown: true, isExact: false)
    } else {
      self.init(code: "Other", isKnown: false, isExact: false)
    }
  }

  private init(code: String, isKnown: Bool, isExact: Bool) {
    self.code = code
    self.isKnown = isKnown
    self.isExact = isExact
  }
}

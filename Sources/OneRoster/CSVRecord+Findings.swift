extension CSVRecord.Fault {
  var code: FindingCode {
    switch self {
    case .quoteMisplaced: .textQuote
    case .quoteOpen: .textLineBreak
    case .controlCharacter: .textControlCharacter
    case .notUTF8: .textNotUTF8
    case .tooLong: .textLineTooLong
    }
  }

  var message: String {
    switch self {
    case .quoteMisplaced: "expected quotes only around a whole field, and doubled inside it"
    case .quoteOpen: "a quoted field does not end on its line; line breaks are not allowed in it"
    case .controlCharacter: "expected no control characters"
    case .notUTF8: "expected UTF-8"
    case .tooLong: "the line is longer than any valid row"
    }
  }
}

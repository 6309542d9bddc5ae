/// Where each column of the schema stands in a file's rows.
struct Header {
  /// Position of each schema column among the fields; `nil` when the file lacks it.
  let fields: [Int?]
  let width: Int

  /// Reads the header row; `nil` when the rows below cannot be told apart by it.
  init?(_ record: CSVRecord, schema: Schema, examination: inout Examination) {
    var reading = Reading(schema: schema)
    for field in 0..<record.fieldCount {
      reading.place(field, record[field], &examination)
    }
    guard reading.fields.contains(where: { $0 != nil }) else {
      examination.refuse(
        .tableHeaderAbsent, in: schema.table, line: 1, "expected a header row with column names")
      return nil
    }
    reading.checkUnknown(&examination)
    reading.checkOrder(&examination)
    reading.checkWhole(&examination)
    guard reading.fields[0] != nil else { return nil }
    fields = reading.fields
    width = record.fieldCount
  }

  private struct Reading {
    let schema: Schema
    var fields: [Int?]
    private var order: [Int] = []
    private var unknown: [Int] = []
    private var hasMetadata = false
    private var hasDefinedAfterMetadata = false

    init(schema: Schema) {
      self.schema = schema
      fields = Array(repeating: nil, count: schema.columns.count)
    }

    mutating func place(_ field: Int, _ text: ArraySlice<UInt8>, _ examination: inout Examination) {
      if text.starts(with: "metadata.".utf8) {
        hasMetadata = true
        return
      }
      guard let column = find(text, &examination) else { return unknown.append(field) }
      hasDefinedAfterMetadata = hasDefinedAfterMetadata || hasMetadata
      guard fields[column] == nil else {
        return examination.refuse(
          .tableHeaderRepeated, in: schema.table, line: 1, column: schema.columns[column].name,
          "the column stands twice in the header row")
      }
      fields[column] = field
      order.append(column)
    }

    /// The schema column of a header, by its exact name or else regardless of case and separators.
    private func find(_ text: ArraySlice<UInt8>, _ examination: inout Examination) -> Int? {
      let names = schema.columns.map(\.name.text)
      if let exact = names.firstIndex(where: { text.elementsEqual($0.utf8) }) { return exact }
      let letters = text.filter { ![UInt8(ascii: " "), UInt8(ascii: "_")].contains($0) }[...]
      guard let similar = names.firstIndex(where: { letters.equalsIgnoringCase($0) }) else {
        return nil
      }
      examination.warn(
        .tableHeaderSpelling, in: schema.table, line: 1, column: schema.columns[similar].name,
        "expected the name of the column spelt exactly as in the standard")
      return similar
    }

    func checkUnknown(_ examination: inout Examination) {
      for field in unknown {
        examination.refuse(
          .tableHeaderUnknown, in: schema.table, line: 1,
          "column \(field + 1) is not of the standard; extensions begin with metadata.")
      }
    }

    func checkOrder(_ examination: inout Examination) {
      if order != order.sorted() {
        examination.warn(
          .tableHeaderOrder, in: schema.table, line: 1,
          "the columns are not in the order of the standard")
      }
      if hasDefinedAfterMetadata {
        examination.warn(
          .tableMetadataPosition, in: schema.table, line: 1,
          "metadata columns stand only to the right of the others")
      }
    }

    func checkWhole(_ examination: inout Examination) {
      for (column, field) in zip(schema.columns, fields) where field == nil && !column.mayBeAbsent {
        if column.isRequired {
          examination.refuse(
            .tableHeaderMissing, in: schema.table, line: 1, column: column.name,
            "a required column is missing")
        } else {
          examination.warn(
            .tableHeaderMissing, in: schema.table, line: 1, column: column.name,
            "the column is missing; read as blank")
        }
      }
    }
  }
}

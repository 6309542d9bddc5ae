/// Reads one data file: header, then rows, each checked column by column and handed to the draft.
struct TableReader {
  private let schema: Schema
  private let limits: RosterLimits
  private var csv: CSVReader
  private var header: Header?

  private enum Phase { case header, rows, givenUp }
  private var phase = Phase.header

  init(schema: Schema, limits: RosterLimits) {
    self.schema = schema
    self.limits = limits
    csv = CSVReader(lineBytesMax: limits.lineBytesMax)
  }

  mutating func feed(
    _ chunk: [UInt8], into draft: inout RosterDraft, _ examination: inout Examination
  ) {
    csv.feed(chunk)
    drain(&draft, &examination)
  }

  /// The file is over.
  mutating func end(into draft: inout RosterDraft, _ examination: inout Examination) {
    csv.end()
    drain(&draft, &examination)
    if phase == .header {
      examination.giveUp(schema.table)
      examination.refuse(
        .tableHeaderAbsent, in: schema.table, "expected a header row with column names")
    } else if phase == .rows, examination.rowCount(schema.table) == 0 {
      examination.refuse(.tableNoRows, in: schema.table, "expected at least one row of data")
    }
  }

  private mutating func drain(_ draft: inout RosterDraft, _ examination: inout Examination) {
    while csv.next() {
      checkEnding(&examination)
      if csv.record.isBlank {
        warn(.tableBlankLine, nil, "a blank line; skipped", &examination)
      } else {
        switch phase {
        case .header: readHeader(&examination)
        case .rows: readRow(&draft, &examination)
        case .givenUp: examination.countRow(schema.table)
        }
      }
    }
  }

  private mutating func readHeader(_ examination: inout Examination) {
    let isReadable = !refuseFaults(&examination)
    header = isReadable ? Header(csv.record, schema: schema, examination: &examination) : nil
    phase = header == nil ? .givenUp : .rows
    if header == nil { examination.giveUp(schema.table) }
  }

  private func readRow(_ draft: inout RosterDraft, _ examination: inout Examination) {
    guard let header, countRow(&examination) else { return }
    if refuseFaults(&examination) { return defineDespiteErrors(&examination) }
    guard csv.record.fieldCount == header.width else {
      refuse(
        .tableRowWidth, nil, "expected \(header.width) fields, as in the header row", &examination)
      return defineDespiteErrors(&examination)
    }
    if isDeleted(header, &examination) { return }
    let errorsBefore = examination.log.errors
    let values = schema.columns.indices.map { value($0, header, &examination) }
    let row = Row(
      table: schema.table, line: csv.record.line, values: values, positions: schema.positions)
    // A refused row still defines its id, so that references to it are not reported as well.
    let isSound = examination.log.errors == errorsBefore
    define(row, place: isSound ? draft.add(row, &examination) : SourcedIDs.refused, &examination)
  }

  private func countRow(_ examination: inout Examination) -> Bool {
    let most = schema.table == .manifest ? limits.manifestRowsMax : limits.rowsMax
    examination.countRow(schema.table)
    guard examination.rowCount(schema.table) > most else { return true }
    if examination.rowCount(schema.table) == most + 1 {
      refuse(.packageTooLarge, nil, "expected at most \(most) rows", &examination)
    }
    return false
  }

  // MARK: Values

  private func value(_ position: Int, _ header: Header, _ examination: inout Examination) -> Value {
    guard let field = header.fields[position] else { return .blank }
    let column = schema.columns[position]
    let text = csv.record[field]
    if text.isEmpty || (column.isRequired && text.isBlank) {
      if column.isRequired {
        refuse(.rowValueMissing, column.name, "a value is required", &examination)
      }
      return .blank
    }
    let check = column.type.check(text, listItemsMax: limits.listItemsMax)
    guard check.longestText <= limits.textBytesMax else {
      refuse(
        .rowTooLong, column.name, "expected texts of at most \(limits.textBytesMax) bytes",
        &examination)
      return .blank
    }
    switch check {
    case .sound(let value):
      warnIfOnlyForDelta(column, &examination)
      return entered(value, column, &examination)
    case .lenient(let value, let code, let message):
      warn(code, column.name, message, &examination)
      return entered(value, column, &examination)
    case .wrong(let code, let message):
      // In a bulk set nobody reads the time of modification.
      if column.name == .dateLastModified {
        warn(code, column.name, message, &examination)
      } else {
        refuse(code, column.name, message, &examination)
      }
      return .blank
    }
  }

  /// Replaces ids of other rows by their numbers.
  private func entered(_ value: Value, _ column: Column, _ examination: inout Examination) -> Value
  {
    func number(_ target: Table, _ id: ArraySlice<UInt8>) -> UInt32 {
      examination.refer(
        to: target, id, from: schema.table, line: csv.record.line, column: column.name)
    }
    if case .reference(let target) = column.type, case .text(let id) = value {
      return .reference(number(target, id))
    }
    if case .references(let target) = column.type, case .items(let items) = value {
      return .references(items.map { number(target, $0) })
    }
    if case .idOf(let target) = column.type, case .text(let id) = value {
      _ = number(target, id)
    }
    return value
  }

  // MARK: Bulk and delta

  /// A bulk file says by leaving a row out that it is gone. A row that is marked
  /// as deleted can only mean the same.
  private func isDeleted(_ header: Header, _ examination: inout Examination) -> Bool {
    guard let position = schema.columns.firstIndex(where: { $0.name == .status }),
      let field = header.fields[position]
    else { return false }
    let status = csv.record[field]
    let isMarked = ["tobedeleted", "inactive"].contains { status.equalsIgnoringCase($0) }
    guard isMarked else { return false }
    warn(
      .rowDeletedInBulk, .status, "expected blank in a bulk file; the row is read as absent",
      &examination)
    return true
  }

  private func warnIfOnlyForDelta(_ column: Column, _ examination: inout Examination) {
    guard column.name == .status || column.name == .dateLastModified else { return }
    warn(.rowFilledInBulk, column.name, "expected blank in a bulk file; ignored", &examination)
  }

  // MARK: Ids

  private func define(_ row: Row, place: Int32, _ examination: inout Examination) {
    guard case .text(let id) = row[.sourcedId] else { return }
    define(id, place: place, &examination)
  }

  private func define(_ id: ArraySlice<UInt8>, place: Int32, _ examination: inout Examination) {
    let table = schema.table.rawValue
    let number = examination.ids[table].enter(id)
    if !examination.ids[table].define(number, place: place) {
      refuse(
        .referenceIDRepeated, .sourcedId, "an earlier row has the same sourcedId", &examination)
    }
  }

  private func defineDespiteErrors(_ examination: inout Examination) {
    guard schema.table != .manifest, let field = header?.fields[0],
      field < csv.record.fieldCount,
      !csv.record.faults.contains(where: { $0.field <= field }), csv.record[field].isGUID
    else { return }
    define(csv.record[field], place: SourcedIDs.refused, &examination)
  }

  // MARK: Findings

  private func checkEnding(_ examination: inout Examination) {
    if csv.record.ending == .lineFeedOnly {
      warn(.textLineEnding, nil, "expected lines to end with CR and LF", &examination)
    }
  }

  /// True when the text of the line is not readable.
  private func refuseFaults(_ examination: inout Examination) -> Bool {
    for (fault, field) in csv.record.faults {
      let position = header?.fields.firstIndex(of: field)
      let column = fault == .tooLong ? nil : position.map { schema.columns[$0].name }
      refuse(fault.code, column, fault.message, &examination)
    }
    return !csv.record.faults.isEmpty
  }

  private func warn(
    _ code: FindingCode, _ column: ColumnName?, _ message: String,
    _ examination: inout Examination
  ) {
    examination.warn(code, in: schema.table, line: csv.record.line, column: column, message)
  }

  private func refuse(
    _ code: FindingCode, _ column: ColumnName?, _ message: String,
    _ examination: inout Examination
  ) {
    examination.refuse(code, in: schema.table, line: csv.record.line, column: column, message)
  }
}

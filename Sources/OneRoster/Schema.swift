/// What a value must look like.
enum ValueType {
  case text
  /// Names the row; unique in the file.
  case id
  /// Names the row by the id of a row of another file, which it continues.
  case idOf(Table)
  case reference(Table)
  case references(Table)
  case date, dateTime, year, boolean
  case token([String], isExtensible: Bool)
  case list
  case grades
  /// `{Type:Id}`, several separated by commas.
  case userIDs
  case status
  /// Dropped unread.
  case secret
}

struct Column {
  let name: ColumnName
  let type: ValueType
  let isRequired: Bool
  /// The column came or went within a version, so its absence is no deviation.
  let mayBeAbsent: Bool

  static func required(_ name: ColumnName, _ type: ValueType = .text) -> Column {
    Column(name: name, type: type, isRequired: true, mayBeAbsent: false)
  }

  static func optional(_ name: ColumnName, _ type: ValueType = .text) -> Column {
    Column(name: name, type: type, isRequired: false, mayBeAbsent: false)
  }

  static func passing(_ name: ColumnName, _ type: ValueType = .text) -> Column {
    Column(name: name, type: type, isRequired: false, mayBeAbsent: true)
  }
}

/// The columns of one file in their order.
struct Schema {
  let table: Table
  let columns: [Column]
  /// Of each `ColumnName` in `columns`, or -1.
  let positions: [Int]

  private static let all = Dictionary(
    uniqueKeysWithValues: RosterVersion.allCases.map { version in
      (version, Table.allCases.map { Schema($0, version: version) })
    })

  /// `nil` when the version has no such file.
  static func of(_ table: Table, _ version: RosterVersion) -> Schema? {
    all[version]?[table.rawValue]
  }

  private init?(_ table: Table, version: RosterVersion) {
    let columns: [Column]?
    switch table {
    case .manifest:
      self.init(table: table, columns: [.required(.propertyName), .optional(.value)])
      return
    case .academicSessions, .orgs, .courses, .classes, .users, .roles, .enrollments, .demographics:
      columns = Self.rostering(table, version)
    case .userProfiles, .userResources, .resources, .classResources, .courseResources:
      columns = Self.resources(table, version)
    case .categories, .lineItems, .results, .scoreScales, .lineItemScoreScales, .resultScoreScales,
      .lineItemLearningObjectiveIds, .resultLearningObjectiveIds:
      columns = Self.gradebook(table, version)
    }
    guard let columns else { return nil }
    let identity: ValueType = table == .demographics ? .idOf(.users) : .id
    self.init(
      table: table,
      columns: [
        .required(.sourcedId, identity), .optional(.status, .status),
        .optional(.dateLastModified, .dateTime),
      ] + columns)
  }

  private init(table: Table, columns: [Column]) {
    self.table = table
    self.columns = columns
    var positions = [Int](repeating: -1, count: ColumnName.allCases.count)
    for (position, column) in columns.enumerated() { positions[column.name.rawValue] = position }
    self.positions = positions
  }

  static func token(_ tokens: String..., extensibleIn version: RosterVersion? = nil) -> ValueType {
    .token(tokens, isExtensible: version == .v12)
  }
}

// How fields look in Swift.

extension Member {
  var name: String {
    switch self {
    case .field(let field): field.name
    case .oneof(let oneof): oneof.name
    }
  }

  var schemaName: String {
    switch self {
    case .field(let field): field.schemaName
    case .oneof(let oneof): oneof.schemaName
    }
  }

  var comment: String {
    switch self {
    case .field(let field): field.comment
    case .oneof(let oneof): oneof.comment
    }
  }

  var swiftType: String {
    switch self {
    case .field(let field): field.swiftType
    case .oneof(let oneof): "\(oneof.typeName)?"
    }
  }

  var emptyValue: String {
    switch self {
    case .field(let field): field.emptyValue
    case .oneof: "nil"
    }
  }
}

extension Field {
  /// The type of one element.
  var elementType: String {
    switch type {
    case .string: "String"
    case .bytes: "[UInt8]"
    case .bool: "Bool"
    case .int32: "Int32"
    case .int64: "Int64"
    case .uint32: "UInt32"
    case .uint64: "UInt64"
    case .message(_, let name): name.swift
    case .enumeration(let name, _): name.swift
    case .unsupported: "Never"
    }
  }

  var swiftType: String {
    switch shape {
    case .map: "[String: String]"
    case .list: "[\(elementType)]"
    case .single: if case .message = type { "\(elementType)?" } else { elementType }
    }
  }

  var emptyValue: String {
    switch shape {
    case .map: "[:]"
    case .list: "[]"
    case .single:
      switch type {
      case .string: "\"\""
      case .bytes: "[]"
      case .bool: "false"
      case .int32, .int64, .uint32, .uint64: "0"
      case .message: "nil"
      case .enumeration(_, let zero): ".\(zero)"
      case .unsupported: "nil"
      }
    }
  }

  /// The type as the data dictionary names it.
  var schemaType: String {
    switch type {
    case .string: shape == .map ? "map" : "string"
    case .bytes: "bytes"
    case .bool: "bool"
    case .int32: "int32"
    case .int64: "int64"
    case .uint32: "uint32"
    case .uint64: "uint64"
    case .message(let fullName, _): shape == .map ? "map" : fullName
    case .enumeration(let name, _): name.swift
    case .unsupported(let name): name
    }
  }

  /// S0 and S1 may be logged. Messages of others, such as statuses, have no classes and no
  /// students in them.
  var isLoggable: Bool {
    !sensitivity.isSet || sensitivity.name == "public" || sensitivity.name == "internal"
  }
}

/// The proto files as the templates want them: names already in Swift, rules beside their fields.
struct Schema {
  var files: [ProtoFile]
  /// The same files as reflection shows them.
  var descriptions: [FileDescription]

  var messages: [MessageType] { files.flatMap(\.messages) }
  var services: [ServiceType] { files.flatMap(\.services) }

  func message(_ fullName: String) -> MessageType? {
    messages.first { $0.fullName == fullName }
  }
}

/// Where something stands in the proto files.
struct Place: Hashable, CustomStringConvertible {
  var file: String
  var line: Int

  var description: String { "\(file):\(line)" }
}

struct ProtoFile {
  var home: Home
  /// The path as it is imported, `cairn/v1/student.proto`.
  var path: String
  var package: String
  /// Nested types too, each after the one that holds it; entries of maps are left out.
  var messages: [MessageType]
  var enums: [EnumType]
  var services: [ServiceType]

  /// Whether the rules of our own schema hold in it.
  var isOwn: Bool { package == "cairn" || package.hasPrefix("cairn.") }
  /// Whether its messages become Swift types. Descriptors and rules are of use to this program
  /// only.
  var hasSwiftMessages: Bool { hasSwiftEnums && path != "cairn/options.proto" }
  var hasSwiftEnums: Bool { !isOlderName && path != "google/protobuf/descriptor.proto" }
  /// Whether anybody may call its services without a credential: probes and tools have none.
  var isOpen: Bool { package.hasPrefix("grpc.health.") || package.hasPrefix("grpc.reflection.") }
  /// Whether it only gives an older name to what another file declares.
  var isOlderName: Bool { package == "grpc.reflection.v1alpha" }
}

struct EnumType {
  var fullName: String
  var name: TypeName
  var comment: String
  var place: Place
  var values: [Value]

  struct Value {
    var schemaName: String
    var name: String
    var number: Int32
    var comment: String
  }
}

struct MessageType {
  var fullName: String
  var name: TypeName
  var comment: String
  var place: Place
  /// In the order of the proto file.
  var fields: [Field]
  var oneofs: [Oneof]
  var rule: MessageRule
  var isOwn: Bool

  /// Fields and oneofs in the order in which they are declared.
  var members: [Member] {
    var seen: Set<Int> = []
    return fields.compactMap { field in
      guard let index = field.oneofIndex else { return .field(field) }
      return seen.insert(index).inserted ? .oneof(oneofs[index]) : nil
    }
  }

  func fields(of oneof: Oneof) -> [Field] {
    fields.filter { $0.oneofIndex == oneof.index }
  }
}

enum Member {
  case field(Field)
  case oneof(Oneof)
}

struct Oneof {
  var index: Int
  var schemaName: String
  /// The property.
  var name: String
  /// The nested enum.
  var typeName: String
  var comment: String
  var cCaseName: String
}

struct Field {
  var schemaName: String
  var number: Int32
  var name: String
  var cName: String
  var comment: String
  var place: Place
  var type: FieldType
  var shape: Shape
  var oneofIndex: Int?
  var rule: FieldRule
  /// The class that holds for it: its own or its message's.
  var sensitivity: Sensitivity

  enum Shape: Hashable { case single, list, map }
}

enum FieldType: Hashable {
  case string, bytes, bool, int32, int64, uint32, uint64
  case message(fullName: String, TypeName)
  /// `zero` is the case that stands for 0.
  case enumeration(TypeName, zero: String)
  /// A type of the proto language that nothing here has needed so far.
  case unsupported(String)
}

struct ServiceType {
  var fullName: String
  var name: String
  var comment: String
  var place: Place
  var methods: [Method]

  struct Method {
    var schemaName: String
    var name: String
    var comment: String
    var place: Place
    var request: TypeName
    var response: TypeName
    var streamsRequests: Bool
    var streamsResponses: Bool
    var isIdempotent: Bool
    /// Whether the handler gives its response as bytes.
    var answersInBytes: Bool
    var rule: MethodRule
  }
}

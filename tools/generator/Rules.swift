import CMessages
import CProtobufC

// The custom options of cairn/options.proto, out of the unknown fields of the standard options.
//
// Soundness: options belong to the descriptor set that the caller holds; rules are freed here.

/// The extension number that all three rules share.
private let ruleNumber: UInt32 = 50711

/// The names of an enum's value, as they stand in cairn/options.proto without prefix.
typealias Sensitivity = RuleName

/// A value of an enum of cairn/options.proto: its number and its name in Swift.
struct RuleName: Hashable {
  var number: UInt32
  var name: String

  var isSet: Bool { number != 0 }
}

struct FieldRule {
  var sensitivity: Sensitivity
  var required: Bool
  var maxBytes: UInt32
  var maxItems: UInt32
  var format: RuleName
  var blindIndex: RuleName
  var minimum: Int32
  var maximum: Int32
}

struct MessageRule {
  var sensitivity: Sensitivity
  var group: RuleName
}

struct MethodRule {
  var permission: RuleName
  var purposeRequired: Bool
  var platform: Bool
}

extension FieldRule {
  init(options: UnsafePointer<ProtobufCMessage>?) {
    var empty = Cairn__FieldRule()
    cairn__field_rule__init(&empty)
    let bytes = extensionBytes(options)
    let unpacked = cairn__field_rule__unpack(nil, bytes.count, bytes)
    defer { cairn__field_rule__free_unpacked(unpacked, nil) }
    let rule = unpacked?.pointee ?? empty
    self.init(
      sensitivity: .sensitivity(rule.sensitivity), required: rule.required != 0,
      maxBytes: rule.max_bytes, maxItems: rule.max_items, format: .format(rule.format),
      blindIndex: .blindIndex(rule.blind_index), minimum: rule.minimum, maximum: rule.maximum)
  }
}

extension MessageRule {
  init(options: UnsafePointer<ProtobufCMessage>?) {
    var empty = Cairn__MessageRule()
    cairn__message_rule__init(&empty)
    let bytes = extensionBytes(options)
    let unpacked = cairn__message_rule__unpack(nil, bytes.count, bytes)
    defer { cairn__message_rule__free_unpacked(unpacked, nil) }
    let rule = unpacked?.pointee ?? empty
    self.init(sensitivity: .sensitivity(rule.sensitivity), group: .recordGroup(rule.group))
  }
}

extension MethodRule {
  init(options: UnsafePointer<ProtobufCMessage>?) {
    var empty = Cairn__MethodRule()
    cairn__method_rule__init(&empty)
    let bytes = extensionBytes(options)
    let unpacked = cairn__method_rule__unpack(nil, bytes.count, bytes)
    defer { cairn__method_rule__free_unpacked(unpacked, nil) }
    let rule = unpacked?.pointee ?? empty
    self.init(
      permission: .permission(rule.permission), purposeRequired: rule.purpose_required != 0,
      platform: rule.platform != 0)
  }
}

extension RuleName {
  static func sensitivity(_ value: Cairn__Sensitivity) -> Self {
    named("cairn.Sensitivity", value.rawValue)
  }
  static func format(_ value: Cairn__Format) -> Self { named("cairn.Format", value.rawValue) }
  static func blindIndex(_ value: Cairn__BlindIndex) -> Self {
    named("cairn.BlindIndex", value.rawValue)
  }
  static func recordGroup(_ value: Cairn__RecordGroup) -> Self {
    named("cairn.RecordGroup", value.rawValue)
  }
  static func permission(_ value: Cairn__Permission) -> Self {
    named("cairn.Permission", value.rawValue)
  }

  /// The name from the descriptor that was compiled in with the codec.
  private static func named(_ enumName: String, _ number: UInt32) -> Self {
    let descriptor = ruleEnumDescriptors[enumName]
    let value = descriptor.flatMap {
      protobuf_c_enum_descriptor_get_value($0, Int32(bitPattern: number))
    }
    guard let descriptor, let value else { return Self(number: number, name: "unknown") }
    let name = enumCase(
      String(cString: value.pointee.name), ofEnum: String(cString: descriptor.pointee.short_name))
    return Self(number: number, name: name)
  }
}

/// The descriptors of the rules' enums, found through the fields that use them. Sound: constants of
/// the C code, never written.
///
/// Soundness: descriptors are constants of the C code, there as long as the program.
nonisolated(unsafe) private let ruleEnumDescriptors:
  [String: UnsafePointer<ProtobufCEnumDescriptor>] = {
    var field = Cairn__FieldRule()
    cairn__field_rule__init(&field)
    var message = Cairn__MessageRule()
    cairn__message_rule__init(&message)
    var method = Cairn__MethodRule()
    cairn__method_rule__init(&method)
    var found: [String: UnsafePointer<ProtobufCEnumDescriptor>] = [:]
    for base in [field.base, message.base, method.base] {
      guard let descriptor = base.descriptor else { continue }
      for index in 0..<Int(descriptor.pointee.n_fields) {
        let field = descriptor.pointee.fields[index]
        guard field.type == PROTOBUF_C_TYPE_ENUM, let raw = field.descriptor else { continue }
        let pointer = raw.assumingMemoryBound(to: ProtobufCEnumDescriptor.self)
        found[String(cString: pointer.pointee.name)] = pointer
      }
    }
    return found
  }()

/// The payload of the extension. protobuf-c keeps the length prefix in front of it.
private func extensionBytes(_ options: UnsafePointer<ProtobufCMessage>?) -> [UInt8] {
  guard let options else { return [] }
  var bytes: [UInt8] = []
  for index in 0..<Int(options.pointee.n_unknown_fields) {
    let field = options.pointee.unknown_fields[index]
    guard field.tag == ruleNumber else { continue }
    let content = UnsafeBufferPointer(start: field.data, count: field.len)
    bytes += content.drop { $0 & 0x80 != 0 }.dropFirst()
  }
  return bytes
}

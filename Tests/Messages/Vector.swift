import Foundation
import Messages
import Testing

/// A message that protoc encoded, from the folder `Vectors`.
struct Vector: CustomTestStringConvertible, Sendable {
  var name: String
  var bytes: [UInt8]

  var testDescription: String { name }

  /// The Swift type of the message that the name begins with.
  var type: any SchemaMessage.Type {
    get throws {
      let schemaName = name.split(separator: ".").dropLast().joined(separator: ".")
      guard let type = MessageCatalog.all.first(where: { $0.schemaName == schemaName }) else {
        throw Missing(name: schemaName)
      }
      return type
    }
  }

  struct Missing: Error { var name: String }

  /// Every vector of the folder.
  static let all: [Vector] = {
    let folder = Bundle.module.resourceURL?.appending(path: "Vectors")
    let files = folder.flatMap {
      try? FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil)
    }
    return (files ?? []).filter { $0.pathExtension == "bin" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .compactMap { file in
        guard let data = try? Data(contentsOf: file) else { return nil }
        return Vector(
          name: file.deletingPathExtension().lastPathComponent, bytes: Array(data))
      }
  }()

  static func named(_ name: String) throws -> [UInt8] {
    guard let vector = all.first(where: { $0.name == name }) else { throw Missing(name: name) }
    return vector.bytes
  }
}

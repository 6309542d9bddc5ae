import Foundation

/// A temporary folder that is gone when its owner is.
final class Scratch: Sendable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("cairn-installation-\(UUID())")
    try FileManager.default.createDirectory(
      at: url, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func callAsFunction(_ name: String) -> String { path + "/" + name }

  func write(_ bytes: [UInt8], to name: String, mode: Int = 0o600) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: self(name)))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: self(name))
  }
}

/// Every file below a folder, by relative path.
func contents(of folder: String) -> [String: Data] {
  var result: [String: Data] = [:]
  for case let name as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
    let path = folder + "/" + name
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
      result[name] = FileManager.default.contents(atPath: path)
    }
  }
  return result
}

func mode(of path: String) throws -> Int {
  let attributes = try FileManager.default.attributesOfItem(atPath: path)
  return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
}

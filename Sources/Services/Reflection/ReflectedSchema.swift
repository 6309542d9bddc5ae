public import Messages

/// The schema as reflection looks things up in it.
public struct ReflectedSchema: Sendable {
  struct ExtensionKey: Hashable {
    var extendee: String
    var number: Int32
  }

  /// The services of the server, in order.
  let services: [String]
  private let files: [String: SchemaFile]
  private let pathsBySymbol: [Substring: String]
  private let pathsByExtension: [ExtensionKey: String]

  /// - Parameters:
  ///   - files: every file, with all that they import.
  ///   - services: the full names of the services that the server has.
  public init(files: [SchemaFile], services: Set<String>) {
    self.services = services.sorted()
    self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var symbols: [Substring: String] = [:]
    var extensions: [ExtensionKey: String] = [:]
    for file in files {
      for symbol in file.symbols { symbols[symbol] = file.path }
      for (extendee, number) in file.extensions {
        extensions[ExtensionKey(extendee: extendee, number: number)] = file.path
      }
    }
    pathsBySymbol = symbols
    pathsByExtension = extensions
  }

  func file(at path: String) -> SchemaFile? { files[path] }

  func file(declaring symbol: String) -> SchemaFile? {
    pathsBySymbol[symbol[...]].flatMap { files[$0] }
  }

  func file(extending extendee: String, by number: Int32) -> SchemaFile? {
    pathsByExtension[ExtensionKey(extendee: extendee, number: number)].flatMap { files[$0] }
  }

  /// - Returns: `nil` where there is no such message.
  func extensionNumbers(of message: String) -> [Int32]? {
    guard pathsBySymbol[message[...]] != nil else { return nil }
    return pathsByExtension.keys.filter { $0.extendee == message }.map(\.number).sorted()
  }

  /// The file and everything that it imports, however far, but for what is in `sent`; the file
  /// itself in any case. Adds them to `sent`.
  func closure(of file: SchemaFile, without sent: inout Set<String>) -> [SchemaFile] {
    var found = [file]
    sent.insert(file.path)
    var next = 0
    while next < found.count {
      for path in found[next].dependencies where sent.insert(path).inserted {
        if let file = files[path] { found.append(file) }
      }
      next += 1
    }
    return found
  }
}

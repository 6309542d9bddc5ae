#if canImport(Glibc)
  import Glibc
#endif

/// Why nothing could be generated at all. What is wrong with the schema is a `Refusal`.
enum GenerationError: Error, CustomStringConvertible {
  case unreadable(path: String)
  case unwritable(path: String)
  case notDescriptors

  var description: String {
    switch self {
    case .unreadable(let path): "cannot read \(path)"
    case .unwritable(let path): "cannot write \(path)"
    case .notDescriptors: "the input is not a FileDescriptorSet"
    }
  }
}

func readFile(_ path: String) throws(GenerationError) -> [UInt8] {
  guard let file = fopen(path, "rb") else { throw .unreadable(path: path) }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = fread(&chunk, 1, chunk.count, file)
    if count == 0 { break }
    bytes += chunk[..<count]
  }
  guard ferror(file) == 0 else { throw .unreadable(path: path) }
  return bytes
}

func writeFile(_ path: String, _ text: String) throws(GenerationError) {
  guard let file = fopen(path, "wb") else { throw .unwritable(path: path) }
  let bytes = Array(text.utf8)
  let written = fwrite(bytes, 1, bytes.count, file)
  guard fclose(file) == 0, written == bytes.count else { throw .unwritable(path: path) }
}

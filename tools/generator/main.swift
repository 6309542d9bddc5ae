// cairn-generate DESCRIPTORS DIRECTORY: writes the Swift code of Sources/Messages/Generated from a
// FileDescriptorSet. tools/generate makes the set and calls it.

#if canImport(Glibc)
  import Glibc
#endif

func fail(_ lines: [String]) -> Never {
  let bytes = Array(lines.joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
  _ = write(STDERR_FILENO, bytes, bytes.count)
  exit(1)
}

guard CommandLine.arguments.count == 3 else {
  fail(["usage: cairn-generate DESCRIPTORS DIRECTORY"])
}

do throws(GenerationError) {
  let descriptors = try readFile(CommandLine.arguments[1])
  let schema = try Schema(descriptors: descriptors)
  let refusals = schema.refusals()
  if !refusals.isEmpty { fail(refusals.map(\.description)) }
  for file in generate(schema) {
    try writeFile(CommandLine.arguments[2] + "/" + file.name, file.text)
  }
} catch {
  fail(["cairn-generate: \(error)"])
}

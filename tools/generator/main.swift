// cairn-generate HOME DESCRIPTORS DIRECTORY: writes Swift code from a FileDescriptorSet. HOME is
// `product` for Sources/Messages/Generated or `interop` for the messages of gRPC's interop tests.
// tools/generate makes the set and calls it.

#if canImport(Glibc)
  import Glibc
#endif

func fail(_ lines: [String]) -> Never {
  let bytes = Array(lines.joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
  _ = write(STDERR_FILENO, bytes, bytes.count)
  exit(1)
}

let arguments = CommandLine.arguments
guard arguments.count == 4, let home = Home.named[arguments[1]] else {
  fail(["usage: cairn-generate product|interop DESCRIPTORS DIRECTORY"])
}

do throws(GenerationError) {
  let descriptors = try readFile(arguments[2])
  let schema = try Schema(descriptors: descriptors, home: home)
  let refusals = schema.refusals()
  if !refusals.isEmpty { fail(refusals.map(\.description)) }
  for file in generate(schema) {
    try writeFile(arguments[3] + "/" + file.name, file.text)
  }
} catch {
  fail(["cairn-generate: \(error)"])
}

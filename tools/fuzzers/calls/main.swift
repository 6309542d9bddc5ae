import Fuzzing

/// libFuzzer's loop, from a program with a `main` of its own (llvm.org/docs/LibFuzzer.html, "Using
/// libFuzzer as a library").
@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// By this name libFuzzer's own `main`, which the linker takes in with the rest, asks for it.
@_cdecl("LLVMFuzzerTestOneInput")
public func take(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Fuzzer.take(CallFuzz.self, bytes, count)
}

Fuzzer.begin(CallFuzz.self)
var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
_ = runDriver(&count, &arguments) { take($0, $1) }

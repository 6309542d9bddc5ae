import Foundation

/// What libFuzzer calls, for any target.
public enum Fuzzer {
  /// Writes the seeds into the folder that `CAIRN_FUZZ_SEEDS` names, if it does.
  public static func begin(_ target: any FuzzTarget.Type) {
    guard let folder = ProcessInfo.processInfo.environment["CAIRN_FUZZ_SEEDS"] else { return }
    for (index, seed) in target.seeds.enumerated() {
      let file = URL(filePath: folder).appending(path: "seed-\(index)")
      try? Data(seed).write(to: file)
    }
  }

  /// Ends the process where the bytes show a fault, so that libFuzzer keeps them.
  public static func take(
    _ target: any FuzzTarget.Type, _ bytes: UnsafePointer<UInt8>?, _ count: Int
  ) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: bytes, count: count))
    if let fault = target.fault(with: bytes) { preconditionFailure(fault) }
    return 0
  }
}

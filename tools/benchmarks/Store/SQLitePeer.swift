import Foundation

/// A loop in C that carries out the statements of the embedded store on a copy of its files.
struct SQLitePeer {
  private static let batch = 32

  let contender = Contender(subject: "sqlite")
  private let program: String
  private let folder: String
  private let size: StoreSize
  private let core: Int

  /// - Parameter server: has one tenant, and nobody calls it while its files are copied.
  init(
    _ program: String, copying server: BenchServer, size: StoreSize, core: Int, in folder: String
  ) throws {
    self.program = program
    self.folder = folder
    self.size = size
    self.core = core
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let tenants = server.data + "/tenants"
    guard let tenant = try FileManager.default.contentsOfDirectory(atPath: tenants).first else {
      throw BenchFailure("the server has no tenant")
    }
    for file in try FileManager.default.contentsOfDirectory(atPath: "\(tenants)/\(tenant)")
    where !file.hasSuffix("-shm") {
      try FileManager.default.copyItem(
        atPath: "\(tenants)/\(tenant)/\(file)", toPath: "\(folder)/\(file)")
    }
  }

  func measure(_ work: StoreCase) throws -> [Figure] {
    // It is fast, and a round of some milliseconds says little.
    let count = size.operations(work) * (size.isQuick || work == .checkIn ? 1 : 5)
    return try run([work.rawValue], [String(count), String(Self.batch)])
  }

  /// Inserts the rows of the tenant into new files.
  func importing() throws -> [Figure] {
    let new = folder + "/new"
    try FileManager.default.createDirectory(atPath: new, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: new) }
    return try run(["import"], [new])
  }

  private func run(_ mode: [String], _ more: [String]) throws -> [Figure] {
    let log = folder + "/log"
    let process = try Programs.start(
      program, mode + ["\(folder)/tenant.db", "\(folder)/tenant.keys"] + more, core: core, log: log)
    process.waitUntilExit()
    let text = try String(contentsOfFile: log, encoding: .utf8)
    let numbers = text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard process.terminationStatus == 0, numbers.count == 3 else {
      throw BenchFailure("sqlite-store failed: \(text)")
    }
    return [
      Figure("ops_per_s", numbers[0] / numbers[1]),
      Figure("cpu_us_per_op", numbers[2] * 1e6 / numbers[0]),
    ]
  }
}

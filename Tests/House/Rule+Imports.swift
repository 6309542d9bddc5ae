extension Rule {
  static let imports = [door, table, foundation, pure]

  private static let door = Rule(
    demand: "A C library is imported only by the room that owns it (Room.doors)",
    breaches: [
      Sample("Sources/Services/A.swift", "import CSodium"),
      Sample("Tests/Sealing/A.swift", "@testable import CSodium"),
      Sample("Sources/Transport/A.swift", "internal import CMessages"),
    ],
    passes: [
      Sample("Sources/Sealing/A.swift", "import CSodium"),
      Sample("Sources/Services/A.swift", "// import CSodium"),
    ]
  ) { file in
    file.imports.filter { Room.doors[$0.module].map { !$0.contains(file.target) } ?? false }
      .map(\.line)
  }

  private static let table = Rule(
    demand: "A room imports only what Room.mayImport grants it",
    breaches: [
      Sample("Sources/RPC/A.swift", "import Vocabulary"),
      Sample("Sources/Policy/A.swift", "public import struct RPC.Status"),
      Sample("Sources/Store/A.swift", "import NIOCore"),
      Sample("cli/A.swift", "import Services"),
      Sample("Sources/Unlisted/A.swift", "import RPC"),
    ],
    passes: [
      Sample("Sources/Services/A.swift", "public import RPC\nimport Synchronization"),
      Sample("Tests/RPC/A.swift", "@testable import RPC\nimport Messages"),
    ]
  ) { file in
    if file.isTest { return [] }
    let granted = (Room.mayImport[file.target] ?? []).union(Room.platform)
    return file.imports.filter { !granted.contains($0.module) }.map(\.line)
  }

  private static let foundation = Rule(
    demand:
      "Only rooms off the path of a call import Foundation (Room.foundation)",
    breaches: [
      Sample("Sources/RPC/A.swift", "import Foundation"),
      Sample("Sources/Services/A.swift", "import FoundationEssentials"),
    ],
    passes: [
      Sample("cli/A.swift", "import Foundation"), Sample("Tests/RPC/A.swift", "import Foundation"),
    ]
  ) { file in
    if file.isTest || Room.foundation.contains(file.target) { return [] }
    if Room.foundationFiles[file.path] != nil { return [] }
    return file.imports.filter { $0.module.hasPrefix("Foundation") }.map(\.line)
  }

  private static let pure = Rule(
    demand: "A room of values touches no files, sockets, threads or clocks (Room.pure)",
    breaches: [
      Sample("Sources/Policy/A.swift", "import Glibc"),
      Sample("Sources/Store/A.swift", "import Dispatch"),
    ],
    passes: [Sample("Sources/Sealing/A.swift", "import Glibc")]
  ) { file in
    guard Room.pure.contains(file.target) else { return [] }
    return file.imports.filter { ["Glibc", "Dispatch", "NIOPosix"].contains($0.module) }
      .map(\.line)
  }
}

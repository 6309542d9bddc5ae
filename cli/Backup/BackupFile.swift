import Archive
import ArgumentParser
import Foundation
import Messages
import Sealing

/// A backup file on this machine and the identity that opens it.
struct BackupFileOptions: ParsableArguments {
  @Argument(help: "The backup file.")
  var file: String

  @Option(
    name: .customLong("identity"),
    help: ArgumentHelp("A file with an age identity, as age-keygen makes it.", valueName: "file"))
  var identity: String
}

/// A backup file that is read part by part.
struct BackupFile: Sendable {
  private static let partBytes = 256 << 10

  let path: String
  let identity: String

  init(_ options: BackupFileOptions) {
    self.init(path: options.file, identity: options.identity)
  }

  init(path: String, identity: String) {
    self.path = path
    self.identity = identity
  }

  /// Reads the whole file.
  ///
  /// - Parameters:
  ///   - begin: gets the manifest, before any content.
  ///   - content: gets the content part by part. It was authenticated, but only the return says
  ///     that nothing is missing.
  /// - Returns: the manifest.
  @discardableResult
  func read(
    begin: (BackupManifest) async throws -> Void = { _ in },
    content: ([UInt8]) async throws -> Void
  ) async throws -> BackupManifest {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw CommandFailure(.invalidInput, "\(path) cannot be read")
    }
    defer { try? handle.close() }
    do {
      let memory = try LockedMemory(bytes: LockedMemory.bytesMin)
      let archive = ArchiveReader(identities: try identities(in: memory), memory: memory)
      var hasBegun = false
      func hand(on part: [UInt8]) async throws {
        if !hasBegun, let manifest = archive.manifest {
          hasBegun = true
          try await begin(manifest)
        }
        if !part.isEmpty { try await content(part) }
      }
      while let part = try handle.read(upToCount: Self.partBytes), !part.isEmpty {
        try await hand(on: archive.read(Array(part).span.bytes))
      }
      try await hand(on: archive.finish())
      guard let manifest = archive.manifest else { throw ArchiveError.notABackup }
      return manifest
    } catch let error as ArchiveError {
      throw CommandFailure(.invalidInput, "\(path) \(error.words)")
    } catch let error as AgeError {
      throw CommandFailure(.invalidInput, "\(identity) \(error.words)")
    } catch SealingError.memoryNotLocked {
      throw CommandFailure(.unavailable, "memory for keys cannot be locked; raise RLIMIT_MEMLOCK")
    }
  }

  private func identities(in memory: LockedMemory) throws -> [AgeIdentity] {
    guard let data = try PrivateFile(path: identity).read() else {
      throw CommandFailure(.invalidInput, "\(identity) cannot be read")
    }
    var text = Array(data)
    return try AgeIdentity.read(&text, in: memory)
  }
}

extension ArchiveError {
  fileprivate var words: String {
    switch self {
    case .age(let error): error.words
    case .notABackup: "is no backup of Cairn's"
    case .contentChanged: "holds another content than its manifest says"
    }
  }
}

extension AgeError {
  fileprivate var words: String {
    switch self {
    case .notAge: "is no age file"
    case .headerMalformed, .headerTooLong: "has a header that breaks the age format"
    case .notAddressed: "is not addressed to this identity"
    case .headerForged: "has a header that was changed"
    case .payloadDamaged: "is damaged"
    case .truncated: "ends before its end"
    case .recipientMalformed: "names no age recipient"
    case .identityMalformed: "holds no age identity, AGE-SECRET-KEY-1..."
    case .memoryExhausted: "needs more locked memory than there is"
    }
  }
}

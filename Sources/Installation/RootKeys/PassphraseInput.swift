import Glibc

/// Where a passphrase is typed or handed over. It goes straight into locked memory.
///
/// Soundness: the buffer belongs to the caller and is written within its bounds.
public enum PassphraseInput: Hashable, Sendable {
  /// The controlling terminal, without echo.
  case terminal
  /// Another terminal, by its path.
  case terminalAt(String)
  /// One line from an inherited descriptor, which is then closed.
  case descriptor(Int32)

  /// NIST SP 800-63B-4 asks for 15 characters where a passphrase is all there is.
  public static let bytesMin = 15
  public static let bytesMax = 250

  /// Reads one passphrase into the beginning of `buffer`.
  ///
  /// - Returns: its bytes, without the line end.
  /// - Throws: `terminalMissing`, `descriptorUnusable`, `passphraseTooLong`,
  ///   `passphraseUnprintable`.
  func read(
    _ prompt: String, into buffer: UnsafeMutableRawBufferPointer
  ) throws(RootKeyError) -> UnsafeRawBufferPointer {
    let count =
      switch self {
      case .terminal: try Self.ask(prompt, at: "/dev/tty", into: buffer)
      case .terminalAt(let path): try Self.ask(prompt, at: path, into: buffer)
      case .descriptor(let descriptor): try Self.take(from: descriptor, into: buffer)
      }
    let passphrase = UnsafeRawBufferPointer(rebasing: buffer[..<count])
    guard passphrase.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { throw .passphraseUnprintable }
    return passphrase
  }

  private static func take(
    from descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer
  ) throws(RootKeyError) -> Int {
    guard fcntl(descriptor, F_GETFD) >= 0 else { throw .descriptorUnusable(descriptor) }
    defer { close(descriptor) }
    return try readLine(from: descriptor, into: buffer) { .descriptorUnusable(descriptor) }
  }

  /// Without signals from the keyboard: a process that ended here would leave the terminal mute.
  /// Ctrl-C becomes a character, which no passphrase has.
  private static func ask(
    _ prompt: String, at path: String, into buffer: UnsafeMutableRawBufferPointer
  ) throws(RootKeyError) -> Int {
    let terminal = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0 else { throw .terminalMissing }
    defer { close(terminal) }
    var before = termios()
    guard tcgetattr(terminal, &before) == 0 else { throw .terminalMissing }
    var mute = before
    mute.c_lflag &= ~tcflag_t(ECHO | ISIG)
    mute.c_lflag |= tcflag_t(ICANON)
    // Flushing drops what was typed while it could still be seen.
    guard tcsetattr(terminal, TCSAFLUSH, &mute) == 0 else { throw .terminalMissing }
    defer {
      tcsetattr(terminal, TCSAFLUSH, &before)
      write("\n", to: terminal)
    }
    write(prompt, to: terminal)
    return try readLine(from: terminal, into: buffer) { .terminalMissing }
  }

  private static func write(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(descriptor, bytes, bytes.count)
  }

  private static func readLine(
    from descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer,
    _ failure: () -> RootKeyError
  ) throws(RootKeyError) -> Int {
    var count = 0
    while true {
      // Byte by byte, so that nothing behind the line is taken.
      let byte = UnsafeMutableRawBufferPointer(rebasing: buffer[count...count])
      let more: Int
      do {
        more = try KeyInput.read(byte, from: descriptor)
      } catch {
        throw failure()
      }
      if more == 0 || buffer[count] == UInt8(ascii: "\n") { break }
      count += 1
      guard count <= bytesMax else { throw .passphraseTooLong }
    }
    if count > 0, buffer[count - 1] == UInt8(ascii: "\r") { count -= 1 }
    return count
  }
}

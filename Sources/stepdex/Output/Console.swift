#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The system's `write`, whose name methods of `Console` take.
private let systemWrite = write

/// Standard output for results, standard error for progress and warnings.
struct Console: Sendable {
  var quiet: Bool
  var verbose: Bool
  private let wantsColour: Bool

  init(quiet: Bool = false, verbose: Bool = false, colour: Bool = true) {
    self.quiet = quiet
    self.verbose = verbose
    wantsColour = colour && Self.variable("NO_COLOR").isEmpty && Self.variable("TERM") != "dumb"
  }

  /// Whether results may be coloured: on a terminal, unless the user said no.
  var colour: Bool { wantsColour && isatty(STDOUT_FILENO) == 1 }

  /// Columns of the terminal, nil where output goes elsewhere.
  var width: Int? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// A line of the result.
  func print(_ line: String = "") {
    write(line + "\n", to: STDOUT_FILENO)
  }

  /// A line that is no result.
  func note(_ line: String) {
    if !quiet { write(line + "\n", to: STDERR_FILENO) }
  }

  /// A line that matters even if the rest succeeds.
  func warn(_ line: String) {
    if !quiet { write("stepdex: warning: \(line)\n", to: STDERR_FILENO) }
  }

  /// Why the command stops.
  func fail(_ line: String) {
    write("stepdex: \(line)\n", to: STDERR_FILENO)
  }

  /// Replaces the terminal's current line; nothing where standard error is no terminal.
  func progress(_ line: String) {
    guard !quiet, isatty(STDERR_FILENO) == 1 else { return }
    _ = Self.writeAll("\r\u{1B}[2K\(SafeText.forTerminal(line, colour: false))", to: STDERR_FILENO)
  }

  /// Takes the progress line away.
  func endProgress() {
    progress("")
  }

  /// Part of the result, as it stands.
  func write(_ text: String) { write(text, to: STDOUT_FILENO) }

  private func write(_ text: String, to file: Int32) {
    // A reader that closed the pipe ends the program by signal before this; what is left is a full disk.
    guard !Self.writeAll(SafeText.forTerminal(text, colour: colour), to: file), file == STDOUT_FILENO else { return }
    fail("the result could not be written to standard output (is the disk full?); it is incomplete")
    exit(2)
  }

  /// Whether all of it could be written.
  private static func writeAll(_ text: String, to file: Int32) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = systemWrite(file, UnsafeBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }

  private static func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
}

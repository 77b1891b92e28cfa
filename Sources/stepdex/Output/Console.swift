import Foundation

/// Standard output for results, standard error for progress and warnings.
struct Console: Sendable {
  var quiet: Bool
  var verbose: Bool
  private let wantsColour: Bool

  init(quiet: Bool = false, verbose: Bool = false, colour: Bool = true) {
    self.quiet = quiet
    self.verbose = verbose
    let environment = ProcessInfo.processInfo.environment
    wantsColour = colour && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
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
    write(line + "\n", to: FileHandle.standardOutput)
  }

  /// A line that is no result.
  func note(_ line: String) {
    if !quiet { write(line + "\n", to: FileHandle.standardError) }
  }

  /// A line that matters even if the rest succeeds.
  func warn(_ line: String) {
    if !quiet { write("stepdex: warning: \(line)\n", to: FileHandle.standardError) }
  }

  /// Why the command stops.
  func fail(_ line: String) {
    write("stepdex: \(line)\n", to: FileHandle.standardError)
  }

  /// Replaces the terminal's current line; nothing where standard error is no terminal.
  func progress(_ line: String) {
    guard !quiet, isatty(STDERR_FILENO) == 1 else { return }
    try? FileHandle.standardError.write(
      contentsOf: Data("\r\u{1B}[2K\(SafeText.forTerminal(line, colour: false))".utf8))
  }

  /// Takes the progress line away.
  func endProgress() {
    progress("")
  }

  /// Part of the result, as it stands.
  func write(_ text: String) { write(text, to: .standardOutput) }

  private func write(_ text: String, to handle: FileHandle) {
    do {
      try handle.write(contentsOf: Data(SafeText.forTerminal(text, colour: colour).utf8))
    } catch {
      // A reader that closed the pipe ends the program by signal before this; what is left is a full disk.
      guard handle === FileHandle.standardOutput else { return }
      fail("the result could not be written to standard output (is the disk full?); it is incomplete")
      exit(2)
    }
  }
}

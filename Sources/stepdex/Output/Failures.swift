import ArgumentParser
import Foundation

/// The exit codes of the contract.
extension ExitCode {
  /// Nothing found, or findings reported.
  static let nothingFound = ExitCode(1)
  /// The program could not do its work.
  static let couldNotWork = ExitCode(2)
}

/// Runs a command's body; an error is printed in one line and ends the program with exit code 2.
func reportingErrors(_ console: Console, _ body: () throws -> Void) throws {
  do {
    try body()
  } catch let code as ExitCode {
    throw code
  } catch let error as ValidationError {
    throw error
  } catch {
    console.endProgress()
    console.fail("\(error)")
    throw ExitCode.couldNotWork
  }
}

extension Console {
  /// A result as one JSON document with sorted keys.
  func printJSON(_ value: some Encodable) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    guard let data = try? encoder.encode(value) else { return }
    print(String(decoding: data, as: UTF8.self))
  }
}

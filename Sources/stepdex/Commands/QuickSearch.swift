import SearchIndex
import TopicModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// `stepdex search` without the set-up of the command line's parser, which takes longer than the search itself.
///
/// It reads only command lines that are plainly right. Everything else (help, mistakes, the interactive finder) is
/// `SearchCommand`'s, which reads the same options and gives the same answer.
struct QuickSearch {
  private(set) var request = SearchRequest(query: "")
  private(set) var indexFile = CommonOptions.defaultIndexFile
  private(set) var json = false
  private(set) var quiet = false
  private(set) var verbose = false
  private(set) var noColour = false

  /// Ends the program with the answer; comes back when it is no quick search.
  ///
  /// - Parameter arguments: those of the process, its name first.
  static func answerAndExit(_ arguments: [String]) {
    guard arguments.count > 2, arguments[1] == "search", let search = QuickSearch(arguments.dropFirst(2)) else {
      return
    }
    let console = Console(quiet: search.quiet, verbose: search.verbose, colour: !search.noColour)
    do {
      let index = try IndexFile.open(search.indexFile, mode: .read)
      let response = try SearchOutput(json: search.json, console: console).answer(search.request, index)
      exit(response.total == 0 ? 1 : 0)
    } catch {
      console.fail("\(error)")
      exit(2)
    }
  }

  /// - Parameter arguments: what stands behind `search`.
  /// - Returns: nil when there is anything that is not plainly right.
  init?(_ arguments: some Sequence<String>) {
    var words: [String] = []
    var seen: [String] = []
    var rest = arguments.makeIterator()
    while let argument = rest.next() {
      guard argument.hasPrefix("-") else {
        words.append(argument)
        continue
      }
      guard argument != "--" else {
        while let word = rest.next() { words.append(word) }
        break
      }
      if SearchCommand.isNegativeTerm(argument) {
        words.append(argument)
        continue
      }
      // Given twice, an option is the parser's to judge.
      guard argument.hasPrefix("--"), !seen.contains(argument), take(argument, { rest.next() }) else {
        return nil
      }
      seen.append(argument)
    }
    guard !words.isEmpty else { return nil }
    request.query = words.spaced
  }

  /// Whether an option and its value were understood.
  private mutating func take(_ option: String, _ next: () -> String?) -> Bool {
    switch option {
    case "--json": json = true
    case "--quiet": quiet = true
    case "--verbose": verbose = true
    case "--no-color": noColour = true
    case "--explain": request.explain = true
    default:
      guard let value = next(), !value.hasPrefix("-") else { return false }
      return take(option, value)
    }
    return true
  }

  private mutating func take(_ option: String, _ value: String) -> Bool {
    switch option {
    case "--index": indexFile = value
    case "--limit":
      guard let limit = Int(value), limit > 0 else { return false }
      request.limit = limit
    case "--mode":
      request.mode = Procedure.Mode(rawValue: value)
      return request.mode != nil
    case "--constraint":
      request.constraint = Constraint.Kind(rawValue: value)
      return request.constraint != nil
    case "--control": request.control = value
    case "--in": request.prefix = value
    case "--lang": request.lang = value
    default: return false
    }
    return true
  }
}

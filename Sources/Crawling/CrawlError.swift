/// Why a crawl could not begin.
public enum CrawlError: Error, CustomStringConvertible {
  case noLibrary

  public var description: String { "libcurl could not be started; reinstall it" }
}

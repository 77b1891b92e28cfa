import Checks
import Counterparts
import Diffing
import Foundation
import TopicModel

/// What a site is made of. The same contents give the same bytes, whatever the folder held before.
public struct SiteContents: Sendable {
  /// With their content, or without where `read` reads that.
  public var pages: [Page]
  /// A page with its content. It is asked for when that is needed, several times a build, so that not all pages of a site are in
  /// memory; by default they are.
  public var read: @Sendable (Page) throws -> Page = { $0 }
  /// What `Checker` found in these pages; compared with a baseline it has a trend.
  public var report: CheckReport
  /// Pairs that are not sure enough to be links (`PairProposal.Standing.maybe`), best first.
  public var maybes: [PairProposal]
  /// An id that a topic or procedure once had, to the one that took its place.
  public var redirects: [String: String]
  /// What changed since an earlier state; nil where none was named.
  public var changes: IndexDiff?
  /// Words as they are looked up, each with what else the pages call it.
  package var aliases: [String: [String]] = [:]
  /// Ids of topics that say the same as another one, with the id of that one.
  package var copies: [String: String] = [:]

  public init(
    pages: [Page], report: CheckReport? = nil, maybes: [PairProposal] = [], redirects: [String: String] = [:],
    changes: IndexDiff? = nil
  ) {
    self.pages = pages
    self.report = report ?? CheckReport(findings: [], rules: [], pages: pages.count)
    self.maybes = maybes
    self.redirects = redirects
    self.changes = changes
  }
}

/// What an earlier build of a site left for programs.
public enum EarlierSite {
  /// What has changed since a site was built, as far as it tells: it keeps what pages say of their procedures, not what they say
  /// outside of any.
  ///
  /// - Throws: `SiteError.noEarlierSite`.
  public static func changes(since folder: URL, to topics: [Topic]) throws(SiteError) -> IndexDiff {
    let known = topics.filter { !$0.procedures.isEmpty }.map { topic in
      var topic = topic
      topic.constraints = []
      return topic
    }
    var changes = IndexDiff(from: try Self.topics(in: folder), to: known)
    // Such a list knows neither pages without procedures nor what else a page says.
    changes.topics = IndexDiff.Topics()
    return changes
  }

  /// The topics of a site's `procedures.jsonl`, with their procedures only.
  ///
  /// - Throws: `SiteError.noEarlierSite` for a folder without that file, or with one that is something else.
  public static func topics(in folder: URL) throws(SiteError) -> [Topic] {
    let path = folder.appending(path: "procedures.jsonl").path(percentEncoded: false)
    guard let data = FileManager.default.contents(atPath: path) else { throw .noEarlierSite(path: path) }
    let decoder = JSONDecoder()
    var topics: [Topic] = []
    for line in data.split(separator: UInt8(ascii: "\n")) {
      guard let line = try? decoder.decode(ProcedureLine.self, from: Data(line)) else {
        throw .noEarlierSite(path: path)
      }
      if topics.last?.id != line.topic.id { topics.append(line.topic.asTopic) }
      topics[topics.count - 1].procedures.append(line.procedure)
    }
    return topics
  }
}

/// What a text is made of: all runs of `length` letters, hashed, sorted, without repeats.
package struct Shingles: Sendable {
  package let hashes: [UInt64]

  package init(_ text: String, length: Int = 6) {
    let content = Folding.content(text)
    var result: [UInt64] = []
    result.reserveCapacity(content.count)
    Self.eachRun(of: content, length) { result.append($0) }
    result.sort()
    var unique: [UInt64] = []
    unique.reserveCapacity(result.count)
    for hash in result where unique.last != hash { unique.append(hash) }
    hashes = unique
  }

  package var count: Int { hashes.count }

  /// One in eight, the same ones in every text: enough to find who shares much with whom.
  package var sample: [UInt64] { hashes.count < 64 ? hashes : hashes.filter { $0 & 7 == 0 } }

  package func shared(with other: Shingles) -> Int {
    var (left, right, count) = (0, 0, 0)
    while left < hashes.count, right < other.hashes.count {
      if hashes[left] == other.hashes[right] {
        count += 1
        left += 1
        right += 1
      } else if hashes[left] < other.hashes[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return count
  }

  /// Shared over all (Jaccard), 0 to 1.
  package func similarity(to other: Shingles) -> Double {
    guard !hashes.isEmpty, !other.hashes.isEmpty else { return 0 }
    let shared = shared(with: other)
    return Double(shared) / Double(hashes.count + other.hashes.count - shared)
  }

  /// Shared over the shorter one's, 0 to 1.
  package func overlap(with other: Shingles) -> Double {
    let least = min(hashes.count, other.hashes.count)
    return least == 0 ? 0 : Double(shared(with: other)) / Double(least)
  }

  /// Calls back with the hash of every run, in reading order; a shorter text is one run.
  fileprivate static func eachRun(of content: [Unicode.Scalar], _ length: Int, _ body: (UInt64) -> Void) {
    guard content.count >= length else {
      if !content.isEmpty { body(StableHash.of(content)) }
      return
    }
    // Rabin-Karp: each run costs one multiplication.
    let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    var power: UInt64 = 1
    for _ in 1..<length { power = power &* base }
    var rolling: UInt64 = 0
    for (index, scalar) in content.enumerated() {
      if index >= length { rolling = rolling &- UInt64(content[index - length].value) &* power }
      rolling = rolling &* base &+ UInt64(scalar.value)
      if index >= length - 1 { body(mixed(rolling)) }
    }
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var hash = value
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    return hash ^ (hash >> 31)
  }
}

/// Pairs of texts that share enough to be worth comparing, found without comparing all.
package struct ShingleIndex {
  package struct Candidate: Hashable {
    package let left: Int
    package let right: Int
    /// How many of the sampled runs both have.
    package let shared: Int
  }

  private var postings: [UInt64: [Int32]] = [:]

  /// Runs that more texts have than this say nothing about any two of them.
  private let limit = 60

  package init(_ texts: [Shingles]) {
    for (index, text) in texts.enumerated() {
      for hash in text.sample { postings[hash, default: []].append(Int32(index)) }
    }
  }

  /// For a text, the earlier texts that share at least `least` sampled runs with it, most first.
  package func candidates(for text: Int, _ shingles: Shingles, least: Int) -> [Candidate] {
    var counts: [Int32: Int] = [:]
    for hash in shingles.sample {
      guard let list = postings[hash], list.count > 1, list.count <= limit else { continue }
      for other in list where other < text { counts[other, default: 0] += 1 }
    }
    return counts.filter { $0.value >= least }
      .map { Candidate(left: text, right: Int($0.key), shared: $0.value) }
      .sorted { ($1.shared, $0.right) < ($0.shared, $1.right) }
  }
}

/// A text in a few numbers: the smallest hashes of its runs. Two texts share as large a part of them as of all their runs, about.
package struct ShingleSketch: Hashable, Sendable {
  /// At most `limit`, sorted, without repeats.
  package let smallest: [UInt64]
  /// How many runs the text has, repeats included.
  package let runs: Int
  /// Of all the text; texts of one digest have the same runs.
  package let digest: UInt64

  package static let limit = 24

  package init(smallest: [UInt64], runs: Int, digest: UInt64) {
    self.smallest = smallest
    self.runs = runs
    self.digest = digest
  }

  package init(_ text: String, length: Int = 6) {
    let content = Folding.content(text)
    var smallest: [UInt64] = []
    var runs = 0
    var digest: UInt64 = 0
    Shingles.eachRun(of: content, length) { hash in
      runs += 1
      digest = (digest ^ hash) &* 0x9E37_79B9_7F4A_7C15
      if smallest.count == Self.limit, let last = smallest.last, hash >= last { return }
      let place = smallest.firstIndex { $0 >= hash } ?? smallest.count
      if place < smallest.count, smallest[place] == hash { return }
      smallest.insert(hash, at: place)
      if smallest.count > Self.limit { smallest.removeLast() }
    }
    self.init(smallest: smallest, runs: runs, digest: digest)
  }
}

extension ShingleSketch {
  /// What part of all runs two texts have in common (Jaccard), estimated: right to about a tenth.
  package func likeness(to other: ShingleSketch) -> Double {
    var (left, right, all, shared) = (0, 0, 0, 0)
    // The smallest of both together.
    while all < Self.limit, left < smallest.count || right < other.smallest.count {
      all += 1
      if left < smallest.count, right < other.smallest.count, smallest[left] == other.smallest[right] {
        shared += 1
        left += 1
        right += 1
      } else if right == other.smallest.count || left < smallest.count && smallest[left] < other.smallest[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return all == 0 ? 0 : Double(shared) / Double(all)
  }
}

/// Texts that may be nearly the same, found without comparing all.
package struct SketchIndex {
  private let sketches: [ShingleSketch]
  /// The texts that have a run, run by run, ascending within one.
  private let texts: [Int32]
  /// Per text, where in `texts` those stand that share one of its runs.
  private var shared: [[Range<Int>]]
  /// Per text, how many of its runs more texts have than say anything about any two of them.
  private var common: [Int]

  private static let limit = 200

  package init(_ sketches: [ShingleSketch]) {
    self.sketches = sketches
    var entries: [(hash: UInt64, text: Int32)] = []
    entries.reserveCapacity(sketches.count * ShingleSketch.limit)
    for (text, sketch) in sketches.enumerated() {
      for hash in sketch.smallest { entries.append((hash, Int32(text))) }
    }
    entries.sort { ($0.hash, $0.text) < ($1.hash, $1.text) }
    texts = entries.map(\.text)
    shared = Array(repeating: [], count: sketches.count)
    common = Array(repeating: 0, count: sketches.count)
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].hash == entries[start].hash { end += 1 }
      if end - start > Self.limit {
        for entry in entries[start..<end] { common[Int(entry.text)] += 1 }
      } else if end - start > 1 {
        for entry in entries[start..<end] { shared[Int(entry.text)].append(start..<end) }
      }
      start = end
    }
  }

  /// For a text, the earlier texts that seem to have at least a part (0 to 1) of all runs in common with it, the likeliest first.
  package func candidates(for text: Int, least: Double) -> [Int] {
    let needed = least * Double(sketches[text].smallest.count)
    // Runs of most texts may be shared with any of them.
    guard Double(shared[text].count + common[text]) >= needed else { return [] }
    var others: [Int32] = []
    for range in shared[text] {
      for other in texts[range] {
        if other >= text { break }
        others.append(other)
      }
    }
    others.sort()
    var result: [(text: Int, likeness: Double)] = []
    var start = 0
    while start < others.count {
      var end = start + 1
      while end < others.count, others[end] == others[start] { end += 1 }
      if Double(end - start + common[text]) >= needed {
        let other = Int(others[start])
        let likeness = sketches[text].likeness(to: sketches[other])
        if likeness >= least { result.append((other, likeness)) }
      }
      start = end
    }
    return result.sorted { ($1.likeness, $0.text) < ($0.likeness, $1.text) }.map(\.text)
  }
}

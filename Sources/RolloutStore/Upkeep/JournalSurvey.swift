// All lines of a journal, whatever became of them: which are as they were written, and which are not.

import GovernmentCloud
import JSONText

/// All lines of a journal that may be damaged anywhere.
struct JournalSurvey {
  /// A line as it stands in the file.
  struct Line {
    /// Where it begins.
    var offset: Int
    /// Its length without the newline.
    var length: Int
    /// Whether a newline ends it.
    var isEnded = true
    /// What it says; nil where it is no entry.
    var claim: Claim?
  }

  /// What a line says of its place.
  struct Claim {
    var number: Int
    var group: Int
    var remaining: Int
    var previous: LineHash
    var hash: LineHash
  }

  /// The lines, in the order in which they stand.
  private(set) var lines: [Line] = []
  /// The first line that only a newer program understands.
  private(set) var newerLine: Int?
  /// Lines that are as they were written, of groups of which others are lost.
  private(set) var orphans: Set<Int> = []
  /// For each number, from 1, the line that is its entry; nil where it was lost.
  private(set) var entries: [Int?] = []

  /// Of a journal that is not there.
  init() {}

  /// Reads and judges all lines.
  ///
  /// - Throws: where the file can't be read.
  init(
    _ file: OpenFile, path: String, length: Int, vouched: FolderLock.Signature?, calls: FileCalls
  ) throws(StoreError) {
    var decoder = EntryDecoder()
    var position = 0
    var newer: [(line: Int, hash: LineHash)] = []
    var reader = LineReader(file, path: path, from: 0, to: length, calls: calls)
    reading: while true {
      switch try reader.next() {
      case .end: break reading
      case .tail(let bytes):
        lines.append(Line(offset: position, length: bytes.count, isEnded: false))
      case .tooLong:
        let end = try LineReader.endOfLine(from: position, to: length, of: file, path, calls)
        lines.append(Line(offset: position, length: end - position, isEnded: end < length))
        position = min(end + 1, length)
        reader = LineReader(file, path: path, from: position, to: length, calls: calls)
        continue
      case .line(let bytes):
        var line = Line(offset: position, length: bytes.count)
        do throws(JSONFault) {
          switch try decoder.decode(bytes) {
          case .newer: newer.append((lines.count + 1, LineHash(of: UnsafeRawBufferPointer(bytes))))
          case .entry(let entry, let previous):
            line.claim = Claim(
              number: entry.number, group: entry.group, remaining: entry.remaining, previous: previous,
              hash: LineHash(of: UnsafeRawBufferPointer(bytes)))
          }
        } catch {
          // What can't be read claims nothing.
        }
        lines.append(line)
      }
      position = reader.position
    }
    // One that nobody follows, or that is not the last, is an altered one.
    newerLine =
      newer.first { line, hash in
        guard line == lines.count else { return lines.contains { $0.claim?.previous == hash } }
        return vouched?.number != line || vouched?.hash == hash
      }?.line
    judge(vouched)
  }

  /// Chooses for each number the line that is as it was written, from the last number back.
  private mutating func judge(_ vouched: FolderLock.Signature?) {
    // Lines by number, as they stand where several claim the same one.
    let order = lines.indices.filter { lines[$0].claim != nil }.sorted { (number(of: $0), $0) < (number(of: $1), $1) }
    var chosen: [(number: Int, place: Int)] = []
    var next: ArraySlice<Int> = []
    var end = order.endIndex
    while end > 0 {
      let number = number(of: order[end - 1])
      let start = order[..<end].partitioningIndex { self.number(of: $0) >= number }
      let own = order[start..<end]
      if next.first.map({ self.number(of: $0) }) != number + 1 { next = [] }
      let named = next.compactMap { lines[$0].claim?.previous }
      let isVouched = vouched?.number == number
      let proven = own.first { place in
        guard let claim = lines[place].claim else { return false }
        return named.contains(claim.hash) || isVouched && vouched?.hash == claim.hash
      }
      if let proven {
        chosen.append((number, proven))
      } else if chosen.last?.number != number + 1, !isVouched {
        // Nothing tells against it; but what it follows has to be there.
        let before = order[..<start].suffix { self.number(of: $0) == number - 1 }
        let hashes = number == 1 ? [.none] : before.compactMap { lines[$0].claim?.hash }
        let following = own.first { place in lines[place].claim.map { hashes.contains($0.previous) } ?? false }
        if let following { chosen.append((number, following)) }
      }
      next = own
      end = start
    }
    entries = wholeGroups(chosen.reversed())
    orphans = Set(chosen.map(\.place)).subtracting(entries.compactMap(\.self))
  }

  private func number(of place: Int) -> Int { lines[place].claim?.number ?? 0 }

  /// The lines by their numbers, without what is left of groups that are not whole.
  private func wholeGroups(_ chosen: [(number: Int, place: Int)]) -> [Int?] {
    var entries: [Int?] = []
    var index = 0
    while index < chosen.count {
      let (number, place) = chosen[index]
      guard let claim = lines[place].claim, claim.group == number, claim.remaining < chosen.count - index else {
        index += 1
        continue
      }
      let group = chosen[index...(index + claim.remaining)]
      let isWhole = group.enumerated().allSatisfy { step, member in
        guard let other = lines[member.place].claim else { return false }
        return member.number == number + step && other.group == number && other.remaining == claim.remaining - step
      }
      if isWhole {
        entries += Array(repeating: nil, count: number - 1 - entries.count)
        entries += group.map(\.place)
      }
      index += isWhole ? group.count : 1
    }
    return entries
  }
}

extension ArraySlice {
  /// The first index from which on a condition holds, of elements for which it holds from some on.
  fileprivate func partitioningIndex(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The elements at the end for which a condition holds.
  fileprivate func suffix(_ holds: (Element) -> Bool) -> ArraySlice {
    self[(lastIndex { !holds($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}

// Reads a journal's lines, checks that each follows from the one before, and hands out whole groups.

import GovernmentCloud
import JSONText

/// Reads and checks the lines of a journal.
struct JournalScanner {
  /// How long a line may be, in bytes.
  static let longestLine = 16 << 20

  /// Why reading stopped.
  enum Stop {
    /// The end of what was to be read.
    case end
    /// An unfinished end.
    case torn(TornTail)
    /// Damage.
    case damaged(Damage)
    /// A line that only a newer program understands.
    case newer(line: Int)
  }

  /// Behind the last whole group that was handed out.
  private(set) var head: Head
  /// Behind the last line that was read: within a group it is ahead of the head.
  private var tip: Head
  /// The lines of a group that goes on.
  private var pending: [Entry] = []
  /// The last whole group: it is handed out when the line behind it names its hash, or none is there to do so.
  private var unconfirmed: [Entry] = []
  /// Behind that group.
  private var confirmable: Head
  /// Where the last line that was read begins; nil where none was.
  private var lastStart: Int?
  private var decoder = EntryDecoder()
  /// What the last writer vouched for.
  private let vouched: FolderLock.Signature?

  private let file: OpenFile
  private let path: String
  private let calls: FileCalls

  /// A scanner of the lines behind a head.
  init(_ file: OpenFile, path: String, after head: Head, vouched: FolderLock.Signature?, calls: FileCalls) {
    self.file = file
    self.path = path
    self.head = head
    self.calls = calls
    self.vouched = vouched
    tip = head
    confirmable = head
  }

  /// Reads up to a length.
  ///
  /// - Parameters:
  ///   - length: the file's length; everything before it was written by programs that are done with it.
  ///   - body: takes the entries, whole groups only, each with the head behind it.
  /// - Returns: why reading stopped; the head stands before what stopped it.
  /// - Throws: where the file can't be read.
  mutating func run(to length: Int, _ body: (Entry, Head) -> Void) throws(StoreError) -> Stop {
    let reader = LineReader(file, path: path, from: tip.position, to: length, calls: calls)
    let stop = try read(reader, to: length, body)
    if case .damaged(let damage) = stop, damage.line <= confirmable.number { return stop }
    confirm(body)
    // What is torn begins behind what was confirmed just now.
    if case .torn = stop { return torn(length) }
    return stop
  }

  /// Reads lines until something stops it.
  private mutating func read(
    _ reader: LineReader, to length: Int, _ body: (Entry, Head) -> Void
  ) throws(StoreError) -> Stop {
    while true {
      let start = reader.position
      switch try reader.next() {
      case .end: return pending.isEmpty ? .end : torn(length)
      case .tail: return torn(length)
      case .tooLong:
        let end = try LineReader.endOfLine(from: start, to: length, of: file, path, calls)
        return end < length ? damaged(.tooLong, start) : torn(length)
      case .line(let line):
        var named: LineHash?
        switch take(line, isLast: reader.position == length, naming: &named) {
        case .entry(let entry):
          if entry.number == entry.group { confirm(body) }
          pending.append(entry)
          if entry.remaining == 0 {
            swap(&pending, &unconfirmed)
            confirmable = tip
          }
          lastStart = start
        case .newer:
          return try isIntact(from: start, to: length) ? .newer(line: tip.number + 1) : damaged(.altered, start)
        case .fault(.wrongPrevious):
          // Where only some of the digits are others, they are what was altered.
          let isNear = named.map { $0.isNear(tip.hash) } ?? false
          guard let lastStart, try isIntact(from: start, to: length) || !isNear else {
            return damaged(.wrongPrevious, start)
          }
          return .damaged(Damage(line: tip.number, offset: lastStart, fault: .altered))
        case .fault(let fault):
          if try isTornWrite(from: start, to: length) { return torn(length) }
          // What can be read of a broken line may still tell that the one before is no longer as it was.
          if case .unreadable = fault, let lastStart, let named = LineHash(namedIn: line), !named.isNear(tip.hash) {
            return .damaged(Damage(line: tip.number, offset: lastStart, fault: .altered))
          }
          return damaged(fault, start)
        }
      }
    }
  }

  /// Hands out the last whole group.
  private mutating func confirm(_ body: (Entry, Head) -> Void) {
    head = confirmable
    for entry in unconfirmed { body(entry, head) }
    unconfirmed.removeAll(keepingCapacity: true)
  }

  private enum Taken {
    case entry(Entry)
    case newer
    case fault(LineFault)
  }

  /// Checks one line, and takes its entry; says which hash it names.
  private mutating func take(
    _ line: UnsafeBufferPointer<UInt8>, isLast: Bool, naming named: inout LineHash?
  ) -> Taken {
    let entry: Entry
    let previous: LineHash
    do throws(JSONFault) {
      switch try decoder.decode(line) {
      case .newer: return .newer
      case .entry(let read, let claimed): (entry, previous) = (read, claimed)
      }
      named = previous
    } catch {
      return .fault(.unreadable(error))
    }
    guard entry.number == tip.number + 1 else {
      return .fault(.wrongNumber(found: entry.number, expected: tip.number + 1))
    }
    guard previous == tip.hash else { return .fault(.wrongPrevious) }
    if let last = pending.last {
      guard entry.group == last.group, entry.remaining == last.remaining - 1 else { return .fault(.wrongGroup) }
    } else {
      guard entry.group == entry.number else { return .fault(.wrongGroup) }
    }
    let hash = LineHash(of: UnsafeRawBufferPointer(line))
    // Of a line with another one behind it, that one has to tell: the lock file may be old after a power cut.
    if isLast, let vouched, vouched.number == entry.number, vouched.hash != hash { return .fault(.altered) }
    tip = Head(number: entry.number, hash: hash, position: tip.position + line.count + 1)
    return .entry(entry)
  }

  /// Whether the line behind the tip is as it was written, although it does not name the tip's hash, or is not known.
  ///
  /// The line behind it tells, or who wrote it last. Where neither does it counts as intact: the line before, longer by
  /// far than the hash of it, is altered more likely.
  private func isIntact(from start: Int, to length: Int) throws(StoreError) -> Bool {
    let reader = LineReader(file, path: path, from: start, to: length, calls: calls)
    guard case .line(let line) = try reader.next() else { return false }
    let hash = LineHash(of: UnsafeRawBufferPointer(line))
    var decoder = EntryDecoder()
    if case .line(let next) = try reader.next() {
      guard case .entry(let entry, let previous) = try? decoder.decode(next), entry.number == tip.number + 2 else {
        return true
      }
      return previous == hash
    }
    guard let vouched, vouched.number == tip.number + 1 else { return true }
    return vouched.hash == hash
  }

  private func torn(_ length: Int) -> Stop {
    .torn(TornTail(line: head.number + 1, offset: head.position, bytes: length - head.position))
  }

  private func damaged(_ fault: LineFault, _ offset: Int) -> Stop {
    .damaged(Damage(line: tip.number + 1, offset: offset, fault: fault))
  }

  /// Whether a bad line was left by a power cut in the middle of the last write.
  ///
  /// File systems then leave zero bytes where data did not reach the disk, perhaps with good lines of the same group
  /// behind them. Where anything of a later group follows, it was no power cut: nobody appends behind a torn write.
  private func isTornWrite(from start: Int, to length: Int) throws(StoreError) -> Bool {
    let reader = LineReader(file, path: path, from: start, to: length, calls: calls)
    guard case .line(let first) = try reader.next(), first.contains(0) else { return false }
    var decoder = EntryDecoder()
    while true {
      switch try reader.next() {
      case .end, .tail: return true
      case .tooLong: return false
      case .line(let line):
        switch try? decoder.decode(line) {
        case .entry(let entry, _): if entry.group > confirmable.number + 1 { return false }
        case .newer: return false
        case nil: break
        }
      }
    }
  }
}

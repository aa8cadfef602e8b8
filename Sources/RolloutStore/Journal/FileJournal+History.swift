// Reading entries where they stand in the file, without folding what is before them.

import GovernmentCloud
import Glibc

extension FileJournal {
  func read(from number: Int, _ body: (Entry) -> Bool) throws(StoreError) {
    guard let file, number <= head.number else { return }
    let start = try offset(ofLine: max(1, number), in: file)
    let reader = LineReader(file, path: path, from: start, to: head.position, calls: calls)
    var decoder = EntryDecoder()
    var last: (number: Int, offset: Int, hash: LineHash)?
    while true {
      let offset = reader.position
      guard case .line(let line) = try reader.next() else { break }
      let (entry, previous) = try entry(line, &decoder)
      if let last, previous != last.hash { throw altered(last.number, last.offset) }
      guard body(entry) else { return }
      last = (entry.number, offset, LineHash(of: UnsafeRawBufferPointer(line)))
    }
    if let last, last.number == head.number, last.hash != head.hash { throw altered(last.number, last.offset) }
  }

  /// Damage that is met only now: what is behind the snapshot was not read before.
  private func altered(_ number: Int, _ offset: Int) -> StoreError {
    let damage = Damage(line: number, offset: offset, fault: .altered)
    found(damage)
    return .damaged(damage)
  }

  func readBack(
    before number: Int?, about code: OrganisationCode?, _ body: (Entry) -> Bool
  ) throws(StoreError) {
    guard let file else { return }
    var end = head.position
    if let number, number <= head.number { end = try offset(ofLine: max(1, number), in: file) }
    let search = code.map { ByteSearch(Array("\"organisation\":\"\($0)\"".utf8)) }
    var decoder = EntryDecoder()
    // What the line behind says of the one before it: each line that is handed out is checked.
    var following: LineHash? = end == head.position ? head.hash : try named(at: end, of: file)
    var size = 1 << 16
    while end > 0 {
      let start = max(0, end - size)
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: end - start, alignment: 16)
      defer { buffer.deallocate() }
      try readAll(file, into: buffer, at: start)
      let bytes = UnsafeRawBufferPointer(buffer).assumingMemoryBound(to: UInt8.self)
      // What is before the first newline belongs to a line that begins in the part before.
      var first = 0
      if start > 0 {
        guard let newline = bytes.dropLast().firstIndex(of: UInt8(ascii: "\n")) else {
          size *= 4
          continue
        }
        first = newline + 1
      }
      for line in Self.lines(in: bytes, from: first, with: search).reversed() {
        let own = UnsafeBufferPointer(rebasing: bytes[line])
        let (entry, _) = try entry(own, &decoder)
        let named = line.upperBound + 1 < bytes.count ? Self.named(in: bytes, at: line.upperBound + 1) : following
        if let named, named != LineHash(of: UnsafeRawBufferPointer(own)) {
          throw altered(entry.number, start + line.lowerBound)
        }
        // The bytes may stand in a text, too.
        guard code == nil || entry.change.organisation == code else { continue }
        guard body(entry) else { return }
      }
      following = Self.named(in: bytes, at: first)
      end = start + first
      size = min(size * 2, LineReader.piece)
    }
  }

  /// The lines of a part, or those that hold some bytes.
  private static func lines(
    in bytes: UnsafeBufferPointer<UInt8>, from first: Int, with search: ByteSearch?
  ) -> [Range<Int>] {
    guard let base = bytes.baseAddress else { return [] }
    var lines: [Range<Int>] = []
    var start = first
    while start < bytes.count {
      if let search {
        guard let place = search.first(in: bytes, from: start) else { break }
        start = bytes[start..<place].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? start
      }
      guard let newline = memchr(base + start, CInt(UInt8(ascii: "\n")), bytes.count - start) else { break }
      let end = UnsafeRawPointer(newline) - UnsafeRawPointer(base)
      lines.append(start..<end)
      start = end + 1
    }
    return lines
  }

  /// The hash that the line at a place of a part names; nil where it can't be told.
  private static func named(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> LineHash? {
    guard start < bytes.count, let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    return LineHash(namedIn: UnsafeBufferPointer(rebasing: bytes[start..<end]))
  }

  /// The hash that the line at an offset names; nil where it can't be told.
  private func named(at offset: Int, of file: OpenFile) throws(StoreError) -> LineHash? {
    let reader = LineReader(file, path: path, from: offset, to: head.position, piece: 4_096, calls: calls)
    guard case .line(let line) = try reader.next() else { return nil }
    return LineHash(namedIn: line)
  }

  /// An entry, and the hash that it names.
  ///
  /// It was checked when it was read first; that it can't be read now means that the file was altered.
  func entry(
    _ line: UnsafeBufferPointer<UInt8>, _ decoder: inout EntryDecoder
  ) throws(StoreError) -> (Entry, previous: LineHash) {
    if case .entry(let entry, let previous) = try? decoder.decode(line) { return (entry, previous) }
    throw .cannotRead(path: path, errno: EBADMSG)
  }

  /// Where a line begins, found by halving: each line tells its number.
  func offset(ofLine number: Int, in file: OpenFile) throws(StoreError) -> Int {
    var decoder = EntryDecoder()
    var (low, high) = (0, head.position)
    while high - low > 1 << 16 {
      let middle = low + (high - low) / 2
      let reader = LineReader(file, path: path, from: middle, to: high, piece: 4_096, calls: calls)
      guard case .line = try reader.next() else { break }
      let start = reader.position
      guard case .line(let line) = try reader.next() else { break }
      if try entry(line, &decoder).0.number <= number { low = start } else { high = start }
    }
    let reader = LineReader(file, path: path, from: low, to: head.position, calls: calls)
    while true {
      let start = reader.position
      guard case .line(let line) = try reader.next() else { return head.position }
      if try entry(line, &decoder).0.number >= number { return start }
    }
  }
}

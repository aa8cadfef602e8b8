// A snapshot a day is kept: of the last ten days on which anything was changed, and one of each month before.

import GovernmentCloud
import Glibc

extension Snapshot {
  /// How many are kept.
  static let keptDays = 10

  /// The name under which the snapshot of a day is kept: `rollout-2026-11-22.json`.
  static func keptName(_ day: Day) -> String { "rollout-\(day).json" }

  /// Keeps a copy for the day, unless there is one, and removes those that are too many.
  ///
  /// A copy that can't be kept costs nothing but itself: no change waits for it, and none is refused.
  ///
  /// - Parameters:
  ///   - bytes: the snapshot.
  ///   - folderFile: the store's folder.
  func keepForDay(_ bytes: [UInt8], in folderFile: OpenFile) {
    let name = Self.keptName(at.day())
    let opened = calls.open(name, at: folderFile, O_WRONLY | O_CREAT | O_EXCL)
    guard opened >= 0 else { return }
    let copy = OpenFile(opened)
    var result = bytes.withUnsafeBytes { calls.writeAll(copy, $0, at: 0) }
    if result == 0 { result = calls.sync(copy) }
    guard result == 0 else {
      _ = calls.remove(name, at: folderFile)
      return
    }
    let kept = Self.names(in: folderFile).filter(Self.isKept).sorted()
    for old in Self.surplus(among: kept) { _ = calls.remove(old, at: folderFile) }
  }

  /// Those of kept names that are too many: neither of the last days, nor the last of their month.
  ///
  /// - Parameter names: the kept names, in order.
  /// - Returns: those to be removed.
  static func surplus(among names: [String]) -> [String] {
    let older = names.dropLast(keptDays)
    return zip(older, names.dropFirst()).filter { $0.0.prefix(15) == $0.1.prefix(15) }.map(\.0)
  }

  /// The day of a kept name, nil of another.
  static func keptDay(_ name: String) -> Day? {
    guard name.hasPrefix("rollout-"), name.hasSuffix(".json") else { return nil }
    return Day(iso: String(name.dropFirst(8).dropLast(5)))
  }

  /// Whether a name is that of a day's snapshot.
  static func isKept(_ name: String) -> Bool { keptDay(name) != nil }

  static func names(in folder: OpenFile) -> [String] {
    let copy = openat(folder.descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let listing = fdopendir(copy) else { return [] }
    defer { closedir(listing) }
    var names: [String] = []
    while let item = readdir(listing) {
      names.append(
        withUnsafeBytes(of: &item.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names
  }
}

// verify: the full check of a store.

import ArgumentParser
import Console
import GovernmentCloud
import Glibc
import JSONText
import RolloutStore

/// The command `kumoban verify`.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check all that the store holds: chain, numbers, groups, rules, snapshot, modes.",
    discussion: """
      It changes nothing. The exit code is 0 where all is as it should be, else 65.

      EXAMPLES
        kumoban verify
        kumoban verify --format json
      """)

  @Option(help: "How to print: text or json.") var format = Format.text
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run() throws {
    let workplace = try Workplace(global.choices)
    let wording = workplace.wording
    let folder = try workplace.storeFolder()
    let found = try workplace.verification(of: folder)
    switch format {
    case .text: try Output.write(wording.lines(of: found, in: folder).map { $0 + "\n" }.joined())
    case .json:
      var writer = JSONWriter(pretty: true)
      writer.verification(found)
      try Output.write(writer.bytes + [UInt8(ascii: "\n")])
    }
    guard found.isSound else { throw Failure(wording.remedy(for: found, in: folder), EX_DATAERR) }
  }
}

extension Workplace {
  /// Checks a store, with a bar where that lasts.
  func verification(of folder: String) throws(Failure) -> Verification {
    var bar = ProgressBar(wording.pick("verifying", "確認中"))
    defer { bar.finish() }
    return try reading { () throws(StoreError) in
      try Store.verify(folder, baseline: Self.baseline()) { done, total in bar.show(done, of: total) }
    }
  }
}

extension JSONWriter {
  /// Writes what a full check found.
  mutating func verification(_ found: Verification) {
    beginObject()
    key("sound")
    truth(found.isSound)
    member("entries", found.entries)
    member("groups", found.groups)
    member("bytes", found.bytes)
    key("damage")
    if let damage = found.damage {
      beginObject(inline: true)
      member("line", damage.line)
      member("offset", damage.offset)
      member("fault", damage.fault.id)
      endObject()
    } else {
      null()
    }
    key("torn")
    if let torn = found.torn {
      beginObject(inline: true)
      member("line", torn.line)
      member("offset", torn.offset)
      member("bytes", torn.bytes)
      endObject()
    } else {
      null()
    }
    member("newer-line", found.newerLine)
    member("unfinished", found.unfinished?.number)
    member("lost", found.lostCount)
    member("misfits", found.misfitCount - found.explainedCount)
    member("snapshot", found.snapshot.id)
    key("exposed")
    beginArray()
    for exposure in found.exposed {
      beginObject(inline: true)
      member("name", exposure.name)
      member("mode", String(exposure.mode, radix: 8))
      endObject()
    }
    endArray()
    endObject()
  }
}

extension LineFault {
  /// The word for scripts.
  var id: String {
    switch self {
    case .unreadable: "unreadable"
    case .wrongPrevious: "wrong-previous"
    case .altered: "altered"
    case .wrongNumber: "wrong-number"
    case .wrongGroup: "wrong-group"
    case .tooLong: "too-long"
    case .shorter: "shorter"
    case .missing: "missing"
    }
  }
}

extension Verification.SnapshotCheck {
  /// The word for scripts.
  var id: String {
    switch self {
    case .missing: "missing"
    case .ignored: "ignored"
    case .agrees: "agrees"
    case .differs: "differs"
    case .beyond: "beyond"
    }
  }
}

// What a cursor key costs the system, and that waiting costs nothing.

import FoundationEssentials
import Glibc
import Testing

extension RealTerminal {
  @Suite("the cost of a key")
  struct CostTests {
    let kumoban: Program

    init() throws { kumoban = try Program() }

    @Test("a cursor key takes one read and one write of at most 400 bytes, whether it scrolls or not")
    func cursor() async throws {
      try await kumoban.onScreen(Size(columns: 120, rows: 40)) { screen in
        try await screen.expect("1,741 of 1,741 municipalities", "札幌市")
        let first = try Costs(of: screen.process())
        var before = first
        // 35 rows are in view; from then on each key scrolls.
        for key in 1...50 {
          try await screen.type("j")
          var after = before
          let isAnswered = try await eventually {
            after = try Costs(of: screen.process())
            return after.writes > before.writes
          }
          try #require(isAnswered, "key \(key) was not answered")
          #expect(after.bytes - before.bytes <= 400, "key \(key)")
          before = after
        }
        try await screen.expect("has scrolled") { !$0.contains("札幌市") }
        let last = try Costs(of: screen.process())
        #expect(last.reads - first.reads <= 50)
        #expect(last.writes - first.writes <= 50)
      }
    }

    @Test("a console that nobody uses is not even woken")
    func idle() async throws {
      try await kumoban.onScreen { screen in
        try await screen.expect("1,741 of 1,741 municipalities")
        var before = try Costs(of: screen.process())
        // Until the start is over: what it has to do then may still go on behind the first frame.
        let isQuiet = try await eventually {
          let last = before
          before = try Costs(of: screen.process())
          return before == last
        }
        #expect(isQuiet)
        // Nothing is hoped for here: in this time nothing may happen.
        try await Task.sleep(for: .milliseconds(500))
        #expect(try Costs(of: screen.process()) == before)
      }
    }
  }
}

/// What a process has cost so far.
private struct Costs: Equatable {
  var reads = 0
  var writes = 0
  var bytes = 0
  /// How often it went to sleep: once more for each time that it was woken.
  var sleeps = 0

  /// Asks the kernel.
  init(of process: pid_t) throws {
    for file in ["io", "status"] {
      for line in try String(contentsOfFile: "/proc/\(process)/\(file)", encoding: .utf8).split(separator: "\n") {
        let words = line.split { $0 == ":" || $0.isWhitespace }
        guard words.count == 2, let figure = Int(words[1]) else { continue }
        switch words[0] {
        case "syscr": reads = figure
        case "syscw": writes = figure
        case "wchar": bytes = figure
        case "voluntary_ctxt_switches": sleeps = figure
        default: break
        }
      }
    }
  }
}

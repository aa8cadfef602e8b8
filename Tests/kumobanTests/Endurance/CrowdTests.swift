// Eight processes on one store at once: no change is lost, none is there twice, and the chain is whole.

import FoundationEssentials
import Testing

@Suite("Eight at once", .serialized, .timeLimit(.minutes(10)))
struct CrowdTests {
  let kumoban: Program

  init() throws { kumoban = try Program() }

  @Test("record 10,000 changes, and every one is there, in the order of each")
  func tenThousand() async throws {
    let outcome = try await kumoban.shell(
      "for n in $(seq 8); do \"$probe\" append \"$KUMOBAN_STORE\" p$n 1250 >/dev/null & done; wait", seconds: 300)
    outcome.expectDone()
    let entries = try kumoban.journal().elements
    #expect(entries.count == 10_000)
    for name in (1...8).map({ "p\($0)" }) {
      let own = entries.filter { $0["operator"] == .string(name) }.compactMap { $0["change"]["text"].text }
      #expect(own == (0..<1_250).map { "\(name).\($0)" })
    }
    let found = try await kumoban.json("verify")
    #expect(found["sound"] == JSON.bool(true))
    #expect(found["entries"] == 10_000)
  }

  @Test("who marked one milestone at once, one has it, and all others are told by whom")
  func race() async throws {
    let outcome = try await kumoban.shell(
      """
      cd "$HOME"
      for n in $(seq 8); do
        ( "$kumoban" mark agreement kobe --on 2022-05-0$n --reason agreed --operator p$n >out$n 2>err$n; echo $? >rc$n ) &
      done; wait; cat rc?; cat err?
      """)
    #expect(try kumoban.journal().elements.count == 1)
    let winner = try #require(try kumoban.journal()[0]["operator"].text)
    let codes = outcome.output.split(separator: "\n").prefix(8)
    #expect(codes.filter { $0 == "0" }.count == 1)
    #expect(codes.filter { $0 == "1" }.count == 7)
    let told = outcome.output.split(separator: "\n").dropFirst(8)
    #expect(told.count == 7)
    #expect(told.allSatisfy { $0.contains(winner) }, "\(told)")
  }
}

// A disk that is full: the change is refused with the reason, what was there stays, and with room it goes on.

import FoundationEssentials
import Glibc
import Testing

@Suite("A full disk", .serialized, .timeLimit(.minutes(2)))
struct FullDiskTests {
  let kumoban: Program

  init() throws { kumoban = try Program() }

  /// Records notes until one is refused; says its exit code, and how many went through.
  private static let fill = #"""
    n=0
    while :; do
      "$kumoban" note kobe "$n $(head -c 1900 /dev/zero | tr '\0' x)" >/dev/null 2>refusal; code=$?
      [ $code = 0 ] || break
      n=$((n+1)); [ $n -lt 200 ] || break
    done
    echo "$code $n"
    """#

  /// Says the refusal, whether the store is sound, and whether it goes on.
  private static let goOn = #"""
    cat refusal
    "$kumoban" verify >/dev/null; echo "verify $?"
    "$kumoban" note kobe "there is room again" && "$kumoban" verify >/dev/null; echo "again $?"
    """#

  private func check(_ outcome: Outcome, _ reason: String) async throws {
    let lines = outcome.output.split(separator: "\n")
    let words = try #require(lines.first).split(separator: " ")
    let done = try #require(words.last.flatMap { Int($0) })
    #expect(["73", "74"].contains(words.first), "\(outcome)")
    #expect(outcome.output.contains(reason), "\(outcome)")
    #expect(outcome.output.contains("again 0"), "\(outcome)")
    #expect(try kumoban.journal().elements.count == done + 1)
  }

  @Test("no file may grow any more")
  func limit() async throws {
    let outcome = try await kumoban.shell(
      "cd \"$HOME\"; ( ulimit -f 40; trap '' XFSZ; \(Self.fill) ); \(Self.goOn)")
    try await check(outcome, "File too large")
    #expect(outcome.output.contains("verify 0"), "\(outcome)")
  }

  @Test(
    "a small file system is full to the brim",
    .enabled(if: canMount, "needs to be allowed to mount a file system"))
  func small() async throws {
    let outcome = try await kumoban.shell(
      """
      cd "$HOME"; mkdir -m 700 store && mount -t tmpfs -o size=160k,mode=700 kumoban store
      \(Self.fill)
      cat refusal; "$kumoban" verify >/dev/null; echo "full: verify $?"
      mount -o remount,size=4m store
      \(Self.goOn)
      """)
    defer { umount(kumoban.store) }
    try await check(outcome, "No space left")
    #expect(outcome.output.contains("full: verify 0"), "\(outcome)")
  }

  /// Whether this user may mount here.
  private static let canMount: Bool = {
    let place = "/tmp/kumoban-mount-\(getpid())"
    guard mkdir(place, 0o700) == 0 else { return false }
    defer { rmdir(place) }
    guard mount("kumoban", place, "tmpfs", 0, "size=64k") == 0 else { return false }
    umount(place)
    return true
  }()
}

// Where the program begins.

import ArgumentParser
import Console
import Glibc

/// kumoban: the console of a national migration.
@main
enum Kumoban {
  static func main() {
    // Commands write to pipes that may be closed early; the write's error says so, the signal would kill.
    signal(SIGPIPE, SIG_IGN)
    // So does a write beyond the size that the shell allows.
    signal(SIGXFSZ, SIG_IGN)
    exit(
      run {
        let words = try CommandLineWords(count: CommandLine.argc, values: CommandLine.unsafeArgv).words
        // Without words there is nothing to parse: the console starts at once.
        if words.isEmpty { try OpenConsole.run(GlobalChoices()) } else { try parsed(words) }
      })
  }

  /// Parses and runs a command.
  private static func parsed(_ arguments: [String]) throws {
    do {
      try Root.checkCommand(arguments)
      var command = try Root.parseAsRoot(arguments)
      try command.run()
    } catch let failure as Failure {
      throw failure
    } catch {
      guard Root.exitCode(for: error) != .success else {
        try Output.write(Root.fullMessage(for: error) + "\n")
        return
      }
      throw Failure.usage(Root.message(for: error), help: Root.helpHint(for: arguments))
    }
  }

  /// Runs, and words what goes wrong in one line.
  private static func run(_ body: () throws -> Void) -> Int32 {
    do {
      try body()
      return 0
    } catch let failure as Failure {
      Output.writeError("kumoban: " + failure.line + "\n")
      return failure.exitCode
    } catch {
      Output.writeError("kumoban: \(error)\n")
      return EX_SOFTWARE
    }
  }
}

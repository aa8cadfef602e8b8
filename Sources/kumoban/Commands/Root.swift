// The tree of commands.

import ArgumentParser

/// The root of the commands; without one of them it opens the console.
struct Root: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kumoban",
    abstract: "The console of Japan's Government Cloud migration (雲番).",
    usage: "kumoban [<global options>] [<command>]",
    discussion: """
      Without a command it opens the console: 1,741 municipalities, their providers, trials and requirements.

      EXAMPLES
        kumoban                                  open the console
        kumoban list provider:aws                list what AWS provides for
        kumoban show kobe --format json          one organisation, for scripts
        kumoban mark lift 281000 --on 2026-11-20 mark a milestone
        kumoban require met SEC-012 --for kobe   a requirement is met
        kumoban blockers                         what is outstanding for most
        kumoban report --output overview.html    the overview, as a document
        kumoban import answers.csv --dry-run     what a municipality's table would change
        kumoban cost list                        what was saved, against the target
        kumoban undo                             take your last action back

      GLOBAL OPTIONS, before or after the command
        --store DIR  --operator NAME  --as-of DATE  --read-only  --language en|ja

      The store is --store DIR, else $KUMOBAN_STORE, else $XDG_DATA_HOME/kumoban, else ~/.local/share/kumoban.
      Exit codes: 0 done, 1 refused by a rule, 64 usage, 65 damaged file, 66 no such input, 69 needs a terminal,
      73 can't create, 74 can't write, 75 locked by another.
      """,
    version: "kumoban 0.5",
    subcommands: [
      OpenConsole.self, List.self, Show.self, Assign.self, MarkMilestone.self, Unmark.self, Plan.self, Block.self,
      Unblock.self, Withdraw.self, Rejoin.self, TakeNote.self, Require.self, Conform.self, CatalogueCommand.self,
      Blockers.self, Export.self, Import.self, Report.self, Sheet.self, Changes.self, Diff.self, History.self,
      Undo.self, Redo.self, BudgetCommand.self, CostCommand.self, LegacyCommand.self, Verify.self, Repair.self,
      BackUp.self,
      Restore.self,
    ],
    defaultSubcommand: OpenConsole.self)

  private static var names: [String] {
    configuration.subcommands.map { $0.configuration.commandName ?? "\($0)".lowercased() }
  }

  /// The names of the commands that a command consists of, none as a rule.
  static func subcommands(of name: String) -> [String] {
    let command = configuration.subcommands.first { $0.configuration.commandName == name }
    return command?.configuration.subcommands.map {
      $0.configuration.commandName ?? "\($0)".lowercased()
    } ?? []
  }

  /// Refuses a word that is no command, which would else be taken for one of the console.
  ///
  /// - Throws: `Failure` that offers the commands that begin alike.
  static func checkCommand(_ arguments: [String]) throws(Failure) {
    let isHelp = arguments.first == "help"
    guard let word = isHelp ? arguments.dropFirst().first : arguments.first, !word.hasPrefix("-"), word != "help",
      !names.contains(word)
    else { return }
    let near = names.filter { $0.hasPrefix(word.prefix(2)) }
    let offer = near.isEmpty ? "" : "; did you mean \(near.joined(separator: ", "))?"
    throw Failure.usage("no command \(word)\(offer)", help: "kumoban --help")
  }

  /// Where help on what was typed is found.
  static func helpHint(for arguments: [String]) -> String {
    guard let name = arguments.first, names.contains(name) else { return "kumoban --help" }
    return "kumoban \(name) --help"
  }
}

// Money and legacy from the keyboard: one line each, in the words of the command line.

import GovernmentCloud
import Terminal

extension ConsoleState {
  /// The one account that a spending would be for: the organisation at hand, or the provider on the providers' screen.
  var account: Account? {
    if screen == .providers { return providers.selected.map(Account.provider) }
    guard let targets, targets.indices.count == 1, let index = targets.indices.first else { return nil }
    return .organisation(rollout.registry.code(at: index))
  }

  /// Opens the prompt for a budget, a spending, a cost or a legacy.
  mutating func startMoney(_ action: Action) {
    let nobody = Targets(indices: [], hidden: 0)
    let purpose: TextPrompt.Purpose
    switch action {
    case .budget: purpose = .budget
    case .spend:
      guard let account else { return }
      purpose = .spend(account)
    case .cost: purpose = .cost
    default: purpose = .legacy
    }
    let targets = action == .budget ? nobody : targets ?? nobody
    var text = known(for: purpose, targets)
    if let draft, draft.purpose == purpose, draft.targets == targets { text = draft.field.text }
    overlay = .text(TextPrompt(purpose: purpose, targets: targets, field: TextField(text)))
  }

  /// What is known already, in the words in which it is typed.
  private func known(for purpose: TextPrompt.Purpose, _ targets: Targets) -> String {
    guard targets.indices.count == 1, let index = targets.indices.first else { return "" }
    switch purpose {
    case .cost: return continued(wording.line(of: rollout[index].cost))
    case .legacy: return continued(wording.line(of: rollout[index].legacy))
    default: return ""
    }
  }

  /// A line that may be written on.
  private func continued(_ line: String) -> String { line.isEmpty ? line : line + " " }

  /// Does what was typed of money and legacy; what is not understood is said, and stays to be bettered.
  mutating func acceptMoney(_ prompt: TextPrompt) -> [Effect] {
    do throws(InputFault) {
      let (text, today) = (prompt.field.text, session.time.today)
      let intent: Intent
      switch prompt.purpose {
      case .budget: intent = try .budget(parsing: text)
      case .spend(let account): intent = try .spend(parsing: text, for: account, today: today)
      case .cost: intent = .cost(try CostStep(parsing: text, today: today))
      default: intent = .legacy(try LegacyStep(parsing: text))
      }
      return [.record(intent, prompt.targets)]
    } catch {
      message = .notUnderstood(error)
      overlay = .text(prompt)
      return []
    }
  }
}

// What follows from an answer of the store: a question that a yes lifts, a way back, the prompt again.

import GovernmentCloud
import Terminal

extension ConsoleState {
  /// What follows from what was just recorded: the way back from a gate, or through it.
  mutating func followUp(_ intent: Intent) {
    switch intent {
    case .mark: leaveGate()
    case .require:
      requirements.marks = []
      guard let pass = requirements.pass else { return }
      let isFree = pass.targets.indices.allSatisfy { assessment.standing(at: pass.milestone, in: rollout[$0]).isEmpty }
      guard isFree else { return }
      overlay = .confirmation(
        Confirmation(
          question: .freed, intent: .mark(pass.milestone, on: pass.day, terms: pass.terms), targets: pass.targets))
    case .conform: requirements.marks = []
    case .assign, .unmark, .plan, .unplan, .block, .unblock, .withdraw, .rejoin, .note, .adopt, .budget, .spend, .cost,
      .legacy:
      break
    }
  }

  /// Goes back to where the milestone was to be marked.
  private mutating func leaveGate() {
    guard requirements.pass != nil else { return }
    requirements.pass = nil
    if screen == .requirements { screen = trail.popLast() ?? .municipalities }
  }

  /// A refusal that a yes can lift becomes a question; all others are said.
  mutating func answer(_ refusal: Refusal, to effect: Effect) {
    guard case .record(.mark(let milestone, let day, var terms), let targets) = effect else {
      message = .refused(refusal)
      askAgain()
      return
    }
    let question: Confirmation.Question
    switch refusal.cause {
    case .missingEarlier(_, let missing):
      terms.withEarlier = true
      question = .markEarlier(missing, for: refusal.organisations.count)
    case .alreadyMarked(_, let known, let by) where targets.indices.count == 1:
      terms.moves = true
      question = .moveMark(from: known, by: by?.operator)
    case .alreadyMarked:
      terms.leavesMarked = true
      question = .leaveMarked(refusal.organisations.count)
    case .gate(let gate, let ids):
      asked = nil
      showGate(
        gate, ids, refusal.organisations,
        GatePass(milestone: milestone, day: day, terms: terms, targets: targets))
      return
    default:
      message = .refused(refusal)
      askAgain()
      return
    }
    overlay = .confirmation(
      Confirmation(question: question, intent: .mark(milestone, on: day, terms: terms), targets: targets))
  }

  /// Shows the prompt again whose answer could not be recorded: what was typed is still there.
  mutating func askAgain() {
    overlay = asked ?? overlay
    asked = nil
  }
}

// What the interface wants done, done.

import Console
import Glibc
import GovernmentCloud
import RolloutStore

extension ConsoleProgram {
  /// Does what the interface wants done, and tells it how that went.
  func perform(_ effect: Effect) {
    switch effect {
    case .record(let intent, let targets):
      if effect.isLong {
        handle(.recording(intent, targets))
        show()
      }
      record(intent, targets, effect)
    case .reverse(let direction): reverse(direction, effect)
    case .loadHistory(let before, let about, let limit): loadHistory(before, about, limit)
    case .reload: reload()
    case .redraw: terminal.redrawAll()
    case .suspend: terminal.suspend()
    case .quit: leave()
    }
  }

  private func record(_ intent: Intent, _ targets: Targets, _ effect: Effect) {
    attempt(effect) { () throws(NotRecorded) in
      let (recorded, unchanged, lost) = try workplace.record(intent, on: targets.indices, in: store)
      return .recorded(
        intent, own: recorded.own, unchanged: unchanged.count, lost: lost, foreign: recorded.foreign, store.rollout)
    }
  }

  private func reverse(_ direction: ReversalSearch.Direction, _ effect: Effect) {
    attempt(effect) { () throws(NotRecorded) in
      let (recorded, reversal) = try workplace.reverse(direction, in: store)
      return .reversed(reversal, own: recorded.own, foreign: recorded.foreign, store.rollout)
    }
  }

  /// Records, durably, before the screen says so; what can't be recorded is told with its cause.
  private func attempt(_ effect: Effect, _ record: () throws(NotRecorded) -> Event) {
    do throws(NotRecorded) {
      handle(try record())
    } catch {
      switch error {
      case .refused(let refusal):
        handle(.refused(refusal, effect, foreign: (try? store.catchUp()) ?? [], store.rollout))
      case .store(let error):
        handle(.readOnly(Self.readOnly(workplace, store)))
        handle(.notSaved(workplace.wording.text(of: error)))
      }
    }
  }

  private func loadHistory(_ before: Int?, _ about: OrganisationCode?, _ limit: Int) {
    do throws(StoreError) {
      let entries = try workplace.history(of: store, before: before, about: about, limit: limit)
      handle(.history(entries, about: about, before: before, limit: limit))
    } catch {
      handle(.failed(workplace.wording.text(of: error)))
    }
  }

  /// Folds what colleagues recorded.
  func catchUp() {
    do throws(StoreError) {
      let entries = try store.catchUp()
      guard !entries.isEmpty else { return }
      handle(.grew(entries, store.rollout))
    } catch {
      handle(.failed(workplace.wording.text(of: error)))
    }
  }

  /// Opens the store again, for what a running one can't mend itself.
  private func reload() {
    do throws(Failure) {
      store = try workplace.openStore(patience: Self.patience)
      handle(.readOnly(Self.readOnly(workplace, store)))
      handle(.reloaded(try workplace.rollout(of: store)))
    } catch {
      handle(.failed(error.line))
    }
  }
}

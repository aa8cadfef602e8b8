// What the interface wants done, done.

import Console
import Glibc
import GovernmentCloud
import RolloutStore

extension ConsoleProgram {
  /// Does what the interface wants done, and tells it how that went.
  mutating func perform(_ effect: Effect) {
    switch effect {
    case .record(let intent, let targets):
      if effect.isLong {
        handle(.recording(intent, targets))
        show()
      }
      record(intent, targets, effect)
    case .reverse(let direction): reverse(direction, effect)
    case .loadHistory(let before, let about, let limit): loadHistory(before, about, limit)
    case .copy(let rows): copy(rows)
    case .export(let path, let rows, let columns): export(rows, columns, to: path)
    case .readImport(let path, let reason): readImport(path, reason)
    case .importRead(let path, let reason): importRead(path, reason, effect)
    case .reload: reload()
    case .travel(let day): travel(to: day)
    case .redraw: terminal.redrawAll()
    case .suspend: terminal.suspend()
    case .quit: leave()
    }
  }

  private mutating func record(_ intent: Intent, _ targets: Targets, _ effect: Effect) {
    attempt(effect) { [workplace, store] () throws(NotRecorded) in
      let (recorded, unchanged, lost) = try workplace.record(intent, on: targets.indices, in: store)
      return .recorded(
        intent, own: recorded.own, unchanged: unchanged.count, lost: lost, foreign: recorded.foreign, store.rollout)
    }
  }

  private mutating func reverse(_ direction: ReversalSearch.Direction, _ effect: Effect) {
    attempt(effect) { [workplace, store] () throws(NotRecorded) in
      let (recorded, reversal) = try workplace.reverse(direction, in: store)
      return .reversed(reversal, own: recorded.own, foreign: recorded.foreign, store.rollout)
    }
  }

  /// Records, durably, before the screen says so; what can't be recorded is told with its cause.
  mutating func attempt(_ effect: Effect, _ record: () throws(NotRecorded) -> Event) {
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

  private mutating func loadHistory(_ before: Int?, _ about: OrganisationCode?, _ limit: Int) {
    do throws(StoreError) {
      let entries = try workplace.history(of: store, before: before, about: about, limit: limit)
      handle(.history(entries, about: about, before: before, limit: limit))
    } catch {
      handle(.readOnly(Self.readOnly(workplace, store)))
      handle(.failed(workplace.wording.text(of: error)))
    }
  }

  /// Folds what colleagues recorded.
  mutating func catchUp() {
    do throws(StoreError) {
      let entries = try store.catchUp()
      if !entries.isEmpty { handle(.grew(entries, store.rollout)) }
      // What a colleague's program or a disk left there may be nothing to write behind.
      let reason = Self.readOnly(workplace, store)
      guard reason != state.session.readOnly else { return }
      handle(.readOnly(reason))
      if case .store(let words)? = reason { handle(.failed(words)) }
    } catch {
      handle(.failed(workplace.wording.text(of: error)))
    }
  }

  /// Goes to the state as of a day, or back to now and to what colleagues did meanwhile.
  private mutating func travel(to day: Day?) {
    do throws(StoreError) {
      if day == nil { _ = try store.catchUp() }
      let rollout = try day.map { day throws(StoreError) in try timeline.rollout(asOf: day, of: store) }
      workplace.asOf = day
      handle(.travelled(to: day, rollout ?? store.rollout, Self.readOnly(workplace, store)))
    } catch {
      handle(.failed(workplace.wording.text(of: error)))
    }
  }

  /// Opens the store again, for what a running one can't mend itself.
  private mutating func reload() {
    do throws(Failure) {
      let fresh = try workplace.openStore(patience: Self.patience)
      guard fresh.head.number > 0 || fresh.report.damage != nil || store.head.number == 0 else {
        // A lost mount is no empty store, and nothing may be begun anew in its place.
        let words = workplace.wording.pick(
          "\(store.folder) is gone; nothing is saved until it is back and R reads it",
          "\(store.folder) がありません。戻るまで保存できません。戻ったら R で再読込してください")
        handle(.readOnly(.store(words)))
        handle(.failed(words))
        return
      }
      store = fresh
      timeline = Workplace.timeline()
      if let day = workplace.asOf { return travel(to: day) }
      handle(.readOnly(Self.readOnly(workplace, store)))
      handle(.reloaded(store.rollout))
    } catch {
      handle(.failed(error.line))
    }
  }
}

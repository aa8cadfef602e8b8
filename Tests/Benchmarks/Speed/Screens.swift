// One update and one frame for each screen, small and large; and what goes out into files.

import Benchmark
import Console
import GovernmentCloud
import Interchange
import Terminal
import TestSupport

func consoleBenchmarks() {
  for size in [Size(columns: 80, rows: 24), Size(columns: 200, rows: 60)] {
    for screen in Screen.allCases {
      let name = "\(screen) at \(size.columns)x\(size.rows)"
      Benchmark("update \(name)") { benchmark in
        var state = console(size, on: screen)
        benchmark.startMeasurement()
        for number in benchmark.scaledIterations {
          blackHole(state.update(.key(.character(number.isMultiple(of: 2) ? "j" : "k"))))
        }
        benchmark.stopMeasurement()
      }
      Benchmark("draw all of \(name)") { benchmark in
        let state = console(size, on: screen)
        var frame = Frame(size: size)
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations {
          state.render(into: &frame)
          blackHole(frame)
        }
        benchmark.stopMeasurement()
      }
      Benchmark("draw \(name) after a key") { benchmark in
        var state = console(size, on: screen)
        var painter = Painter()
        painter.paint(state)
        benchmark.startMeasurement()
        for number in benchmark.scaledIterations {
          blackHole(state.update(.key(.character(number.isMultiple(of: 2) ? "j" : "k"))))
          painter.paint(state)
        }
        benchmark.stopMeasurement()
        blackHole(painter)
      }
    }
  }
}

/// A console with some history, on a screen.
private func console(_ size: Size, on screen: Screen) -> ConsoleState {
  var rollout = Rollout.baseline(registry: .embedded())
  rollout.apply(rollout.syntheticEntries(count: 10_000))
  let session = Session(
    operator: "suzuki", language: .english,
    time: LocalTime(now: Timestamp(seconds: 1_795_325_460), secondsFromGreenwich: 32_400), readOnly: nil, asOf: nil,
    theme: Theme(hasColour: true, hasGlyphs: true))
  var state = ConsoleState(rollout: rollout, session: session, size: size)
  for digit in String(screen.rawValue).unicodeScalars { blackHole(state.update(.key(.character(digit)))) }
  return state
}

func interchangeBenchmarks() {
  Benchmark("export 1741 organisations as CSV") { benchmark in
    var rollout = Rollout.baseline(registry: .embedded())
    rollout.apply(rollout.syntheticEntries(count: 10_000))
    let rows = Array(rollout.registry.municipalityRange)
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      blackHole(Table(OrganisationColumn.standard, of: rows, in: rollout, today: today).delimited())
    }
    benchmark.stopMeasurement()
  }
}

// What a benchmark needs, made when it is needed first.

/// A value that is made when it is asked for first; benchmarks run one after the other, on one thread.
final class Lazily<Value>: @unchecked Sendable {
  private let make: () throws -> Value
  private var made: Value?

  /// A value to be made.
  init(_ make: @escaping () throws -> Value) { self.make = make }

  /// The value.
  var value: Value {
    get throws {
      if let made { return made }
      let value = try make()
      made = value
      return value
    }
  }
}

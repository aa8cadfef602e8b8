// A value that stands elsewhere: what it is a part of is little to copy.

/// A value that is shared by the copies of what it is a part of, until one of them changes it.
@frozen
@propertyWrapper
public struct Boxed<Value: Sendable>: Sendable {
  @usableFromInline var box: Box

  @usableFromInline
  final class Box: @unchecked Sendable {
    // Unchecked, because it is changed only where nobody else holds it.
    @usableFromInline var value: Value

    @inlinable
    init(_ value: Value) { self.value = value }
  }

  /// A value that stands elsewhere.
  @inlinable
  public init(wrappedValue: Value) { box = Box(wrappedValue) }

  /// The value.
  @inlinable public var wrappedValue: Value {
    _read { yield box.value }
    _modify {
      if !isKnownUniquelyReferenced(&box) { box = Box(box.value) }
      yield &box.value
    }
  }
}
